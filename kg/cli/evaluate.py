"""``kg evaluate``: how far what is read agrees with what people annotated."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import AsTable, ReferenceFolder
from kg.cli.output import TableFormat, data, message, print_table

if TYPE_CHECKING:
    from kg.evaluate import annotations
    from kg.evaluate.scores import Evaluation
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


def evaluate(
    gold_folder: GoldFolder,
    sources: Articles,
    errors: WithErrors = False,
    layers: OfLayers = None,
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
    from kg.evaluate.layers import LAYERS
    from kg.evaluate.listing import compared_table, kinds_table, scores_table
    from kg.evaluate.scores import evaluation_of

    unknown = [layer for layer in layers or () if layer not in LAYERS]
    if unknown:
        raise typer.BadParameter(f"{unknown[0]!r} is no layer. Choose of: {', '.join(LAYERS)}", param_hint="--layer")
    gold = gold_in(gold_folder)
    earlier = figures_in(baseline) if baseline else None
    articles, found, refused = _read(sources, reference, {one.article for one in gold})
    evaluation = evaluation_of(gold, found)
    if errors:
        _print_errors(gold, evaluation, articles, layers or list(LAYERS))
        if not layers or "events" in layers:
            print_table(kinds_table(gold, evaluation), form)
    print_table(compared_table(evaluation, earlier) if earlier else scores_table(evaluation), form)
    if save:
        write_figures(evaluation, save)
    for one in gold:
        if one.article not in found:
            message(f"{one.label}: no article has this text; all of it counts as missed")
    if refused:
        raise typer.Exit(1)


def _read(
    sources: list[str], reference: Path | None, wanted: set[str]
) -> "tuple[dict[str, Article], dict[str, annotations.Annotated], int]":
    """Returns the articles that annotations ask for, what is read in them, and how many sources were refused."""
    import json
    from datetime import date

    from kg.cli.ingest import rejection_line
    from kg.evaluate.annotations import annotated
    from kg.export.records import record_json
    from kg.model import Rejection
    from kg.pipeline import Pipeline
    from kg.read.articles import articles
    from kg.reference import load

    pipeline = Pipeline.standard(load(reference))
    texts: dict[str, Article] = {}
    found = {}
    refused = 0
    for item in articles(sources, date.today()):
        if isinstance(item, Rejection):
            refused += 1
            message(rejection_line(item))
        elif item.id in wanted:
            texts[item.id] = item
            found[item.id] = annotated(json.loads(record_json(pipeline.record(item))))
    return texts, found, refused


def _print_errors(
    gold: "tuple[annotations.Annotated, ...]",
    evaluation: "Evaluation",
    articles: "dict[str, Article]",
    layers: list[str],
) -> None:
    """Prints the misses and extras of some layers, layer by layer."""
    from kg.evaluate.listing import error_lines

    by_label = {one.label: one for one in gold}
    for layer in layers:
        for difference in evaluation.differences:
            if difference.layer == layer:
                one = by_label[difference.label]
                article = articles.get(one.article)
                for line in error_lines(difference, one, article.text if article else None):
                    data(line)
