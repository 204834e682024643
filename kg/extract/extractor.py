"""Reads the records off a document whose phrases are understood."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from kg.cuetable import cue_rows
from kg.extract.agreements import agreements_of
from kg.extract.context import context_of
from kg.extract.events import events_of
from kg.extract.partnerships import partnerships_of
from kg.extract.statements import statements_of
from kg.extract.trust import calibrated_record
from kg.model import Party, Reading, Record
from kg.reference import Reference
from kg.text import Span


@dataclass(frozen=True, slots=True)
class Extractor:
    """Reads events, statements, partnerships and agreements, with evidence, factuality and confidence."""

    reference: Reference

    def __call__(self, reading: Reading) -> Record:
        """Returns everything that an article says."""
        context = context_of(reading, self.reference)
        statements = statements_of(context)
        events = events_of(context, statements)
        found = Record(
            article=reading.document.article,
            parties=_parties(reading, self.reference),
            people=reading.people,
            mentions=reading.links,
            events=events,
            statements=statements,
            partnerships=partnerships_of(context, statements),
            agreements=agreements_of(context),
        )
        return calibrated_record(found)


def _parties(reading: Reading, reference: Reference) -> tuple[Party, ...]:
    """Returns every state and body that the article mentions, an organ's body beside it.

    An organ in the name of its own session ("the 22nd Meeting of the Council of …") mentions its body only.
    """
    spans: dict[tuple[str, Literal["state", "body"]], list[Span]] = defaultdict(list)
    for mention in reading.mentions:
        code = mention.candidates[0] if mention.candidates else ""
        if mention.kind == "state":
            spans[(code, "state")].append(mention.span)
        elif mention.kind == "body":
            parent = reference.bodies[code].parent
            if parent:
                spans[(parent, "body")].append(mention.span)
            if not parent or not _names_a_session(reading.document.article.text, mention.span):
                spans[(code, "body")].append(mention.span)
    return tuple(Party(code, kind, tuple(found)) for (code, kind), found in spans.items())


def _names_a_session(text: str, organ: Span) -> bool:
    """Returns whether an organ is only part of the name of its session: "meeting of the" stands before it."""
    heads = "|".join(row["word"] for row in cue_rows("event_heads"))
    return (
        re.search(rf"\b(?:{heads}) of (?:the )?$", text[max(0, organ.start - 40) : organ.start], re.IGNORECASE)
        is not None
    )
