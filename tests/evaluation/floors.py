"""The scores below which no change may let the reading of the annotated articles fall.

``python -m tests.evaluation.floors`` measures and raises the floors; ``--lower`` lets them fall too, for a change that
is worth it and says why.
"""

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kg.evaluate.annotations import annotated, gold_in
from kg.evaluate.scores import Evaluation, evaluation_of
from kg.export.records import record_json
from kg.read.articles import articles
from kg.text import Article
from tests.reading import SHARED, recorded

FILE = Path(__file__).with_name("floors.json")
SAMPLES = Path(__file__).resolve().parents[2] / "samples"
READ_ON = date(2026, 1, 1)
"""A day after all articles: one dated later would be refused."""

MARGIN = 0.005
"""How far a score may fall below what was measured: annotations are few, and one entry moves a figure."""


def measured(gold: Path, *sources: Path) -> Evaluation:
    """Returns how articles are read against the annotations of a folder."""
    found = {}
    for item in articles([str(source) for source in sources], READ_ON):
        if isinstance(item, Article):
            found[item.id] = annotated(json.loads(record_json(recorded(item))))
    return evaluation_of(gold_in(gold), found)


def figures(evaluation: Evaluation) -> dict[str, float]:
    """Returns the F1 of each layer and the mean, the layers in their order."""
    return {**{layer: score.f1 for layer, score in evaluation.scores.items()}, "mean": evaluation.mean}


def floors(of: str) -> dict[str, float]:
    """Returns the floors of a set of articles as they stand."""
    found: dict[str, dict[str, float]] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return found.get(of, {})


def of_shared() -> Evaluation:
    """Returns how the annotated articles of the evaluation data are read."""
    return measured(SHARED / "eval/dev", SHARED / "eval/dev.jsonl", SHARED / "corpus/seed.txt")


def of_samples() -> Evaluation:
    """Returns how the annotated samples of the project itself are read."""
    return measured(Path(__file__).with_name("gold"), SAMPLES)


SETS: dict[str, Callable[[], Evaluation]] = {"samples": of_samples, "articles": of_shared}


def raised(old: dict[str, float], new: dict[str, float], *, lower: bool) -> dict[str, float]:
    """Returns the floors under what was measured now; only ``lower`` lets one fall."""
    return {layer: round(max(value - MARGIN, 0.0 if lower else old.get(layer, 0.0)), 3) for layer, value in new.items()}


if __name__ == "__main__":
    kept = {name: raised(floors(name), figures(run()), lower="--lower" in sys.argv) for name, run in SETS.items()}
    for name, layers in kept.items():
        sys.stdout.write(f"{name}\n")
        sys.stdout.writelines(
            f"  {layer:<14} {floors(name).get(layer, 0.0):.3f} -> {layers[layer]:.3f}\n" for layer in layers
        )
    FILE.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
