"""Networks made of the answers to questions."""

import random
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import iris
from kg.analyse.network import NetworkOptions, network_from, network_of
from kg.analyse.summary import folded, summary
from kg.analyse.ties import Actor, NetworkKind, Tie, ties_of
from kg.errors import QueryError
from kg.table import Table, Value

CHN, IRN, SCO = iris.state("CHN"), iris.state("IRN"), iris.body("SCO")
HAMAS = iris.group("Hamas")

EVENT_COLUMNS = (
    *("report", "kind", "factuality", "times", "start", "earliest", "latest"),
    *("actor", "label", "code", "published"),
)


def event(report: str, kind: str, day: date | None, *actors: str, **more: Value) -> list[tuple[Value, ...]]:
    """Returns the rows of an event of one day, one for each actor."""
    until = None if day is None else day + timedelta(days=1)
    told = {"factuality": "actual", "times": None, **more}
    start = None if day is None else day.isoformat()
    event = (report, kind, told["factuality"], told["times"], start, day, until)
    return [(*event, actor, actor[-3:], actor[-3:], date(2023, 11, 1)) for actor in actors]


def events(*rows: list[tuple[Value, ...]]) -> Table:
    """Returns the answer that holds some events."""
    return Table(EVENT_COLUMNS, tuple(row for group in rows for row in group))


SOME = events(
    event("e1", "meeting", date(2023, 10, 26), IRN, CHN),
    event("e2", "summit", date(2023, 10, 27), SCO, CHN, IRN),
    event("e3", "call", None, CHN, IRN, times=2),
    event("e4", "visit", date(2023, 12, 1), CHN, SCO, factuality="planned"),
    event("e5", "protest", date(2023, 10, 1), CHN),
)

SAID = Table(
    (
        *("report", "kind", "modality", "published", "actor", "label", "code"),
        *("target", "target_label", "target_code"),
    ),
    (
        ("p1", "pledge", "willing", date(2023, 10, 27), CHN, "China", "CHN", IRN, "Iran", "IRN"),
        ("p2", "request", "obliged", date(2023, 10, 27), IRN, "Iran", "IRN", HAMAS, None, None),
    ),
)


def ends(network: "networkx.MultiGraph[str]") -> list[tuple[str, str, str]]:
    """Returns the edges of a network as ends and key."""
    return list(network.edges(keys=True))


def test_every_two_parties_of_an_event_are_a_dyad() -> None:
    """A summit of three is three dyads, an event of one party none; edges carry what the report says."""
    network = network_from(SOME, NetworkOptions())
    assert not network.is_directed()
    assert ends(network) == [
        (SCO, CHN, "e2"),
        (SCO, CHN, "e4"),
        (SCO, IRN, "e2"),
        (CHN, IRN, "e1"),
        (CHN, IRN, "e2"),
        (CHN, IRN, "e3"),
    ]
    assert network.nodes[CHN] == {"label": "CHN", "kind": "state", "code": "CHN"}
    assert network.nodes[SCO]["kind"] == "body"
    meeting = network.edges[CHN, IRN, "e1"]
    assert (meeting["kind"], meeting["factuality"], meeting["start"]) == ("meeting", "actual", "2023-10-26")
    assert (meeting["earliest"], meeting["latest"]) == (date(2023, 10, 26), date(2023, 10, 27))
    assert network.edges[CHN, IRN, "e3"]["weight"] == 2.0


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (NetworkOptions(since=date(2023, 10, 27)), {"e2", "e4"}),
        (NetworkOptions(until=date(2023, 10, 27)), {"e1"}),
        (NetworkOptions(since=date(2023, 10, 26), until=date(2023, 10, 27)), {"e1"}),
        (NetworkOptions(factuality="planned"), {"e4"}),
        (NetworkOptions(kinds=("meeting", "call")), {"e1", "e3"}),
        (NetworkOptions(least_weight=4.0), {"e1", "e2", "e3"}),
        (NetworkOptions(least_weight=4.5), set()),
    ],
)
def test_options_say_which_ties_are_kept(options: NetworkOptions, kept: set[str]) -> None:
    """The interval is half-open; weights are those of all kept ties of two actors together."""
    assert {key for _, _, key in ends(network_from(SOME, options))} == kept


def test_undated_ties_are_counted_when_dates_are_asked_for() -> None:
    """Nothing is left out in silence."""
    assert network_from(SOME, NetworkOptions()).graph["undated"] == 0
    assert network_from(SOME, NetworkOptions(since=date(2023, 1, 1))).graph["undated"] == 1


def test_what_has_no_date_of_its_own_was_known_on_a_day() -> None:
    """By the clock of publication every report has a time."""
    day = date(2023, 11, 1)
    known = network_from(SOME, NetworkOptions(since=day, until=day + timedelta(days=1), clock="known"))
    assert {key for _, _, key in ends(known)} == {"e1", "e2", "e3", "e4"}
    assert known.graph["undated"] == 0
    assert network_from(SOME, NetworkOptions(until=day, clock="known")).number_of_edges() == 0


def test_parties_and_events_are_two_sides_of_a_network() -> None:
    """An event is a node with its kind and date, a party is tied to each of its events."""
    network = network_from(SOME, NetworkOptions(kind="bipartite"))
    assert networkx.is_bipartite(network)
    assert network.nodes["e1"] == {"label": "meeting 2023-10-26", "kind": "event", "code": None, "bipartite": 1}
    assert network.nodes[CHN]["bipartite"] == 0
    assert sorted(network["e2"]) == sorted([SCO, CHN, IRN])


