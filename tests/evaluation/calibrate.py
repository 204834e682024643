"""The calibration of confidence on the annotated articles.

``python -m tests.evaluation.calibrate`` reads them, writes ``kg/cues/confidence.tsv``, and prints how far confidence
agrees with truth: as the product of the components, and calibrated on articles other than those it is checked on.
The order of records is that of the product; that of the second table mixes calibrations and says little.
To be run after extraction has changed. ``GOLD_DIR ARTICLES`` name other annotations.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kg.confidence import TABLE
from kg.evaluate.annotations import annotated, gold_in
from kg.evaluate.calibrating import crossed, fitted, table_text
from kg.evaluate.judging import Judged, judged
from kg.evaluate.reliability import reliability_table, trust_table
from kg.export.records import record_json
from kg.read.articles import articles
from kg.resources import cues
from kg.text import Article
from tests.factories import PUBLISHED
from tests.reading import SHARED, recorded


def judged_in(gold: Path, *sources: Path) -> list[Judged]:
    """Returns the records of all articles that a folder annotates, each with whether it was right."""
    wanted = {one.article: one for one in gold_in(gold)}
    found: list[Judged] = []
    for item in articles([str(source) for source in sources], PUBLISHED):
        if isinstance(item, Article) and item.id in wanted:
            record = recorded(item)
            found += judged(wanted[item.id], record, annotated(json.loads(record_json(record))))
    return found


def of_shared() -> list[Judged]:
    """Returns the judged records of the evaluation data."""
    return judged_in(SHARED / "eval/dev", SHARED / "eval/dev.jsonl", SHARED / "corpus/seed.txt")


def with_head(rows: str, path: Path) -> str:
    """Returns the rows of a table under the comments that the file has now."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if line.startswith("#")) + rows


def main(arguments: Sequence[str]) -> None:
    """Writes the table and prints the reliability before and after."""
    records = judged_in(*(Path(name) for name in arguments)) if arguments else of_shared()
    path = cues(TABLE)
    path.write_text(with_head(table_text(fitted(records)), path), encoding="utf-8")
    raw = [replace(record, confidence=record.product) for record in records]
    for table in (
        trust_table(raw, "the product of the components"),
        trust_table(crossed(records), "calibrated, each record on other articles"),
        reliability_table(crossed(records)),
    ):
        sys.stdout.write(f"{table.title}\n{table.to_csv()}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
