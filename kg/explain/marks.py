"""A sentence with its mentions and deciding words marked: ``[Li Qiang|person: premier CHN]``, ``{met|meeting}``."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.explain.lines import Piece, Style
from kg.model import Agent, Mention, Person, Reading, Record
from kg.text import Sentence, Span

_HOW = {"pronoun": "by the pronoun", "joint": "together", "office": "by the office", "party": "", "name": ""}
_SHOWN: Mapping[str, Style] = {"date": "date", "place": "place", "level": "level", "instrument": "level"}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to be marked: their style, and what stands beside them; ``named`` words name something, others tell it."""

    span: Span
    style: Style
    label: str
    named: bool = True


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks sentences of one article; ``kinds`` are those of the parties that it mentions, by code."""

    text: str
    marks: tuple[Mark, ...]

    def pieces(self, sentence: Sentence) -> Iterator[Piece]:
        """Yields a sentence with its marks; runs of white space become one blank."""
        at = sentence.span.start
        for mark in self.marks:
            if not sentence.span.holds(mark.span):
                continue
            yield Piece(_line(self.text[at : mark.span.start]))
            opening, closing = "[]" if mark.named else "{}"
            yield Piece(opening, "note")
            yield Piece(_line(mark.span.of(self.text)), mark.style)
            yield Piece(f"|{mark.label}{closing}", "note")
            at = mark.span.end
        yield Piece(_line(self.text[at : sentence.span.end]))


def marker(reading: Reading, record: Record) -> Marker:
    """Returns a marker of an article: who is named first, then days, places and documents, then deciding words."""
    kinds: dict[str, Style] = {party.code: party.kind for party in record.parties}
    people = {person.name: person for person in reading.people}
    text = reading.document.article.text
    marks = [_agent(agent, people, kinds, text) for agent in reading.agents]
    marks += [_mention(mention) for mention in reading.mentions if mention.kind in _SHOWN]
    return Marker(text, tuple(_apart([*marks, *_deciding(record)])))


def office_of(person: Person) -> str:
    """Returns the office that an article gives a person first, as in ``premier CHN``; empty where it gives none."""
    held = next((held for held in person.offices if held.status == "current"), None)
    held = held or next(iter(person.offices), None)
    if held is None:
        return ""
    status = "" if held.status == "current" else f"{held.status} "
    return f"{status}{held.office} {held.of or ''}".strip()


def _agent(agent: Agent, people: Mapping[str, Person], kinds: Mapping[str, Style], text: str) -> Mark:
    """Returns the mark of somebody who can act."""
    how = _HOW.get(agent.how, agent.how)
    if agent.people:
        words = agent.span.of(text)
        names = " and ".join(_person(name, people, words) for name in agent.people)
        return Mark(agent.span, "person", ", ".join(filter(None, (names, how))))
    style = kinds.get(agent.parties[0], "group") if agent.parties else "group"
    return Mark(agent.span, style, ", ".join(filter(None, (" + ".join(agent.parties), how))) or "unknown")


def _person(name: str, people: Mapping[str, Person], words: str) -> str:
    """Returns who somebody is: the full name unless the words have it, and the office."""
    office = office_of(people[name]) if name in people else ""
    shown = "person" if name in " ".join(words.split()) else name
    return f"{shown}: {office}" if office else shown


def _mention(mention: Mention) -> Mark:
    """Returns the mark of a day, a place, a level or a document: what it was read as."""
    candidates = mention.candidates[0] if mention.candidates else ""
    read = {"date": mention.note, "level": "level", "instrument": mention.note}.get(mention.kind, candidates)
    return Mark(mention.span, _SHOWN[mention.kind], read or mention.kind)


def _deciding(record: Record) -> Iterator[Mark]:
    """Yields the marks of the words that tell of events, report speech, and give positions away."""
    for event in record.events:
        yield Mark(event.trigger, "event", event.kind, False)
    for statement in record.statements:
        for position in statement.positions:
            if position.cue and position.cue != statement.verb:
                yield Mark(position.cue, "cue", position.stance, False)
        if statement.verb:
            stances = {position.stance for position in statement.positions if position.cue == statement.verb}
            yield Mark(statement.verb, "speech", ", ".join(["says", *sorted(stances - {"state"})]), False)


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    """Returns marks in the order of the text; of those that overlap the first given is kept."""
    kept: dict[Span, Mark] = {}
    taken: set[int] = set()
    for mark in marks:
        offsets = range(mark.span.start, mark.span.end)
        if mark.span.end > mark.span.start and taken.isdisjoint(offsets):
            taken.update(offsets)
            kept[mark.span] = mark
    return [kept[span] for span in sorted(kept)]


def _line(words: str) -> str:
    """Returns words on one line, with a blank at an end that had white space."""
    inner = " ".join(words.split())
    if not inner:
        return " " if words else ""
    return f"{' ' if words[0].isspace() else ''}{inner}{' ' if words[-1].isspace() else ''}"
