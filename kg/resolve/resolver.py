"""From mentions to meaning: who is who in an article, and whom each phrase stands for."""

from collections import Counter
from dataclasses import dataclass, replace

from kg.cuetable import cue_map, grammar
from kg.model import Agent, Link, Mention, Reading
from kg.reference import Reference
from kg.resolve.agents import AgentFinder, Parts
from kg.resolve.namings import Naming, namings_of
from kg.resolve.places import speaks_for_state
from kg.resolve.plurals import shared_titles
from kg.resolve.register import Register, names_in
from kg.resolve.scene import scene_of
from kg.resolve.surnames import leaders_in_short, surname_mentions
from kg.resolve.titles import Title, titles_of
from kg.text import Document, Line, by_line


@dataclass(frozen=True, slots=True)
class Resolver:
    """Links the mentions of a document by the reference graph, the date of publication and the words around them."""

    reference: Reference

    def __call__(self, document: Document, mentions: tuple[Mention, ...]) -> Reading:
        """Returns the reading of a document; ``mentions`` must be sorted."""
        lines = list(document.lines)
        placed = [_placed(line, found) for line, found in zip(lines, by_line(mentions, lines), strict=True)]
        weights = Counter(m.candidates[0] for found in placed for m in found if m.kind in ("state", "body"))
        register = Register(document.article.text, document.article.published, self.reference)
        parts = self._parts(document, lines, placed, register)
        register.claim(title for part in parts for title in part.titles)
        register.claim_published(document.article.publisher)
        homes = cue_map("publisher_states", "publisher", "state")
        register.settle(self._home(document.article.publisher, weights))
        present = [[number for _, number in part.namings] for part in parts]
        home = homes.get(document.article.publisher or "")
        finder = AgentFinder(register, scene_of(register.entries, present, weights), self.reference, home)
        agents = tuple(agent for part in parts for agent in finder.agents(part))
        links = _links(parts, agents, register)
        return Reading(document, tuple(m for part in parts for m in part.mentions), links, agents, register.people())

    def _home(self, publisher: str | None, weights: Counter[str]) -> str | None:
        """Returns the state whose officials need no introduction: the publisher's, else the one most named."""
        homes = cue_map("publisher_states", "publisher", "state")
        named = next((code for code, _ in weights.most_common() if code in self.reference.states), None)
        return homes.get(publisher or "", named)

    def _parts(
        self, document: Document, lines: list[Line], placed: list[list[Mention]], register: Register
    ) -> list[Parts]:
        """Returns the parts of every sentence, the register filled with full names before short ones are sought."""
        read = []
        for line, found in zip(lines, placed, strict=True):
            titles = shared_titles(line, titles_of(line, found), found)
            namings, alone = namings_of(line, names_in(found), titles)
            read.append(([(naming, _enter(naming, namings, register)) for naming in namings], alone))
        parts = []
        for line, found, (numbered, alone) in zip(lines, placed, read, strict=True):
            closed = frozenset(p for m in found for p in range(line.first(m.span), line.after(m.span)))
            short = surname_mentions(line, register, closed)
            closed |= frozenset(line.first(mention.span) for mention in short)
            short += leaders_in_short(line, self.reference, document.article.published, closed, found)
            more, alone = namings_of(line, short, shared_titles(line, alone, [*found, *short]))
            numbered = numbered + [(naming, register.enter(naming)) for naming in more]
            parts.append(
                Parts(
                    line, sorted(numbered, key=lambda item: item[0].span), alone, sorted([*found, *short], key=_start)
                )
            )
        return parts


def _start(mention: Mention) -> int:
    return mention.span.start


def _enter(naming: Naming, beside: list[Naming], register: Register) -> int:
    """Returns the number of a named person; "his Thai counterpart" takes the office of the person named before."""
    if naming.title and naming.title.office.endswith(tuple(grammar("stands for another"))):
        offices = [
            n.title.office for n in beside if n.title and n.span < naming.span and n.title.office != naming.title.office
        ]
        office = offices[-1] if offices else _last_office(register)
        former = naming.title.office.endswith(tuple(grammar("held before")))
        status = "former" if former else naming.title.status
        naming = replace(naming, title=replace(naming.title, office=office, status=status) if office else None)
    return register.enter(naming)


def _last_office(register: Register) -> str | None:
    """Returns the office given last to anybody."""
    titles: list[Title] = [title for entry in register.entries for title in entry.titles]
    return max(titles, key=lambda title: title.span).office if titles else None


def _placed(line: Line, mentions: list[Mention]) -> list[Mention]:
    """Returns mentions with the capitals and palaces that speak for their government made mentions of the state."""
    return [replace(m, kind="state") if m.kind == "place" and speaks_for_state(line, m) else m for m in mentions]


def _links(parts: list[Parts], agents: tuple[Agent, ...], register: Register) -> tuple[Link, ...]:
    """Returns what every name, pronoun and phrase that means one thing stands for, sorted."""
    links = [
        Link(mention.span, mention.kind, mention.candidates[:1], mention.note)
        for part in parts
        for mention in part.mentions
        if mention.kind in ("state", "body")
    ]
    for part in parts:
        links += [
            Link(naming.name.span, "person", (register.entries[number].name,), naming.name.note)
            for naming, number in part.namings
        ]
    for agent in agents:
        if agent.how in ("pronoun", "office") and len(agent.people) == 1:
            links.append(Link(agent.span, "person", agent.people, agent.how))
    return tuple(sorted(set(links), key=lambda link: (link.span, link.kind)))
