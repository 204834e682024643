"""What tests of the quads ask a graph."""

from collections import defaultdict

from kg.terms import Literal, Quad
from kg.vocab.external import RDF_TYPE

Term = str | Literal


class Nodes:
    """The quads of a graph by subject and predicate."""

    def __init__(self, quads: tuple[Quad, ...]) -> None:
        self._values: dict[tuple[str, str], list[Term]] = defaultdict(list)
        for quad in quads:
            self._values[(quad.subject, quad.predicate)].append(quad.object)
        self._types = [(quad.subject, quad.object) for quad in quads if quad.predicate == RDF_TYPE]

    def of_class(self, name: str) -> list[str]:
        """Returns the nodes of a class, in the order of the quads."""
        return [node for node, kind in self._types if kind == name]

    def values(self, node: str, predicate: str) -> list[Term]:
        """Returns the values of a predicate of a node."""
        return self._values[(node, predicate)]

    def one(self, node: str, predicate: str) -> Term:
        """Returns the only value of a predicate of a node."""
        (value,) = self.values(node, predicate)
        return value

    def words(self, node: str, predicate: str) -> str:
        """Returns the characters of the only value of a predicate, a literal."""
        value = self.one(node, predicate)
        assert isinstance(value, Literal), value
        return value.value

    def nodes(self, node: str, predicate: str) -> list[str]:
        """Returns the values of a predicate, all of them IRIs."""
        return [value for value in self.values(node, predicate) if isinstance(value, str)]

    def predicates(self, node: str) -> set[str]:
        """Returns the predicates that a node has."""
        return {predicate for subject, predicate in self._values if subject == node and self._values[(node, predicate)]}
