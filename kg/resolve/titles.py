"""Whose office a title names: "Iran's First Vice President", "Prime Minister of the Russian Federation"."""

from dataclasses import dataclass
from functools import cache

from kg.cuetable import cue_rows, grammar
from kg.model import Mention, OfficeStatus
from kg.resolve.phrases import phrase_at
from kg.text import Line, Span

_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a sentence: ``span`` takes in its party and article, ``of`` holds the parties whose office it is.

    ``owner`` is the possessive pronoun before it, in lower case, or empty; ``also`` holds further offices that "and"
    joins to it ("State Councilor and Foreign Minister").
    """

    span: Span
    office: str
    of: tuple[str, ...]
    status: OfficeStatus
    owner: str = ""
    also: tuple[str, ...] = ()

    @property
    def offices(self) -> tuple[str, ...]:
        """Returns every office that the title names."""
        return (*self.also, self.office)


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before the name of an office: where it begins, its parties, a pronoun, and words of status.

    ``acting`` is a word such as "acting" before the party, which belongs to the name of the office.
    """

    start: int
    of: tuple[str, ...] = ()
    owner: str = ""
    status: OfficeStatus | None = None
    acting: str = ""


def is_plural(office: str) -> bool:
    """Returns whether the head noun of an office is a plural: several hold it."""
    return office.split(" of ")[0].split(" for ")[0].split()[-1] in _plurals()


def titles_of(line: Line, mentions: list[Mention]) -> list[Title]:
    """Returns the titles of a sentence from left to right, those that "and" joins made one."""
    parties = {
        p: m for m in mentions if m.kind in ("state", "body") for p in range(line.first(m.span), line.after(m.span))
    }
    titles: list[Title] = []
    for mention in mentions:
        if mention.kind == "office":
            title = _title(line, mention, parties)
            if titles and _joined(line, titles[-1], title):
                title = _together(titles.pop(), title)
            titles.append(title)
    return titles


@cache
def _plurals() -> frozenset[str]:
    return frozenset(row["word"] for row in cue_rows("title_heads") if row["number"] == "plural")


@cache
def _statuses() -> dict[str, OfficeStatus]:
    """Returns the words before a title that say it is no more, or not yet, held."""
    known: dict[str, OfficeStatus] = {"former": "former", "future": "future"}
    return {row["word"]: known[row["status"]] for row in cue_rows("title_modifiers") if row["status"] in known}


def _title(line: Line, office: Mention, parties: dict[int, Mention]) -> Title:
    """Returns the title around the name of an office."""
    plural = is_plural(office.note)
    lead = _left(line, line.first(office.span), parties, plural)
    end, behind = _right(line, line.after(office.span), parties, plural)
    ministry = _ministry(line, end) if behind and not lead.of else ()
    name = " ".join((*ministry, *((lead.acting,) if lead.acting else ()), office.note))
    end += len(ministry) + 1 if ministry else 0
    return Title(
        line.span(lead.start, end), name, lead.of or behind, lead.status or _status(office.candidates), lead.owner
    )


def _joined(line: Line, first: Title, second: Title) -> bool:
    """Returns whether two titles are of one person: only "and" between them, and one party at most."""
    between = line.words[line.after(first.span) : line.first(second.span)]
    several = first.of and second.of and first.of != second.of
    return between == ("and",) and not several and not is_plural(first.office)


def _together(first: Title, second: Title) -> Title:
    """Returns two titles as one; what stands with one of them holds for both."""
    status = first.status if first.status != "current" else second.status
    return Title(
        Span(first.span.start, second.span.end),
        second.office,
        first.of or second.of,
        status,
        first.owner or second.owner,
        first.offices,
    )


def _ministry(line: Line, position: int) -> tuple[str, ...]:
    """Returns the ministry of a title that follows its state: "spokesperson of China's Foreign Ministry"."""
    phrase = phrase_at(line, position + 1, "institutions") if line.possessive(position) else None
    return phrase if phrase and "ministry" in phrase else ()


def _status(told: tuple[str, ...]) -> OfficeStatus:
    """Returns the status that the words of a title give."""
    return "former" if "former" in told else "future" if "future" in told else "current"


def _left(line: Line, first: int, parties: dict[int, Mention], plural: bool) -> Lead:
    """Returns what stands before an office: its parties within a few words, or a pronoun, or an article."""
    for gap in range(_BETWEEN):
        position = first - 1 - gap
        word = line.word(position)
        if word in ("'s", "'"):
            position -= 1
        if position in parties and (gap == 0 or word not in (",", "and")):
            return _led(line, position, parties, plural)
        if word in grammar("possessive"):
            return Lead(position, (), word)
        if word in grammar("article"):
            return Lead(position)
        if not word.isalpha() or line.raw(position)[:1].isupper() or word in grammar("before title"):
            break
    return Lead(first)


def _led(line: Line, position: int, parties: dict[int, Mention], plural: bool) -> Lead:
    """Returns the lead that a party before an office makes, with what stands before the party."""
    mention = parties[position]
    start, codes = line.first(mention.span), list(mention.candidates)
    while plural and line.word(start - 1) in (",", "and") and start - 2 in parties:
        mention = parties[start - 2]
        start, codes = line.first(mention.span), [*mention.candidates, *codes]
    prefix = line.word(start).split("-", 1)[0] if "-" in line.word(start) else ""
    status = _statuses().get(prefix) or _statuses().get(line.word(start - 1))
    acting = line.word(start - 1) if line.word(start - 1) in grammar("acting") else ""
    if acting or line.word(start - 1) in _statuses():
        start -= 1
    word = line.word(start - 1)
    owner = word if word in grammar("possessive") else ""
    first = start - 1 if owner or word in grammar("article") else start
    return Lead(first, tuple(codes), owner, status, acting)


def _right(line: Line, after: int, parties: dict[int, Mention], plural: bool) -> tuple[int, tuple[str, ...]]:
    """Returns where a title ends, and the parties that follow "of" or "for"; only a plural has several.

    The state that an ambassador is sent "to" belongs to the title, but it is not whose office it is.
    """
    found: list[str] = []
    end, position = after, after + 1
    if line.word(after) not in grammar("title party link"):
        return end, ()
    while True:
        while line.word(position) in grammar("before parties"):
            position += 1
        if position not in parties:
            break
        found += parties[position].candidates
        end = position = line.after(parties[position].span)
        while plural and line.word(position) in (",", "and"):
            position += 1
        if position == end:
            break
    return end, () if line.word(after) == "to" else tuple(dict.fromkeys(found))
