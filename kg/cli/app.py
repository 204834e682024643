"""The commands of ``kg``, in the order in which ``kg --help`` shows them."""

import typer

from kg.cli import ask, check, demo, evaluate, explain, extract, ingest, reference, take
from kg.cli.options import example

# Plain help and plain errors: drawing them with rich takes twice as long as everything else of `kg --help`.
app = typer.Typer(
    name="kg",
    help="Communiqué: a knowledge graph of what states say and do to one another, with the sentence that says so.",
    epilog=example("kg demo", "kg ingest articles/", "kg query", "kg query meetings party=CHN since=2023-01-01"),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    # A default of its own spares `kg COMMAND --help` the validation library, which otherwise checks that it is unset.
    context_settings={"help_option_names": ["-h", "--help"], "default_map": {"help": False}},
)

app.command(epilog=example("kg demo"))(demo.demo)
app.command(epilog=example("kg ingest articles/ more.jsonl", "cat article.txt | kg ingest -"))(ingest.ingest)
app.command(epilog=example("kg extract article.txt", "kg extract --format text article.txt"))(extract.extract)
app.command(epilog=example("kg explain article.txt", "kg explain article.txt --only events --width 100"))(
    explain.explain
)
app.command(
    epilog=example(
        "kg query",
        "kg query meetings --describe",
        "kg query meetings party=CHN since=2023-01-01",
        "kg query meetings --party CHN --format csv",
    ),
    context_settings={"ignore_unknown_options": True},
)(ask.query)
app.command(epilog=example("kg sparql 'SELECT ?g { GRAPH ?g {} }'", "kg sparql question.rq --format csv"))(ask.sparql)
app.command(
    epilog=example(
        "kg export graph.trig",
        "kg export graph.jsonld.gz --format jsonld",
        "kg export events.csv --format plover",
        "kg export - --format cameo",
    )
)(take.export)
app.command(epilog=example("kg network", "kg network --kind dyads --out dyads.graphml"))(take.network)
facts = typer.Typer(
    name="reference",
    help="Ask, check and renew the reference facts: who was who, when.",
    epilog=example('kg reference show "Premier Li" --on 2022-05-01', "kg reference check"),
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings=dict(app.info.context_settings or {}),
)
facts.command(
    epilog=example('kg reference show "Mohammad Mokhber" --on 2023-10-26', "kg reference show SCO --on 2026-08-01")
)(reference.show)
facts.command(epilog=example("kg reference check", "kg reference check --reference mine/"))(reference.check)
facts.command(epilog=example("kg reference coverage", "kg reference coverage --rank foreign-minister"))(
    reference.coverage
)
facts.command(epilog=example("kg reference update --out news.diff", "kg reference update --what labels"))(
    reference.update
)
app.add_typer(facts)
app.command(
    epilog=example("kg evaluate gold/ articles.jsonl", "kg evaluate gold/ articles.jsonl --errors --layer events")
)(evaluate.evaluate)
app.command(epilog=example("kg verify"))(check.verify)
app.command(epilog=example("kg status"))(check.status)
