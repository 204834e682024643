"""Everything in a document that names something: parties, places, people, offices, levels, instruments, dates."""

from dataclasses import dataclass

from kg.cuetable import grammar
from kg.model import Mention
from kg.recognise.dates import date_mentions
from kg.recognise.full_names import NameWords
from kg.recognise.institutions import Surroundings, institution_beside
from kg.recognise.levels import level_mentions
from kg.recognise.names import NameMatcher, name_matcher
from kg.recognise.offices import office_mentions, rank_of
from kg.recognise.people import person_mentions
from kg.reference import Reference
from kg.text import Document, Line, Span, by_line


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Finds mentions with an automaton over the reference's names and with the cue tables."""

    names: NameMatcher
    words: NameWords

    @classmethod
    def over(cls, reference: Reference) -> "Recogniser":
        """Returns a recogniser of the names that a reference graph holds."""
        return cls(
            name_matcher(
                (
                    ("person", reference.person_names()),
                    ("state", reference.state_names()),
                    ("body", reference.body_names()),
                    ("instrument", reference.instruments()),
                    ("place", reference.places()),
                )
            ),
            NameWords.of(reference),
        )

    def __call__(self, document: Document) -> tuple[Mention, ...]:
        """Returns all mentions, sorted, none overlapping another of a kind that names an entity."""
        article = document.article
        known = self.names.mentions(article.text, article.published)
        taken = bytearray(len(article.text))
        for mention in known:
            taken[mention.span.start : mention.span.end] = b"\x01" * (mention.span.end - mention.span.start)
        dates = date_mentions(article.text, article.published)
        found = known + [date for date in dates if not any(taken[date.span.start : date.span.end])]
        found = sorted(found + level_mentions(article.text), key=_place)
        for line, inside in zip(document.lines, by_line(found, document.lines), strict=True):
            if line.tokens:
                found += self._people_and_offices(line, article.text, inside)
        return tuple(sorted(found, key=_place))

    def _people_and_offices(self, line: Line, text: str, mentions: list[Mention]) -> list[Mention]:
        """Returns the offices, the institutions that they are of, and the unknown people of one sentence."""
        states, bodies = (_positions(line, [m for m in mentions if m.kind == kind]) for kind in ("state", "body"))
        others = _positions(line, [m for m in mentions if m.kind in ("person", "date")])
        around = Surroundings(line, states, bodies, others, self.words)
        offices = [m for m in office_mentions(around) if not _inside(m.span, mentions)]
        institutions = _institutions(around, offices)
        parties = around.parties | _positions(line, institutions)
        titles = [_with_party(line, mention.span, parties) for mention in offices]
        closed = _positions(line, mentions) | _positions(line, offices) | _positions(line, institutions)
        return offices + institutions + person_mentions(line, text, closed, titles, self.words)


def _place(mention: Mention) -> tuple[Span, str]:
    """Returns what mentions are sorted by."""
    return mention.span, mention.kind


def _institutions(around: Surroundings, offices: list[Mention]) -> list[Mention]:
    """Returns the institutions that offices are of, once each."""
    found: list[Mention] = []
    for office in offices:
        institution = institution_beside(around, office, rank_of(office.note))
        if institution and not any(m.span.start < office.span.end and office.span.start < m.span.end for m in found):
            found.append(institution.mention(around.line))
    return found


def _with_party(line: Line, title: Span, parties: frozenset[int]) -> Span:
    """Returns the span of a title with the party that follows it: "President of the Republic of Turkey"."""
    after = line.after(title)
    if line.word(after) not in grammar("title party link") | grammar("title institution link"):
        return title
    position = after + 2 if line.word(after + 1) in grammar("article") else after + 1
    while position in parties:
        after = position = position + 1
    return Span(title.start, line.tokens[after - 1].end)


def _positions(line: Line, mentions: list[Mention]) -> frozenset[int]:
    """Returns the token positions that mentions cover."""
    return frozenset(p for m in mentions for p in range(line.first(m.span), line.after(m.span)))


def _inside(span: Span, mentions: list[Mention]) -> bool:
    """Returns whether a span lies within the name of a body or a person ("Council of Heads of Government")."""
    return any(m.kind in ("body", "instrument", "person") and m.span.holds(span) for m in mentions)
