"""The floors of the scores on the annotated articles."""

import pytest

from tests.evaluation.floors import figures, floors, of_shared
from tests.reading import shared


@pytest.fixture(scope="module")
def measured_now() -> dict[str, float]:
    """Returns the scores of this checkout; skips where the evaluation data is absent."""
    shared("eval/dev")
    return figures(of_shared())


@pytest.mark.parametrize("layer", floors())
def test_no_score_falls_below_its_floor(layer: str, measured_now: dict[str, float]) -> None:
    """What an earlier version read well is still read well."""
    assert measured_now[layer] >= floors()[layer], f"{layer} fell to {measured_now[layer]:.4f}"


def test_every_layer_has_a_floor(measured_now: dict[str, float]) -> None:
    """No layer is left without a floor."""
    assert set(floors()) == set(measured_now)
