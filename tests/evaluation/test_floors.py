"""The floors of the scores: on the annotated samples always, on the evaluation data where it is there."""

from functools import cache

import pytest

from tests.evaluation.floors import SETS, figures, floors, raised
from tests.reading import shared

FLOORS = [(name, layer) for name in SETS for layer in floors(name)]


@cache
def scores(name: str) -> dict[str, float]:
    """Returns the scores of this checkout on a set of articles."""
    return figures(SETS[name]())


@pytest.mark.parametrize(("name", "layer"), FLOORS)
def test_no_score_falls_below_its_floor(name: str, layer: str) -> None:
    """What an earlier version read well is still read well."""
    if name == "articles":
        shared("eval/dev")
    assert scores(name)[layer] >= floors(name)[layer], f"{layer} fell to {scores(name)[layer]:.4f}"


@pytest.mark.parametrize("name", SETS)
def test_every_layer_has_a_floor(name: str) -> None:
    """No layer is left without a floor."""
    assert set(floors(name)) == set(scores("samples"))


def test_floors_rise_by_themselves_and_fall_only_on_demand() -> None:
    """A worse score leaves the floor where it is, unless it is asked to follow."""
    old = {"states": 0.9, "bodies": 0.5}
    new = {"states": 0.8, "bodies": 0.6}
    assert raised(old, new, lower=False) == {"states": 0.9, "bodies": 0.595}
    assert raised(old, new, lower=True) == {"states": 0.795, "bodies": 0.595}
