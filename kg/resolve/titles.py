"""Whose office a title names: "Iran's First Vice President", "Prime Minister of the Russian Federation"."""

from dataclasses import dataclass, replace
from functools import cache

from kg.cuetable import cue_rows, grammar
from kg.model import Mention, OfficeStatus
from kg.resolve.office_words import is_plural, organs, rank_of, scholarly
from kg.resolve.phrases import phrase_at
from kg.text import Line, Span

_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a sentence: ``span`` takes in its party and article, ``of`` holds the parties whose office it is.

    ``owner`` is the possessive pronoun before it, in lower case, or empty; ``also`` holds further titles that "and"
    joins to it ("State Councilor and Foreign Minister"). ``at`` is the institution that the office is of, where it is
    not a party; ``holder`` is where the name of its holder stands, where several share it; ``own`` tells whether the
    holder speaks for no state or body: a scholar, a director of a company.
    """

    span: Span
    office: str
    of: tuple[str, ...]
    status: OfficeStatus
    owner: str = ""
    also: tuple["Title", ...] = ()
    at: str | None = None
    own: bool = False
    holder: Span | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the offices of a sentence, by the positions it covers; ``seats`` are capitals and palaces."""

    parties: dict[int, Mention]
    institutions: dict[int, Mention]
    people: dict[int, Mention]
    seats: dict[int, Mention]

    def institution_before(self, position: int) -> Mention | None:
        """Returns the institution that ends right before an office."""
        return self.institutions.get(position - 1)

    def institution_behind(self, line: Line, position: int) -> Mention | None:
        """Returns the institution that a preposition ties to an office, past an article and the state it serves."""
        if line.word(position) not in grammar("title institution link"):
            return None
        position += 1 + (line.word(position + 1) in grammar("article"))
        while position not in self.institutions and (position in self.parties or line.possessive(position)):
            position += 1
        return self.institutions.get(position)


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


def titles_of(line: Line, mentions: list[Mention]) -> list[Title]:
    """Returns the titles of a sentence from left to right, those that "and" joins made one."""
    offices = [mention for mention in mentions if mention.kind == "office"]
    around = _around(line, mentions if offices else [])
    titles: list[Title] = []
    for office in offices:
        title = _title(line, office, around)
        if titles and _joined(line, titles[-1], title):
            title = _together(line, titles.pop(), title)
        titles.append(title)
    return titles


def _around(line: Line, mentions: list[Mention]) -> Around:
    """Returns the parties and institutions of a sentence by position; a state within an institution is no party."""
    covered = {
        kind: {p: m for m in mentions if m.kind == kind for p in range(line.first(m.span), line.after(m.span))}
        for kind in ("state", "body", "group", "person", "place")
    }
    parties = {p: m for p, m in (covered["state"] | covered["body"]).items() if p not in covered["group"]}
    seats = {p: m for p, m in covered["place"].items() if m.note == "metonym"}
    return Around(parties, covered["group"], covered["person"], seats)


@cache
def _statuses() -> dict[str, OfficeStatus]:
    """Returns the words before a title that say it is no more, or not yet, held."""
    known: dict[str, OfficeStatus] = {"former": "former", "future": "future"}
    return {row["word"]: known[row["status"]] for row in cue_rows("title_modifiers") if row["status"] in known}


def _title(line: Line, office: Mention, around: Around) -> Title:
    """Returns the title around the name of an office."""
    plural, parties = is_plural(office.note), around.parties
    first, after = line.first(office.span), line.after(office.span)
    before, behind = around.institution_before(first), around.institution_behind(line, after)
    prefix, start = _body_prefix(line, line.first(before.span) if before else first, parties)
    lead = _left(line, start, parties, plural)
    end, right = _right(line, line.after(behind.span) if behind else after, parties, plural)
    right = right or (parties[first].candidates if first in parties else ())
    right = right or (_owner(line.first(behind.span), line, around) if behind else ())
    ministry = _ministry(line, end) if right and not lead.of and not behind else ()
    prefix = () if rank_of(office.note) == "envoy" else prefix
    name = (*ministry, *((lead.acting,) if lead.acting else ()), *prefix, office.note)
    end += (len(ministry) + line.possessive(end) if ministry else 0) + (3 if behind and _acronym(line, end) else 0)
    institution = behind or before
    end = _sent_to(line, end, around)
    owner = lead.owner or ("'s" if line.possessive(start - 1) and start - 2 in around.people else "")
    title = Title(
        line.span(lead.start, end),
        " ".join(name),
        lead.of or right,
        lead.status or ("future" if _chosen(line, first) else _status(office.candidates)),
        owner,
        own=scholarly(office.note),
    )
    return _at(title, institution) if institution else title


