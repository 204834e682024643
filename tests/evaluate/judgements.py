"""Judged records made for tests, as values and as a strategy."""

from hypothesis import strategies as st

from kg.confidence import RecordKind
from kg.evaluate.judging import Judged


def some(product: float, right: int, wrong: int, kind: RecordKind = "event") -> list[Judged]:
    """Returns records of one product, trusted by it, spread over ten articles; some right, then some wrong."""
    return [Judged(kind, f"article {number % 10}", product, product, number < right) for number in range(right + wrong)]


def judgements() -> st.SearchStrategy[list[Judged]]:
    """Returns a strategy for records of two kinds from six articles, with products that repeat."""
    kinds: tuple[RecordKind, ...] = ("event", "statement")
    return st.lists(
        st.builds(
            lambda kind, article, product, right: Judged(kind, article, product, product, right),
            st.sampled_from(kinds),
            st.sampled_from("abcdef"),
            st.sampled_from((0.0, 0.3, 0.5, 0.58, 0.7, 0.9, 1.0)),
            st.booleans(),
        ),
        max_size=200,
    )
