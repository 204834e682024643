"""The sentences in which a miss or an extra stands, and the figures as rows."""

from collections.abc import Iterable, Iterator, Mapping

from kg.evaluate.annotations import Annotated
from kg.evaluate.figures import MEAN
from kg.evaluate.keys import folded
from kg.evaluate.layers import Difference, Entry
from kg.evaluate.scores import Evaluation, Score
from kg.table import Table
from kg.text import Span

Figures = Mapping[str, Mapping[str, float]]
_COLUMNS = ("layer", "precision", "recall", "f1", "right", "found", "gold")


def scores_table(evaluation: Evaluation) -> Table:
    """Returns one row for each layer and one for the mean: precision, recall, F1, and the counts behind them."""
    rows = [
        (layer, round(s.precision, 4), round(s.recall, 4), round(s.f1, 4), s.right, s.found, s.wanted)
        for layer, s in evaluation.scores.items()
    ]
    mean = (MEAN, None, None, round(evaluation.mean, 4), None, None, None)
    return Table(_COLUMNS, (*rows, mean), f"over {evaluation.articles} articles")


def compared_table(evaluation: Evaluation, earlier: Figures) -> Table:
    """Returns the scores beside those of an earlier run: F1 of each layer then and now, and how each figure changed."""
    columns = ("layer", "f1 before", "f1", "f1 change", "precision change", "recall change")
    rows = [
        (layer, earlier[layer]["f1"], round(s.f1, 4), *_changes(s, earlier[layer]))
        for layer, s in evaluation.scores.items()
        if layer in earlier
    ]
    before = earlier[MEAN]["f1"] if MEAN in earlier else None
    change = None if before is None else round(round(evaluation.mean, 4) - before, 4)
    return Table(
        columns,
        (*rows, (MEAN, before, round(evaluation.mean, 4), change, None, None)),
        f"over {evaluation.articles} articles",
    )


def _changes(score: Score, earlier: Mapping[str, float]) -> tuple[float, float, float]:
    """Returns the change of F1, precision and recall."""
    return (
        round(round(score.f1, 4) - earlier["f1"], 4),
        round(round(score.precision, 4) - earlier["precision"], 4),
        round(round(score.recall, 4) - earlier["recall"], 4),
    )


def kinds_table(gold: Iterable[Annotated], evaluation: Evaluation) -> Table:
    """Returns one row for each kind of event: how many were wanted, missed and found too much."""
    wanted: dict[str, int] = {}
    for one in gold:
        for event in one.events:
            wanted[event.kind] = wanted.get(event.kind, 0) + 1
    events = [difference for difference in evaluation.differences if difference.layer == "events"]
    missed = [entry.words[-1] for difference in events for entry in difference.missed]
    extra = [entry.words[-1] for difference in events for entry in difference.extra]
    kinds = sorted({*wanted, *extra}, key=lambda kind: (-wanted.get(kind, 0), kind))
    rows = ((kind, wanted.get(kind, 0), missed.count(kind), extra.count(kind)) for kind in kinds)
    return Table(("kind", "gold", "missed", "extra"), tuple(rows), "events by kind")


def error_lines(difference: Difference, gold: Annotated, text: str | None) -> Iterator[str]:
    """Yields two lines for each miss and extra: the value, and the sentence in which it stands, where there is one."""
    for what, entries in (("missed", difference.missed), ("extra", difference.extra)):
        for entry in entries:
            yield f"{difference.layer}  {gold.label}  {what}  {entry.value}"
            sentence = _sentence(entry, gold.sentences, text)
            if sentence:
                yield f"    “{' '.join(sentence.split())}”"


def _sentence(entry: Entry, sentences: tuple[Span, ...], text: str | None) -> str | None:
    """Returns the sentence that carries an entry: the one that it tells, else the one with most of its names."""
    if text is None:
        return None
    if entry.sentence is not None:
        return entry.sentence.of(text)
    wanted = {word for name in entry.words for word in folded(name).split() if len(word) > 2}
    found = [(len(wanted.intersection(folded(span.of(text)).split())), span) for span in sentences]
    best = max(found, key=lambda row: row[0], default=None)
    return best[1].of(text) if best and best[0] else None