def _sent_to(line: Line, end: int, around: Around) -> int:
    """Returns where a title ends that goes on with what its holder is sent to, right up to the holder's name."""
    if line.word(end) not in grammar("mission"):
        return end
    position = end + 1
    while line.raw(position) and (line.raw(position)[0].isupper() or line.word(position) in grammar("domain inner")):
        if rank_of(line.word(position)):
            return end
        if position in around.people:
            return position if position > end + 1 else end
        position += 1
    return end


def _at(title: Title, institution: Mention) -> Title:
    """Returns a title as one of an institution: of an organ of the state told with it, or of one that is its own."""
    own = institution.note == "itself"
    return replace(title, at=institution.candidates[0], own=own or title.own, of=() if own else title.of)


def _acronym(line: Line, position: int) -> bool:
    """Returns whether something short in brackets stands at a position."""
    return line.word(position) == "(" and line.word(position + 2) == ")"


def _body_prefix(line: Line, first: int, parties: dict[int, Mention]) -> tuple[tuple[str, ...], int]:
    """Returns the body between a state and the office that it gives, and where it begins: "Russian WTO negotiator"."""
    body, state = parties.get(first - 1), parties.get(first - 2 - line.possessive(first - 2))
    if (
        body is None
        or state is None
        or body.kind != "body"
        or state.kind != "state"
        or line.first(body.span) != first - 1
    ):
        return (), first
    return (line.word(first - 1),), first - 1


def _owner(first: int, line: Line, around: Around) -> tuple[str, ...]:
    """Returns the state right before an institution, or whose palace its name begins with.

    "Secretary of Iran's Supreme National Security Council", "of the White House National Security Council". A state in
    the name ("Taiwan Affairs Office") need not be the one that the institution serves.
    """
    position = first - 1 - line.possessive(first - 1)
    owner = around.parties.get(position) or around.seats.get(first)
    return owner.candidates if owner else ()


def _joined(line: Line, first: Title, second: Title) -> bool:
    """Returns whether two titles are of one person: only "and" or a dash between them, and one party at most.

    "The President and the King" are two people.
    """
    between = line.words[line.after(first.span) : line.first(second.span)]
    several = first.of and second.of and first.of != second.of
    several = several or line.word(line.first(second.span)) in grammar("title article")
    joined = len(between) == 1 and between[0] in grammar("joins titles")
    return joined and not several and not is_plural(first.office)


def _together(line: Line, first: Title, second: Title) -> Title:
    """Returns two titles as one; the party of one holds for both, and so does the status of the first.

    "A former president and a researcher" is no former researcher: an article begins anew.
    """
    anew = line.word(line.first(second.span)) in grammar("article")
    status = second.status if second.status != "current" or anew else first.status
    of, owner = first.of or second.of, first.owner or second.owner
    span = Span(first.span.start, second.span.end)
    if (
        first.at is None
        and not first.of
        and second.at is not None
        and (second.own or rank_of(first.office) not in grammar("of states"))
    ):
        first = replace(first, at=second.at, own=second.own)
    earlier = (replace(title, of=title.of if title.own else of, span=span) for title in (*first.also, first))
    also = tuple(replace(title, also=()) for title in earlier)
    return replace(second, span=span, of=second.of if second.own else of, status=status, owner=owner, also=also)


def _ministry(line: Line, position: int) -> tuple[str, ...]:
    """Returns the ministry of a title that follows its state: "spokesperson of China's Foreign Ministry"."""
    phrase = phrase_at(line, position + line.possessive(position), "institutions")
    return phrase if phrase and "ministry" in phrase else ()


def _chosen(line: Line, start: int) -> bool:
    """Returns whether the holder of an office is yet to take it: "the nominee for ambassador to Japan"."""
    return line.word(start - 1) in grammar("chosen link") and line.word(start - 2) in grammar("chosen")


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
            # "The Israeli military's spokesman": the organ owns the office, the state before it owns the organ.
            word = line.word(position) if line.word(position) in organs() else word
        if position in parties and (gap == 0 or _leads(line, position, parties[position])):
            return _led(line, position, parties, plural)
        if word in grammar("possessive"):
            return Lead(position, (), word)
        if word in grammar("article"):
            return Lead(position)
        if not word.isalpha() or line.raw(position)[:1].isupper() or word in grammar("before title"):
            break
    return Lead(first)


def _leads(line: Line, position: int, party: Mention) -> bool:
    """Returns whether a party can stand some words before its office: an adjective or possessive, no bare name."""
    bare = party.kind == "state" and party.note not in ("adjective", "abbreviation", "acronym")
    return not bare or line.possessive(position + 1)


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
        end = line.after(parties[position].span)
        end = position = end + (line.word(end) in grammar("government of"))
        while plural and line.word(position) in (",", "and"):
            position += 1
        if position == end:
            break
    return end, () if line.word(after) == "to" else tuple(dict.fromkeys(found))
