"""The annotations of the sample communiqués: that they are of these texts, and say what records can say."""

import hashlib
import json
from pathlib import Path
from typing import Any, get_args

import pytest

from kg.model import Factuality, PartnershipAction, Stage, StanceName
from kg.reference import packaged

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "tests" / "evaluation" / "gold").glob("*.json"))


def gold_of(path: Path) -> Any:
    """Returns the annotations of one file as JSON values."""
    return json.loads(path.read_text(encoding="utf-8"))


def text_of(path: Path) -> str:
    """Returns the sample that a file annotates, untouched."""
    return (ROOT / "samples" / f"{path.stem}.txt").read_bytes().decode("utf-8")


def parties_of(gold: Any) -> set[str]:
    """Returns every party that the annotations of an article name, in whatever part of a record."""
    records = [*gold["events"], *gold["partnerships"], *gold["agreements"]]
    sides = [side for record in records for side in record["parties"]]
    said = [side for record in gold["statements"] for side in (record["party"], *record["toward"])]
    return {*gold["states"], *gold["bodies"], *sides, *said}


def test_every_sample_is_annotated() -> None:
    """A sample that is added needs its annotations too."""
    assert {path.stem for path in FILES} == {path.stem for path in (ROOT / "samples").glob("*.txt")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_annotations_are_of_the_text_as_it_stands(path: Path) -> None:
    """The hash is the text's, sentences follow one another, and nothing but blanks and header lines is outside them."""
    gold, text = gold_of(path), text_of(path)
    assert gold["article"]["sha256"] == hashlib.sha256(text.encode("utf-8")).hexdigest()
    ends = [0, *(end for _, end in gold["sentences"])]
    sentences = [text[start:end] for start, end in gold["sentences"]]
    between = [text[end:start] for end, (start, _) in zip(ends, gold["sentences"], strict=False)]
    assert [sentence for sentence in sentences if sentence != sentence.strip() or not sentence.endswith(".")] == []
    assert [gap for gap in between[1:] if gap.strip()] == [] and text[ends[-1] :].strip() == ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_annotations_name_what_the_text_prints(path: Path) -> None:
    """Names of people, places and agreements are words of the text; who takes part or speaks is among the people."""
    gold, text = gold_of(path), text_of(path)
    people = [person["name"] for person in gold["people"]]
    places = [event["place"] for event in gold["events"] if event["place"]]
    documents = [agreement["name"] for agreement in gold["agreements"]]
    taking_part = {name for event in gold["events"] for name in event["people"]}
    speaking = {said["speaker"] for said in gold["statements"] if said["speaker"]}
    assert [name for name in (*people, *places, *documents) if name not in text] == []
    assert taking_part | speaking <= set(people)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_annotations_use_the_words_of_records(path: Path) -> None:
    """Stances, factualities, actions and stages are those of the model, and every party is known to the reference."""
    gold, reference = gold_of(path), packaged()
    sentences = range(len(gold["sentences"]))
    assert {said["sentence"] for said in gold["statements"]} <= set(sentences)
    assert {stance for said in gold["statements"] for stance in said["stance"]} <= set(get_args(StanceName))
    assert {event["factuality"] for event in gold["events"]} <= set(get_args(Factuality))
    assert {report["action"] for report in gold["partnerships"]} <= set(get_args(PartnershipAction))
    assert {agreement["stage"] for agreement in gold["agreements"]} <= set(get_args(Stage))
    assert parties_of(gold) <= {*reference.states, *reference.bodies}
