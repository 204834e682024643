"""Phrases of words with gaps, as the table of stances writes them, and where they stand in a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.cuetable import cue_map, grammar

_GAP = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a phrase.

    ``kind`` is ``word`` (one of ``words``), ``ahead`` and ``barred`` (the next word is, or is none of them; it is not
    taken), ``any`` (one word, not taken at the end), ``gap`` (up to three words of a clause) or
    ``adverbs`` (up to three).
    """

    kind: str
    words: frozenset[str] = frozenset()


def phrase(text: str) -> tuple[Part, ...]:
    """Returns a phrase of the table as its parts; how they are written is told at the head of ``stances.tsv``."""
    return tuple(_part(written) for written in text.split())


def _part(written: str) -> Part:
    """Returns one written part: ``*``, ``.``, ``..``, ``!a|b``, ``=a|b``, or words parted by bars, or ``%use``."""
    kind = {"*": "adverbs", ".": "any", "..": "gap"}.get(written)
    if kind:
        return Part(kind)
    kind = {"!": "barred", "=": "ahead"}.get(written[0], "word")
    words = written if kind == "word" else written[1:]
    return Part(kind, frozenset(word for item in words.split("|") for word in _words(item)))


def _words(item: str) -> frozenset[str]:
    """Returns a word, or the small words of the use that ``%use`` names; a line in a use stands for a space."""
    return grammar(item[1:].replace("_", " ")) if item.startswith("%") else frozenset((item,))


def ends(words: Sequence[str], position: int, parts: tuple[Part, ...]) -> int | None:
    """Returns the position after a phrase that begins at a position, the shortest way to read it; ``None`` for none."""
    at = position
    for number, part in enumerate(parts):
        here = words[at] if at < len(words) else ""
        if part.kind in ("gap", "adverbs"):
            return _beyond(words, at, part, parts[number + 1 :])
        if not _fits(words, at, here, part):
            return None
        taken = part.kind == "word" or (part.kind == "any" and number + 1 < len(parts))
        at += 1 if taken else 0
    return at


def _beyond(words: Sequence[str], position: int, gap: Part, rest: tuple[Part, ...]) -> int | None:
    """Returns where a phrase ends whose next part is a gap."""
    if rest and rest[0].kind == "word" and rest[0].words.isdisjoint(words[position : position + _GAP + 1]):
        return None
    for p in _passed(words, position, gap.kind):
        end = ends(words, p, rest)
        if end is not None:
            return end
    return None


def _fits(words: Sequence[str], position: int, here: str, part: Part) -> bool:
    """Returns whether the word at a position is what a part asks for; a mark of quotation hides none."""
    if part.kind == "word":
        return here in part.words or (("'" in here or "’" in here) and not part.words.isdisjoint(readings(here)))
    if part.kind == "any":
        return here[:1].isalnum()
    after = words[position + 1 : position + 2]
    shown = after[0] if after and here in grammar("quotes") else here
    return (shown in part.words) == (part.kind == "ahead")


def _passed(words: Sequence[str], position: int, kind: str) -> Iterator[int]:
    """Yields the positions that a gap can lead to, the nearest first; adverbs are passed over all together."""
    end = min(position + _GAP, len(words))
    if kind == "adverbs":
        yield next((p for p in range(position, end) if not _is_adverb(words[p])), end)
        return
    yield position
    for p in range(position, end):
        if words[p] in grammar("gap end"):
            return
        yield p + 1


def _is_adverb(word: str) -> bool:
    """Returns whether a word may stand among the adverbs of a phrase."""
    return word.endswith("ly") or word in grammar("in cue")


def readings(word: str) -> tuple[str, ...]:
    """Returns a word with the one that a short form stands for: "we'll" is also "will"."""
    at = max(word.rfind("'"), word.rfind("’"))
    long = cue_map("short_forms", "ending", "word").get("'" + word[at + 1 :]) if at > 0 else None
    return (word, long) if long else (word,)


def negated(words: Sequence[str], position: int, begin: int) -> bool:
    """Returns whether a word of negation governs a position: right before it, adverbs and auxiliaries passed over."""
    for p in range(position - 1, max(begin - 1, position - 2 - _GAP), -1):
        word = words[p].replace("’", "'")
        if word in grammar("negation") or word.endswith("n't"):
            return True
        if not (word in grammar("auxiliary") or _is_adverb(word)):
            return False
    return False
