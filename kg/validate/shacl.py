"""The validator over pyshacl: many articles at once, and the offenders again one by one."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg import iris, resources
from kg.model import Violation
from kg.terms import Literal, Quad
from kg.validate.evidence import inspected
from kg.validate.graphs import compatible, rdf_graph
from kg.validate.report import focus_nodes, violations
from kg.validate.shapes import shapes_graph

if TYPE_CHECKING:
    import rdflib


class ShaclValidator:
    """Tries article graphs against the shapes of a folder, the packaged ones where none is given.

    Nothing is inferred and no ontology or reference fact is attached: shapes tell parties and concepts by their IRIs.
    Shapes of properties should have targets of their own: pyshacl tries a nested one once for each node, which takes
    several times as long.
    """

    def __init__(self, shapes: Path | None = None) -> None:
        self._shapes = shapes_graph(shapes or resources.ontology() / "shapes")

    def __call__(self, graphs: Sequence[tuple[Quad, ...]]) -> tuple[Violation, ...]:
        """Returns every violation of every graph, and every quote that is not what its text says.

        Quotes are compared where the shapes have nothing to say. What a graph is told does not depend on its
        companions.
        """
        found: list[Violation] = []
        for group in compatible(graphs):
            results = self._results(group)
            if results is not None:
                for quads in _offenders(focus_nodes(results), group):
                    found += self._alone(quads)
        broken = {violation.article for violation in found}
        found += [one for quads in graphs for one in _misquotes(quads) if one.article not in broken]
        return tuple(found)

    def _alone(self, quads: tuple[Quad, ...]) -> tuple[Violation, ...]:
        """Returns the violations of one graph."""
        results = self._results([quads])
        return violations(results, self._shapes, quads) if results is not None else ()

    def _results(self, graphs: Sequence[tuple[Quad, ...]]) -> "rdflib.Graph | None":
        """Returns SHACL's report on several graphs as one, or ``None`` where they conform."""
        import pyshacl

        conforms, results, _ = pyshacl.validate(
            rdf_graph(quad for quads in graphs for quad in quads),
            shacl_graph=self._shapes,
            inference="none",
            advanced=False,
            allow_infos=True,
            allow_warnings=True,
        )
        return None if conforms else results


def _misquotes(quads: tuple[Quad, ...]) -> Iterator[Violation]:
    """Yields what ``kg verify`` would find wrong with an article's graph, before it is stored."""
    graph = quads[0].graph if quads else ""
    article = graph.removeprefix(iris.article_graph(""))
    if article == graph:
        return
    for one in inspected(graph, quads).mismatches:
        yield Violation(article, "evidence", one.problem, one.node, one.stated, one.found)


def _offenders(broken: set[str], graphs: Sequence[tuple[Quad, ...]]) -> Sequence[tuple[Quad, ...]]:
    """Returns the graphs that hold a node or value that broke a shape; all of them for one that none holds."""
    held = [broken & _terms(quads) for quads in graphs]
    if set().union(*held) != broken:
        return graphs
    return [quads for quads, found in zip(graphs, held, strict=True) if found]


def _terms(quads: tuple[Quad, ...]) -> set[str]:
    """Returns the subjects of a graph and its objects, as text."""
    values = {quad.object.value if isinstance(quad.object, Literal) else quad.object for quad in quads}
    return values | {quad.subject for quad in quads}
