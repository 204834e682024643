"""How records are scored against annotations."""

import importlib.util
import json
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings

from kg.evaluate.annotations import annotated
from kg.evaluate.layers import LAYERS
from kg.evaluate.scores import Evaluation, Score, evaluation_of
from tests.evaluate.made import Json, one, records
from tests.reading import shared

MEETING = {"kind": "meeting", "factuality": "actual", "parties": ["CHN", "IRN"], "people": ["Li Qiang"]}


def evaluated(gold: dict[str, object], found: dict[str, object]) -> Evaluation:
    """Returns the evaluation of one article."""
    return evaluation_of([one(**gold)], {"a" * 64: one(**found)})


def score(layer: str, gold: dict[str, object], found: dict[str, object]) -> tuple[int, int, int]:
    """Returns what is right, found and wanted in one layer of one article."""
    figures = evaluated(gold, found).scores[layer]
    return figures.right, figures.found, figures.wanted


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    """Returns the scorer that defines the figures; skips where the evaluation data is absent."""
    path = shared("eval/score.py")
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def worse(gold: Json) -> Json:
    """Returns annotations as a reader would find them who misses every other event, a statement and some people."""
    sentences = gold["sentences"]
    said = [
        {**{k: v for k, v in row.items() if k != "sentence"}, "start": sentences[row["sentence"]][0]}
        for row in gold["statements"][1:]
    ]
    return {**gold, "events": gold["events"][::2], "statements": said, "people": gold["people"][:3]}


def figures_of(scorer: ModuleType, gold: Json, found: Json) -> dict[str, tuple[float, ...]]:
    """Returns precision, recall and F1 of each layer as the defining scorer has them."""
    tallies = {layer: scorer.Tally() for layer in scorer.LAYERS}
    scorer.score_article(gold, found, tallies, defaultdict(list))
    return {layer: tally.figures() for layer, tally in tallies.items()}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(gold=records(gold=True), found=records(gold=False))
def test_every_figure_is_that_of_the_defining_scorer(scorer: ModuleType, gold: Json, found: Json) -> None:
    """Whatever is annotated and found, precision, recall and F1 of every layer are those of the scorer."""
    ours = evaluation_of([annotated(gold)], {"a" * 64: annotated(found)}).scores
    assert {layer: (score.precision, score.recall, score.f1) for layer, score in ours.items()} == figures_of(
        scorer, gold, found
    )


def test_the_mean_is_that_of_the_layers() -> None:
    """The mean is the plain mean of the F1 of all layers; one with nothing to find and nothing found counts as 1."""
    found = evaluated({"states": ["CHN", "IRN"]}, {"states": ["CHN"]})
    assert found.mean == pytest.approx((2 / 3 + len(LAYERS) - 1) / len(LAYERS))


def test_an_article_without_a_record_counts_as_missed() -> None:
    """Annotations whose article was not read are wanted all the same."""
    found = evaluation_of([one(states=["CHN"])], {})
    assert found.scores["states"] == Score(0, 0, 1)


@pytest.mark.parametrize(
    ("layer", "gold", "found", "expected"),
    [
        ("states", {"states": ["CHN", "IRN"]}, {"states": ["IRN", "USA"]}, (1, 2, 2)),
        ("people", {"people": [{"name": "Li Qiang"}]}, {"people": [{"name": "Li"}]}, (1, 1, 1)),
        ("people", {"people": [{"name": "Li Qiang"}]}, {"people": [{"name": "Li Keqiang"}]}, (0, 1, 1)),
        ("events", {"events": [MEETING]}, {"events": [{**MEETING, "factuality": "planned"}]}, (0, 1, 1)),
        ("events", {"events": [MEETING]}, {"events": [{**MEETING, "parties": ["CHN", "IRN", "RUS"]}]}, (1, 1, 1)),
        ("events", {"events": [MEETING]}, {"events": [{**MEETING, "parties": ["CHN", "RUS", "USA"]}]}, (0, 1, 1)),
        ("event_dates", {"events": [{**MEETING, "start": "2023-10"}]}, {"events": [MEETING]}, (0, 0, 1)),
        (
            "attribution",
            {"statements": [{"speaker": "Li Qiang", "party": "CHN", "sentence": 1}]},
            {"statements": [{"speaker": "Li Qiang", "party": "CHN", "start": 12}]},
            (1, 1, 1),
        ),
        (
            "attribution",
            {"statements": [{"speaker": "Li Qiang", "party": "CHN", "sentence": 1}]},
            {"statements": [{"speaker": "Li Qiang", "party": None, "start": 12}]},
            (0, 1, 1),
        ),
        (
            "partnerships",
            {"partnerships": [{"parties": ["CHN", "IRN"], "level": "strategic partnership"}]},
            {"partnerships": [{"parties": ["IRN", "CHN"], "level": "strategic partners"}]},
            (1, 1, 1),
        ),
        (
            "agreements",
            {"agreements": [{"name": "Treaty on the Law of the Sea", "parties": ["UN"]}]},
            {"agreements": [{"name": "law of the sea treaty", "parties": ["CHN"]}]},
            (0, 1, 1),
        ),
    ],
)
def test_a_layer_counts(
    layer: str, gold: dict[str, object], found: dict[str, object], expected: tuple[int, int, int]
) -> None:
    """Each layer has its own idea of when two entries are one."""
    assert score(layer, gold, found) == expected


def test_events_are_paired_by_how_much_they_agree() -> None:
    """Of two meetings of the same sides, each is paired with that of its own day, in whatever order they are found."""
    days = [{**MEETING, "start": "2023-10-26"}, {**MEETING, "start": "2023-10-27"}]
    assert score("event_dates", {"events": days}, {"events": days[::-1]}) == (2, 2, 2)


def test_the_scores_of_the_annotated_articles_are_those_of_the_scorer(scorer: ModuleType, tmp_path: Path) -> None:
    """On the annotated articles, scored against themselves with a third of the events gone, both agree."""
    tallies = {layer: scorer.Tally() for layer in scorer.LAYERS}
    golds, found = [], {}
    for path in sorted(shared("eval/dev").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        guess = worse(gold)
        scorer.score_article(gold, guess, tallies, defaultdict(list))
        golds.append(annotated(gold))
        found[golds[-1].article] = annotated(guess)
    ours = evaluation_of(golds, found)
    assert {layer: (s.precision, s.recall, s.f1) for layer, s in ours.scores.items()} == {
        layer: tally.figures() for layer, tally in tallies.items()
    }