def test_statements_point_from_the_party_to_the_target() -> None:
    """What China says to Iran is not what Iran says to China; the day of publication is the time of a statement."""
    day, next_day = date(2023, 10, 27), date(2023, 10, 28)
    network = network_from(SAID, NetworkOptions(kind="statements", since=day, until=next_day))
    assert network.is_directed()
    assert set(ends(network)) == {(CHN, IRN, "p1"), (IRN, HAMAS, "p2")}
    assert network.edges[CHN, IRN, "p1"]["modality"] == "willing"
    assert network.nodes[HAMAS] == {"label": "hamas", "kind": "group", "code": None}
    assert network_from(SAID, NetworkOptions(kind="statements", until=day)).number_of_edges() == 0


def test_people_meet_those_of_the_other_side() -> None:
    """A minister who came with the president did not meet the president."""
    xi, wang, raisi = (iris.person(key) for key in ("xi-jinping", "wang-yi", "ebrahim-raisi"))
    columns = ("report", "kind", "earliest", "latest", "actor", "label", "side")
    present = {xi: CHN, wang: CHN, raisi: IRN}
    rows = tuple(("e1", "meeting", None, None, person, person[-4:], side) for person, side in present.items())
    network = network_from(Table(columns, rows), NetworkOptions(kind="people"))
    assert {frozenset(pair) for pair in network.edges()} == {frozenset({raisi, xi}), frozenset({raisi, wang})}
    assert network.nodes[xi]["kind"] == "person"


def test_a_partnership_lasts_from_its_year_to_its_end() -> None:
    """A bound known to the year stands for its first day."""
    columns = ("report", "kind", "action", "earliest", "latest", "actor", "label", "code")
    rows = tuple(("p", "strategic partnership", None, "2011", "2016-03", actor, "", None) for actor in (CHN, IRN))
    (edge,) = network_from(Table(columns, rows), NetworkOptions(kind="partnerships")).edges(data=True)
    assert (edge[2]["earliest"], edge[2]["latest"]) == (date(2011, 1, 1), date(2016, 3, 1))


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"kind": "friends"}, "Choose one of: bipartite, dyads"),
        ({"clock": "wall"}, "Choose one of: happened, known"),
        ({"factuality": "maybe"}, "Choose one of: actual, denied, planned"),
        ({"kind": "statements", "factuality": "actual"}, "this network has none"),
        ({"kinds": ("meetings",)}, "meeting, mobilization"),
        ({"kind": "statements", "kinds": ("meeting",)}, "pledge, reject"),
        ({"since": date(2023, 1, 1), "until": date(2023, 1, 1)}, "until must be later"),
    ],
)
def test_an_option_that_means_nothing_is_refused(options: dict[str, Any], told: str) -> None:
    """A misspelt word gives its choices, not an empty network."""
    with pytest.raises(QueryError) as caught:
        NetworkOptions(**options)
    assert told in str(caught.value)


def test_a_table_of_another_question_is_refused() -> None:
    """The message names the missing column and the right question."""
    with pytest.raises(QueryError, match=r"without target.*network/statements"):
        ties_of(SOME, "statements")


KINDS: list[NetworkKind] = ["dyads", "bipartite"]


@pytest.mark.parametrize("kind", KINDS)
@given(seed=st.integers())
def test_the_order_of_rows_is_of_no_matter(kind: NetworkKind, seed: int) -> None:
    """Nodes, edges and their order are the same however the answer was sorted."""
    rows = list(SOME.rows)
    random.Random(seed).shuffle(rows)
    tables = (SOME, Table(SOME.columns, tuple(rows)))
    once, again = (network_from(table, NetworkOptions(kind=kind)) for table in tables)
    assert list(once.nodes(data=True)) == list(again.nodes(data=True))
    assert list(once.edges(keys=True, data=True)) == list(again.edges(keys=True, data=True))


def test_a_folded_network_has_one_edge_a_pair() -> None:
    """Weights add up, kinds are listed, and the dates bound all ties."""
    single = folded(network_from(SOME, NetworkOptions()))
    assert single.edges[CHN, IRN] == {
        "weight": 4.0,
        "ties": 3,
        "kinds": ["call", "meeting", "summit"],
        "earliest": date(2023, 10, 26),
        "latest": date(2023, 10, 28),
    }


def test_a_summary_tells_the_whole_and_the_most_central() -> None:
    """Whole figures first, then actors by measure, highest first and equals by label."""
    table = summary(network_from(SOME, NetworkOptions()))
    rows = list(table)
    assert rows[:5] == [
        ("nodes", None, 3.0),
        ("edges", None, 6.0),
        ("pairs", None, 3.0),
        ("density", None, 1.0),
        ("components", None, 1.0),
    ]
    assert rows[5:8] == [("partners", "CHN", 2.0), ("partners", "IRN", 2.0), ("partners", "SCO", 2.0)]
    assert ("weight", "CHN", 6.0) in rows
    assert table.title == "dyads"


def line_of_actors(length: int) -> "networkx.MultiGraph[str]":
    """Returns a network in which each actor deals with the next."""
    actors = [Actor(f"id/{number:04d}", f"A{number:04d}", None, "state") for number in range(length)]
    ties = [Tie(one, other, one.id, None, None, {"kind": "call"}) for one, other in pairwise(actors)]
    return network_of(ties, NetworkOptions())


def test_the_actor_in_the_middle_is_between_the_most() -> None:
    """Betweenness is worked out for small networks, and left out of large ones."""
    small = summary(line_of_actors(5), top=1)
    assert ("betweenness", "A0002", 0.6667) in list(small)
    assert "betweenness" not in summary(line_of_actors(501), top=1).column("measure")


def test_a_summary_of_nothing_is_a_summary() -> None:
    """An empty network has no nodes, no density and no leaders."""
    assert [value for _, _, value in summary(network_of([], NetworkOptions()))] == [0.0] * 5
