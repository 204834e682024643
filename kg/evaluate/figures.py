"""The figures of a run as a file: to compare a later run with."""

import json
from collections.abc import Mapping
from pathlib import Path

from kg.errors import GoldError
from kg.evaluate.scores import Evaluation

MEAN = "mean"


def write_figures(evaluation: Evaluation, path: Path) -> None:
    """Writes precision, recall and F1 of each layer and the mean F1, rounded to four places, as JSON."""
    layers = {
        layer: {
            "precision": round(score.precision, 4),
            "recall": round(score.recall, 4),
            "f1": round(score.f1, 4),
            "gold": score.wanted,
        }
        for layer, score in evaluation.scores.items()
    }
    figures = {"articles": evaluation.articles, "mean_f1": round(evaluation.mean, 4), "layers": layers}
    path.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def figures_in(path: Path) -> Mapping[str, Mapping[str, float]]:
    """Returns the figures of a file by layer, the mean under ``mean``.

    Raises ``GoldError`` where the file is not one that a run has kept.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        layers = {
            layer: {name: float(row[name]) for name in ("precision", "recall", "f1")}
            for layer, row in found["layers"].items()
        }
        return {**layers, MEAN: {"f1": float(found["mean_f1"])}}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise GoldError(
            f"{path} holds no figures of a run", value=str(path), advice="Make one with `kg evaluate … --save FILE`"
        ) from error
