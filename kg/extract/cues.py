"""The cue tables of the extractor, compiled once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import get_args

from kg.cuetable import chosen, cue_rows
from kg.extract.phrases import Part, phrase
from kg.extract.wording import whole_words
from kg.model import Modality, StanceName


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb that reports speech; ``stance`` is ``None`` where it says nothing about the stance.

    ``base`` tells the plain form ("say") from the finite ones: it needs a plural subject, or "to" before it.
    """

    words: tuple[str, ...]
    frame: str
    stance: StanceName | None
    modality: Modality
    participle: bool
    base: bool = False

    @property
    def clausal(self) -> bool:
        """Returns whether what was said can stand before the verb or after it."""
        return self.frame in ("clause", "document")


@dataclass(frozen=True, slots=True)
class StanceCue:
    """Words inside reported speech that tell its stance; see the head of ``kg/cues/stances.tsv``.

    ``rest`` is its phrase behind the first word, by which it is found; one of the words ``wanted`` must stand nearby,
    where it is not empty.
    """

    rest: tuple[Part, ...]
    wanted: frozenset[str]
    stance: StanceName
    modality: Modality
    subject: str
    nested: bool


@cache
def speech_verbs() -> dict[str, tuple[SpeechVerb, ...]]:
    """Returns the forms of speech verbs by their first word, the longest first."""
    return _by_first(
        _verb(row, form, base=False) for row in cue_rows("speech_verbs") for form in row["forms"].split("|")
    )


@cache
def base_verbs() -> dict[str, tuple[SpeechVerb, ...]]:
    """Returns the plain forms of speech verbs by their first word, the longest first, in both spellings."""
    return _by_first(
        _verb(row, form, base=True)
        for row in cue_rows("speech_verbs")
        for form in dict.fromkeys((row["verb"], row["verb"].replace("ise", "ize")))
    )


def _verb(row: dict[str, str], form: str, *, base: bool) -> SpeechVerb:
    """Returns one form of a row of the table of speech verbs."""
    words = tuple(form.split())
    stance = None if row["stance"] == "-" else _stance(row["stance"])
    participle = not base and words[0].endswith("ing")
    return SpeechVerb(words, row["frame"], stance, _modality(row["modality"] or "asserted"), participle, base)


def _by_first(verbs: Iterable[SpeechVerb]) -> dict[str, tuple[SpeechVerb, ...]]:
    """Returns verbs by their first word, the longest first."""
    found: dict[str, list[SpeechVerb]] = {}
    for verb in verbs:
        found.setdefault(verb.words[0], []).append(verb)
    return {first: tuple(sorted(rows, key=lambda v: -len(v.words))) for first, rows in found.items()}


@cache
def stance_cues() -> dict[str, tuple[StanceCue, ...]]:
    """Returns the stance cues by each word that their phrase can begin with, in the order of their table."""
    by_first: dict[str, list[StanceCue]] = {}
    for row in cue_rows("stances"):
        first, *rest = phrase(row["phrase"])
        cue = StanceCue(
            tuple(rest),
            next((part.words for part in rest if part.kind == "word"), frozenset()),
            _stance(row["stance"]),
            _modality(row["modality"]),
            chosen(row["subject"], ("own", "party", "other", "third", "any"), row["phrase"]),
            row["nested"] == "yes",
        )
        for word in first.words:
            by_first.setdefault(word, []).append(cue)
    return {first: tuple(cues) for first, cues in by_first.items()}


@cache
def negated_stances() -> dict[StanceName, StanceName | None]:
    """Returns what each stance becomes where it is denied, ``None`` where nothing is left of it."""
    rows = cue_rows("negated_stances")
    return {_stance(row["stance"]): None if row["becomes"] == "-" else _stance(row["becomes"]) for row in rows}


@cache
def modality_cues() -> tuple[tuple[re.Pattern[str], Modality], ...]:
    """Returns the patterns that tell the modality of a plain statement, in the order of their table."""
    return tuple((whole_words(row["pattern"]), _modality(row["modality"])) for row in cue_rows("modalities"))


@cache
def unnamed_targets() -> re.Pattern[str]:
    """Returns one pattern for all phrases that leave a target unnamed."""
    rows = "|".join(row["pattern"] for row in cue_rows("unnamed_targets"))
    return whole_words(rows)


def _stance(name: str) -> StanceName:
    known: dict[str, StanceName] = {value: value for value in get_args(StanceName)}
    return known[chosen(name, known, "stance")]


def _modality(name: str) -> Modality:
    known: dict[str, Modality] = {value: value for value in get_args(Modality)}
    return known[chosen(name, known, "modality")]


@dataclass(frozen=True, slots=True)
class SpeechNoun:
    """A noun for what somebody said, and the words one of which must follow it for what was said to follow."""

    verb: SpeechVerb
    opens: frozenset[str]


@cache
def speech_nouns() -> dict[str, SpeechNoun]:
    """Returns the nouns of speech, each as a verb of its stance."""
    found: dict[str, SpeechNoun] = {}
    for row in cue_rows("speech_nouns"):
        stance = None if row["stance"] == "-" else _stance(row["stance"])
        opens = frozenset(row["opens"].split("|"))
        for noun in row["nouns"].split("|"):
            found[noun] = SpeechNoun(SpeechVerb((noun,), "object", stance, _modality(row["modality"]), False), opens)
    return found
