"""Annotations and records made for tests, as strategies and as values."""

from typing import Any

from hypothesis import strategies as st

from kg.evaluate.annotations import Annotated, annotated

Json = dict[str, Any]

_CODES = ("CHN", "IRN", "USA", "RUS", "UN", "SCO", "Hamas")
_NAMES = ("Li Qiang", "Qiang Li", "Li", "Mohammad Mokhber", "Émile Ngo", "Ana de la Cruz", "")
_DATES = (None, "2023-10-26", "2023-10", "2023")
_PLACES = (None, "Bishkek", "bishkek", "New York")
_TITLES = (None, "SCO summit", "the summit of the SCO", "Treaty on the Sea", "Sea Treaty")


def _list(values: tuple[str, ...], most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), max_size=most)


def _people() -> st.SearchStrategy[list[Json]]:
    office = st.fixed_dictionaries(
        {"office": st.sampled_from(("premier", "President", "former president")), "of": st.sampled_from(_CODES)}
    )
    return st.lists(
        st.fixed_dictionaries({"name": st.sampled_from(_NAMES), "offices": st.lists(office, max_size=2)}), max_size=4
    )


def _events() -> st.SearchStrategy[list[Json]]:
    return st.lists(
        st.fixed_dictionaries(
            {
                "kind": st.sampled_from(("meeting", "visit")),
                "factuality": st.sampled_from(("actual", "planned")),
                "parties": _list(_CODES),
                "people": _list(_NAMES),
                "start": st.sampled_from(_DATES),
                "place": st.sampled_from(_PLACES),
                "part_of": st.sampled_from(_TITLES),
            }
        ),
        max_size=4,
    )


def _statements(*, numbered: bool) -> st.SearchStrategy[list[Json]]:
    where = {"sentence": st.integers(0, 3)} if numbered else {"start": st.integers(0, 45)}
    return st.lists(
        st.fixed_dictionaries(
            {
                "speaker": st.sampled_from((None, *_NAMES)),
                "party": st.sampled_from((None, *_CODES)),
                "stance": _list(("state", "pledge", "accuse")),
                "toward": _list(_CODES),
                **where,
            }
        ),
        max_size=5,
    )


def records(*, gold: bool) -> st.SearchStrategy[Json]:
    """Returns a strategy for records in their public form; those of ``gold`` have sentences and number them."""
    level = ("strategic partnership", "strategic partners", "the comprehensive strategic partnership")
    fields: dict[str, st.SearchStrategy[object]] = {
        "article": st.just({"sha256": "a" * 64}),
        "states": _list(_CODES),
        "bodies": _list(_CODES),
        "people": _people(),
        "events": _events(),
        "statements": _statements(numbered=gold),
        "partnerships": st.lists(
            st.fixed_dictionaries(
                {
                    "parties": _list(_CODES),
                    "level": st.sampled_from(level),
                    "action": st.sampled_from(("affirm", "upgrade")),
                }
            ),
            max_size=3,
        ),
        "agreements": st.lists(
            st.fixed_dictionaries({"name": st.sampled_from(_TITLES[1:]), "parties": _list(_CODES)}), max_size=3
        ),
    }
    if gold:
        fields["sentences"] = st.just([[0, 10], [11, 20], [21, 30], [31, 40]])
    return st.fixed_dictionaries(fields)


def one(**fields: object) -> Annotated:
    """Returns what one article says, with the fields given and four sentences of ten characters."""
    return annotated(
        {"article": {"sha256": "a" * 64}, "id": "a1", "sentences": [[0, 10], [11, 20], [21, 30], [31, 40]], **fields}
    )
