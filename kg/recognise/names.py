"""Names that the reference graph knows, found in one pass over the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.cuetable import cue_map, cue_rows, cue_words, grammar
from kg.model import Mention, MentionKind
from kg.reference.facts import Entry
from kg.reference.intervals import covers
from kg.text import Span

_BLOCK = "block"
_WORD = 30


@dataclass(frozen=True, slots=True)
class Named:
    """Everything that one text can name: the kind of mention, and the codes with their intervals.

    ``lead`` counts the characters of a title that a person's name begins with; ``issued`` is whether it names a
    document by the body that issued it.
    """

    kind: str
    entries: tuple[Entry, ...]
    lead: int = 0
    issued: bool = False

    def on(self, day: date) -> tuple[Entry, ...]:
        """Returns what the text named by a day, those of that very day first."""
        # A treaty is spoken of long before it is in force.
        known = tuple(e for e in self.entries if e.code and (self.kind == "instrument" or _in_use(e, day)))
        return known if len(known) < 2 else tuple(sorted(known, key=lambda entry: not _holds(entry, day)))


@dataclass(frozen=True, slots=True)
class NameMatcher:
    """An automaton over all names; a pattern's number leads to what it can name."""

    automaton: AhoCorasick
    named: tuple[Named, ...]
    not_after: frozenset[str]

    def mentions(self, text: str, published: date) -> list[Mention]:
        """Returns the longest names that stand as whole words, from left to right, not overlapping.

        A name that leads to no code ("South China Sea") keeps the shorter names in it from being found.
        """
        found: list[Mention] = []
        for start, end, number in self._matches(text):
            named = self.named[number]
            if named.kind == _BLOCK:
                continue
            entries = named.on(published)
            if entries and not (named.kind == "state" and self._next_word(text, end) in self.not_after):
                codes = tuple(dict.fromkeys(entry.code for entry in entries))
                found.append(Mention(Span(start, end), _KINDS[named.kind], codes, _note(entries[0])))
        return _without_borrowed(text, found)

    def _matches(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yields start, end and number of whole-word matches, the longest from the left.

        The body that issued a document is named in the name of it: "UN Security Council Resolution 1701".
        """
        matches = (
            (start + self.named[number].lead, -end, number)
            for number, start, end in self.automaton.find_matches_as_indexes(text, overlapping=True)
            if _whole_word(text, start, end)
        )
        last, issued = 0, -1
        for start, minus_end, number in sorted(matches):
            if start >= last:
                last = -minus_end
                issued = start if self.named[number].issued else -1
                yield start, last, number
            elif start == issued and self.named[number].kind == "body":
                issued = -1
                yield start, -minus_end, number

    def _next_word(self, text: str, position: int) -> str:
        """Returns the word right after a position."""
        end = position + 1
        while end < len(text) and text[end].isalpha():
            end += 1
        return text[position:end].strip().lower()


_KINDS: dict[str, MentionKind] = {
    "state": "state",
    "body": "body",
    "place": "place",
    "person": "person",
    "instrument": "instrument",
}


def name_matcher(groups: Iterable[tuple[str, Iterable[Entry]]]) -> NameMatcher:
    """Returns the matcher of groups of entries, each under its kind of mention; an earlier group wins a shared text."""
    named: dict[str, Named] = {row["phrase"]: Named(_BLOCK, ()) for row in cue_rows("not_states")}
    for kind, entries in groups:
        for entry in entries:
            text, known = entry.text, named.get(entry.text)
            if known is None:
                issued = kind == "instrument" and not grammar("issued by body").isdisjoint(text.lower().split())
                named[text] = Named(kind, (entry,), _title_length(text) if kind == "person" else 0, issued)
            elif known.kind == kind:
                named[text] = Named(kind, (*known.entries, entry), known.lead)
    for text in [text for text, known in named.items() if known.kind in ("place", "state") and len(text) > 3]:
        named.setdefault(text.upper(), named[text])
    patterns = sorted(named)
    automaton = AhoCorasick(patterns, implementation=Implementation.ContiguousNFA, matchkind=MatchKind.Standard)
    after = frozenset(row["word"] for row in cue_rows("not_state_after"))
    return NameMatcher(automaton, tuple(named[pattern] for pattern in patterns), after)


def _without_borrowed(text: str, found: list[Mention]) -> list[Mention]:
    """Returns mentions without the bodies whose short name others bear too, where nothing speaks of the body meant.

    "The Security Council" is that of the United Nations only where the text names the United Nations.
    """
    owners = cue_map("borrowed_names", "name", "of")
    borrowed = [m for m in found if m.kind == "body" and m.span.of(text) in owners]
    if not borrowed:
        return found
    told = {code for m in found if m not in borrowed for code in m.candidates}
    lost = {
        m.span
        for m in borrowed
        if not {owners[m.span.of(text)], *m.candidates} & told or _led(text, m.span.start) or _beside(text, m.span)
    }
    return [mention for mention in found if mention.span not in lost]


def _title_length(name: str) -> int:
    """Returns how many characters of a person's name are a title before it: "King Abdullah II", "Sheikh Tamim"."""
    first, _, rest = name.partition(" ")
    titles = cue_words("honorifics") | {word.capitalize() for word in grammar("royal title")}
    return len(first) + 1 if rest and first in titles else 0


def _beside(text: str, span: Span) -> bool:
    """Returns whether a word beside a name shows that an organ of a state bears it: "Security Council Secretary"."""
    word = cue_map("borrowed_names", "name", "beside")[span.of(text)]
    around = text[max(0, span.start - _WORD) : span.start], text[span.end : span.end + _WORD]
    return around[0].lower().endswith(f"{word} of the ") or word in around[1].lower().split()[:2]


def _led(text: str, start: int) -> bool:
    """Returns whether a word in capitals before a name makes it another's: "the National Security Council"."""
    before = text[max(0, start - _WORD) : start].split(" ")[-2:-1]
    word = before[0] if before and text[start - 1] == " " else ""
    return word.isalpha() and word[0].isupper() and word.lower() not in grammar("article")


def _whole_word(text: str, start: int, end: int) -> bool:
    """Returns whether a match is not part of a longer word."""
    before_free = start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "_")
    after_free = end == len(text) or not (text[end].isalnum() or text[end] == "_")
    return before_free and after_free


def _note(entry: Entry) -> str:
    """Returns how a text names what it names."""
    return "metonym" if entry.speaks else entry.kind


def _holds(entry: Entry, day: date) -> bool:
    """Returns whether a name was in use on the day itself."""
    return covers(entry.since, entry.until, day)


def _in_use(entry: Entry, published: date) -> bool:
    """Returns whether a name was in use by publication: a later one is not, a former one still is in prose."""
    return entry.since is None or entry.since[:4] <= str(published.year)
