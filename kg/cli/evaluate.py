"""``kg evaluate``: how far what is read agrees with what people annotated."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.articles import articles_in
from kg.cli.options import AsTable, ReferenceFolder
from kg.cli.output import TableFormat, data, message, print_table

if TYPE_CHECKING:
    from kg.evaluate import annotations
    from kg.evaluate.scores import Evaluation
    from kg.model import Record, Rejection
    from kg.table import Table
    from kg.text import Article

GoldFolder = Annotated[
    Path, typer.Argument(metavar="GOLD_DIR", help="Annotations: a folder, one JSON file an article.")
]
Articles = Annotated[list[str], typer.Argument(metavar="ARTICLES", help="The articles: files, folders, or -.")]
WithErrors = Annotated[bool, typer.Option("--errors", help="Print every miss and extra with its sentence.")]
OfLayers = Annotated[list[str] | None, typer.Option("--layer", metavar="NAME", help="Errors of this layer only.")]
Baseline = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Figures of an earlier run to compare with.")
]
Save = Annotated[Path | None, typer.Option("--save", metavar="FILE", help="Keep the figures, for a later --baseline.")]


WithReliability = Annotated[
    bool, typer.Option("--reliability", help="Print how often records were right, by the confidence they were given.")
]


@dataclass(frozen=True, slots=True)
class Read:
    """What was read in the articles that annotations ask for, by the hash of the text, and how many sources failed."""

    articles: "dict[str, Article]"
    records: "dict[str, Record]"
    found: "dict[str, annotations.Annotated]"
    refused: int


def evaluate(
    gold_folder: GoldFolder,
    sources: Articles,
    errors: WithErrors = False,
    layers: OfLayers = None,
    reliability: WithReliability = False,
    baseline: Baseline = None,
    save: Save = None,
    form: AsTable = TableFormat.table,
    reference: ReferenceFolder = None,
) -> None:
    """Score what is read against annotations made by hand.

    Precision, recall and F1 of every layer, and their mean. Articles and annotations belong together by the hash of
    the text; annotations without an article count as missed throughout.
    """
    from kg.evaluate.annotations import gold_in
    from kg.evaluate.figures import figures_in, write_figures
    from kg.evaluate.listing import compared_table, scores_table
    from kg.evaluate.scores import evaluation_of

    shown = _layers(layers)
    gold = gold_in(gold_folder)
    earlier = figures_in(baseline) if baseline else None
    read = _read(sources, reference, {one.article for one in gold})
    evaluation = evaluation_of(gold, read.found)
    if errors:
        _print_errors(gold, evaluation, read, shown)
    print_table(compared_table(evaluation, earlier) if earlier else scores_table(evaluation), form)
    if reliability:
        for table in _reliability(gold, read):
            print_table(table, form)
    if save:
        write_figures(evaluation, save)
    for one in gold:
        if one.article not in read.found:
            message(f"{one.label}: no article has this text; all of it counts as missed")
    if read.refused:
        raise typer.Exit(1)


def _layers(named: list[str] | None) -> list[str]:
    """Returns the layers asked for, all where none is named; refuses one that there is not."""
    from kg.evaluate.layers import LAYERS

    for layer in named or ():
        if layer not in LAYERS:
            raise typer.BadParameter(f"{layer!r} is no layer. Choose of: {', '.join(LAYERS)}", param_hint="--layer")
    return named or list(LAYERS)


def _read(sources: list[str], reference: Path | None, wanted: set[str]) -> Read:
    """Returns what is read in the articles that annotations ask for."""
    import json

    from kg.evaluate.annotations import annotated
    from kg.export.records import record_json
    from kg.pipeline import Pipeline
    from kg.reference import load

    pipeline = Pipeline.standard(load(reference))
    refused: list[Rejection] = []
    texts = {article.id: article for article in articles_in(sources, refused) if article.id in wanted}
    records = {digest: pipeline.record(article) for digest, article in texts.items()}
    found = {digest: annotated(json.loads(record_json(record))) for digest, record in records.items()}
    return Read(texts, records, found, len(refused))


def _reliability(gold: "tuple[annotations.Annotated, ...]", read: Read) -> "tuple[Table, Table]":
    """Returns how often records of each confidence were right, and how far that agrees."""
    from kg.evaluate.judging import judged
    from kg.evaluate.reliability import reliability_table, trust_table

    known = [one for one in gold if one.article in read.records]
    records = [r for one in known for r in judged(one, read.records[one.article], read.found[one.article])]
    return reliability_table(records), trust_table(records)


def _print_errors(
    gold: "tuple[annotations.Annotated, ...]", evaluation: "Evaluation", read: Read, layers: list[str]
) -> None:
    """Prints the misses and extras of some layers, layer by layer, and a table of events by their kind."""
    from kg.evaluate.listing import error_lines, kinds_table

    by_label = {one.label: one for one in gold}
    for layer in layers:
        for difference in evaluation.differences:
            if difference.layer == layer:
                one = by_label[difference.label]
                article = read.articles.get(one.article)
                for line in error_lines(difference, one, article.text if article else None):
                    data(line)
    if "events" in layers:
        print_table(kinds_table(gold, evaluation), TableFormat.table)
