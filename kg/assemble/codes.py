"""The codes of PLOVER and CAMEO: on records, and as the concepts that they lead to."""

from collections.abc import Iterable, Iterator, Mapping

from kg import iris
from kg.assemble.entities import Entities
from kg.assemble.sheet import Sheet
from kg.coding import Code, EventCoding, Setting
from kg.terms import DECIMAL, Literal, Quad, text
from kg.vocab import ir
from kg.vocab.codings import (
    CAMEO,
    CAMEO_SCHEME,
    PLOVER,
    PLOVER_CONTEXT,
    PLOVER_MODE,
    PLOVER_MODE_SCHEME,
    PLOVER_SCHEME,
    QUAD_CLASS,
)
from kg.vocab.external import (
    RDF_TYPE,
    SKOS_BROADER,
    SKOS_CONCEPT,
    SKOS_IN_SCHEME,
    SKOS_NOTATION,
    SKOS_PREF_LABEL,
)
from kg.vocab.scores import (
    CAMEO_GOLDSTEIN,
    CAMEO_NAME,
    CAMEO_QUAD_CLASS,
    PLOVER_MODE_SCORE,
    PLOVER_QUAD_CLASS,
    PLOVER_SCORE,
)

_ROOT = 2
"""How many digits the root of a CAMEO code has."""


def code_quads(sheet: Sheet, node: str, code: Code) -> None:
    """Adds the code of an event or of a position, and the words that decided it."""
    for predicate, notation, concepts in (
        (ir.PLOVER_CODE, code.plover, PLOVER),
        (ir.PLOVER_MODE, code.mode, PLOVER_MODE),
        (ir.CAMEO_CODE, code.cameo, CAMEO),
    ):
        if notation is not None:
            sheet.add(node, predicate, concepts[notation])
    sheet.add_all(node, ir.CODE_CUE, (sheet.evidence(span) for span in code.words))


def side_quads(sheet: Sheet, entities: Entities, node: str, coding: EventCoding) -> None:
    """Adds who acts in an event, and who is acted upon."""
    sheet.add_all(node, ir.ACTOR, (entities.party(code) for code in coding.actors))
    sheet.add_all(node, ir.RECIPIENT, (entities.party(code) for code in coding.recipients))


def context_quads(sheet: Sheet, node: str, contexts: Iterable[Setting]) -> None:
    """Adds the contexts of an event or statement, and the first words that set it in each."""
    for setting in contexts:
        sheet.add(node, ir.PLOVER_CONTEXT, PLOVER_CONTEXT[setting.context])
        sheet.add(node, ir.CODE_CUE, sheet.evidence(setting.words[0]))


def concept_quads() -> Iterator[Quad]:
    """Yields the codes of PLOVER and CAMEO as concepts of the reference graph, with their scores and quad classes.

    Every CAMEO code has the quad class of its root, so that no question need climb to it.
    """
    yield from _concepts(PLOVER_SCHEME, PLOVER, ir.PLOVER_SCORE, PLOVER_SCORE)
    yield from _concepts(PLOVER_MODE_SCHEME, PLOVER_MODE, ir.PLOVER_SCORE, PLOVER_MODE_SCORE)
    yield from _concepts(CAMEO_SCHEME, CAMEO, ir.GOLDSTEIN, CAMEO_GOLDSTEIN)
    for notation, quad_class in PLOVER_QUAD_CLASS.items():
        yield _quad(PLOVER[notation], ir.QUAD_CLASS, QUAD_CLASS[quad_class])
    for notation, concept in CAMEO.items():
        yield _quad(concept, SKOS_PREF_LABEL, text(CAMEO_NAME[notation], "en"))
        yield _quad(concept, ir.QUAD_CLASS, QUAD_CLASS[CAMEO_QUAD_CLASS[notation[:_ROOT]]])
        if len(notation) > _ROOT:
            yield _quad(concept, SKOS_BROADER, CAMEO[notation[:-1]])


def _concepts(scheme: str, concepts: Mapping[str, str], property_: str, scores: Mapping[str, str]) -> Iterator[Quad]:
    """Yields the concepts of a coding with their notations, and their scores where they have any."""
    for notation, concept in concepts.items():
        yield _quad(concept, RDF_TYPE, SKOS_CONCEPT)
        yield _quad(concept, SKOS_NOTATION, text(notation))
        yield _quad(concept, SKOS_IN_SCHEME, scheme)
        if notation in scores:
            yield _quad(concept, property_, Literal(scores[notation], DECIMAL))


def _quad(subject: str, predicate: str, value: str | Literal) -> Quad:
    """Returns a statement of the reference graph."""
    return Quad(subject, predicate, value, iris.REFERENCE_GRAPH)
