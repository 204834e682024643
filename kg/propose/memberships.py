"""What an endpoint knows of memberships and names, against those of the reference facts."""

from collections.abc import Iterable, Iterator
from datetime import date

from kg.propose.changes import Change, Difference
from kg.propose.endpoint import Row
from kg.propose.questions import alike, item_of, moment_of, source_of
from kg.reference import Reference
from kg.reference.facts import Membership

Known = dict[tuple[str, str], list[Membership]]


def membership_changes(reference: Reference, rows: Iterable[Row], asked: date) -> Iterator[Change | Difference]:
    """Yields the memberships to add, and the ends to fill in; what is no state of the tables is passed over."""
    bodies = {body.wikidata: body.code for body in reference.facts.bodies if body.wikidata}
    states = {state.wikidata: state.code for state in reference.facts.states if state.wikidata}
    known: Known = {}
    for item in reference.facts.memberships:
        if item.status == "member":
            known.setdefault((item.party, item.body), []).append(item)
    for row in rows:
        party, body = states.get(item_of(row, "other")), bodies.get(item_of(row, "item"))
        since = moment_of(row, "start")
        if party and body and since:
            spells = known.get((party, body), [])
            yield from _changes(spells, (party, body, since), moment_of(row, "end"), source_of(row, asked))


def _changes(
    spells: list[Membership], stated: tuple[str, str, str], until: str | None, source: str
) -> Iterator[Change | Difference]:
    """Yields what one statement changes: nothing where the tables say the same."""
    party, body, since = stated
    same = next((spell for spell in spells if spell.since is None or alike(spell.since, since)), None)
    if same is None and any((spell.since or "") < since < (spell.until or "9999") for spell in spells):
        held = ", ".join(f"since {spell.since}" for spell in spells)
        yield Difference(f"{party} in {body}", held, f"since {since}", source)
    elif same is None:
        fields = {"party": party, "body": body, "status": "member", "since": since, "until": until or ""}
        yield Change("memberships.csv", fields | {"source": source}, after=("body",))
    elif until and same.until is None:
        key = {"party": party, "body": body, "status": "member", "since": same.since or ""}
        yield Change("memberships.csv", {"until": until, "source": f"{same.source}; {source}"}, key)


def label_changes(reference: Reference, rows: Iterable[Row], asked: date) -> Iterator[Change]:
    """Yields the names of states and bodies in languages in which the tables have none."""
    bodies = {body.wikidata: body.code for body in reference.facts.bodies}
    parties = bodies | {state.wikidata: state.code for state in reference.facts.states}
    for row in rows:
        code = parties.get(item_of(row, "item"))
        if code and row["language"] not in reference.labels(code):
            fields = {"of": code, "language": row["language"], "text": row["label"]}
            yield Change("labels.csv", fields | {"source": source_of(row, asked)}, after=("of",))
