"""The scores below which no change may let the reading of the annotated articles fall.

``python -m tests.evaluation.floors`` measures and raises the floors; ``--lower`` lets them fall too, for a change that
is worth it and says why.
"""

import json
import sys
from pathlib import Path

from kg.evaluate.annotations import annotated, gold_in
from kg.evaluate.scores import Evaluation, evaluation_of
from kg.export.records import record_json
from kg.read.articles import articles
from kg.text import Article
from tests.factories import PUBLISHED
from tests.reading import SHARED, recorded

FILE = Path(__file__).with_name("floors.json")
MARGIN = 0.005
"""How far a score may fall below what was measured: annotations are few, and one entry moves a figure."""


def measured(gold: Path, *sources: Path) -> Evaluation:
    """Returns how articles are read against the annotations of a folder."""
    found = {}
    for item in articles([str(source) for source in sources], PUBLISHED):
        if isinstance(item, Article):
            found[item.id] = annotated(json.loads(record_json(recorded(item))))
    return evaluation_of(gold_in(gold), found)


def figures(evaluation: Evaluation) -> dict[str, float]:
    """Returns the F1 of each layer and the mean, the layers in their order."""
    return {**{layer: score.f1 for layer, score in evaluation.scores.items()}, "mean": evaluation.mean}


def floors() -> dict[str, float]:
    """Returns the floors as they stand."""
    found: dict[str, float] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return found


def of_shared() -> Evaluation:
    """Returns how the annotated articles of the evaluation data are read."""
    return measured(SHARED / "eval/dev", SHARED / "eval/dev.jsonl", SHARED / "corpus/seed.txt")


if __name__ == "__main__":
    old, new = floors(), figures(of_shared())
    lower = "--lower" in sys.argv
    kept = {layer: round(max(value - MARGIN, 0.0 if lower else old.get(layer, 0.0)), 3) for layer, value in new.items()}
    FILE.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write("".join(f"{layer:<14} {old.get(layer, 0.0):.3f} -> {kept[layer]:.3f}\n" for layer in kept))
