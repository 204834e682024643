"""Networks of actors for networkx: who deals with whom, who says what to whom, who met whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, get_args

from kg.analyse.ties import QUESTIONS, Actor, NetworkKind, Tie, ties_of
from kg.errors import QueryError
from kg.table import Table
from kg.vocab.schemes import EVENT_KIND, FACTUALITY, STANCE

if TYPE_CHECKING:
    import networkx

Clock = Literal["happened", "known"]
Interval = tuple[date | None, date | None]


EVENT_NETWORKS: tuple[NetworkKind, ...] = ("dyads", "bipartite", "people")
"""The networks whose ties are reports of events, which alone have a factuality."""


@dataclass(frozen=True, slots=True)
class NetworkOptions:
    """Which ties a network is made of.

    ``since`` and ``until`` are a half-open interval that a tie's time must touch; a tie whose time is unknown is then
    left out and counted. ``clock`` tells which time is meant: when it ``happened``, or when it was ``known``: the day
    of publication, which reports without a date of their own have too. ``factuality`` keeps events of that factuality
    alone; ``kinds`` ties of these kinds (event kinds, stances or partnership levels); ``least_weight`` those of
    actors whose ties together weigh as much. Raises ``QueryError`` for a word that is none of its field's choices.
    """

    kind: NetworkKind = "dyads"
    since: date | None = None
    until: date | None = None
    clock: Clock = "happened"
    factuality: str | None = None
    kinds: tuple[str, ...] = ()
    least_weight: float = 0.0

    def __post_init__(self) -> None:
        _choose("kind of network", self.kind, QUESTIONS)
        _choose("clock", self.clock, get_args(Clock))
        if self.factuality is not None:
            _choose("factuality", self.factuality, FACTUALITY if self.kind in EVENT_NETWORKS else ())
        for kind in self.kinds if self.kind != "partnerships" else ():
            _choose("kind of tie", kind, EVENT_KIND if self.kind in EVENT_NETWORKS else STANCE)
        if self.since is not None and self.until is not None and self.since >= self.until:
            raise QueryError("the interval is empty", value=(self.since, self.until), advice="until must be later")


def network_from(table: Table, options: NetworkOptions) -> "networkx.MultiGraph[str]":
    """Returns the network made of the answer to ``QUESTIONS[options.kind]``; see ``network_of``."""
    return network_of(ties_of(table, options.kind), options)


def network_of(ties: Iterable[Tie], options: NetworkOptions) -> "networkx.MultiGraph[str]":
    """Returns a network with one edge a tie; ``statements`` are a ``MultiDiGraph`` from party to target.

    Nodes are IRIs with ``label``, ``kind``, ``code`` (``None`` without one) and, with ``bipartite``, ``bipartite`` 0
    for a party and 1 for an event. Edges have the report's IRI as key and as ``report``, ``weight`` (how often it
    happened), ``earliest`` and ``latest`` (half-open dates or ``None``) and the further columns of the question. The
    network's own attributes tell the options and how many undated ties were left out. Nodes and edges are sorted.
    """
    import networkx

    chosen = [tie for tie in ties if _wanted(tie, options)]
    timed = options.since is not None or options.until is not None
    dated = [tie for tie in chosen if not timed or any(_time(tie, options.clock))]
    kept = list(_heavy((tie for tie in dated if _within(_time(tie, options.clock), options)), options.least_weight))
    network: networkx.MultiGraph[str] = (
        networkx.MultiDiGraph() if options.kind == "statements" else networkx.MultiGraph()
    )
    network.graph.update(_told(options), undated=len(chosen) - len(dated))
    for actor in sorted({end.id: end for tie in kept for end in (tie.source, tie.target)}.values(), key=_by_id):
        network.add_node(actor.id, **_node(actor, options.kind))
    for tie in sorted(kept, key=lambda tie: tie.order):
        network.add_edge(tie.source.id, tie.target.id, key=tie.report, **_edge(tie))
    return network


def _choose(field: str, word: str, choices: Iterable[str]) -> None:
    """Raises ``QueryError`` for a word that is none of the choices."""
    known = sorted(choices)
    if word not in known:
        advice = f"Choose one of: {', '.join(known)}" if known else "Leave it out: this network has none"
        raise QueryError(f"{word!r} is no {field}", value=word, advice=advice)


def _told(options: NetworkOptions) -> dict[str, object]:
    """Returns the options as attributes of a network, whose ``name`` is its kind."""
    return {
        "name": options.kind,
        "since": options.since,
        "until": options.until,
        "clock": options.clock,
        "factuality": options.factuality,
        "kinds": options.kinds,
        "least_weight": options.least_weight,
    }


def _wanted(tie: Tie, options: NetworkOptions) -> bool:
    """Returns whether a tie is of a factuality and kind that were asked for."""
    factuality, kind = tie.attributes.get("factuality"), tie.attributes.get("kind")
    return options.factuality in (None, factuality) and (not options.kinds or kind in options.kinds)


def _time(tie: Tie, clock: Clock) -> Interval:
    """Returns when a tie was, or when it became known, as a half-open interval."""
    if clock == "happened":
        return tie.earliest, tie.latest
    published = tie.attributes.get("published")
    return (published, published + timedelta(days=1)) if isinstance(published, date) else (None, None)


def _within(time: Interval, options: NetworkOptions) -> bool:
    """Returns whether a time can have touched the interval that was asked for."""
    earliest, latest = time
    begun = options.until is None or earliest is None or earliest < options.until
    return begun and (options.since is None or latest is None or latest > options.since)


def _heavy(ties: Iterable[Tie], least: float) -> Iterator[Tie]:
    """Yields the ties of those actors whose ties together weigh at least so much."""
    kept = list(ties)
    weights: dict[tuple[str, str], float] = {}
    for tie in kept:
        ends = (tie.source.id, tie.target.id)
        weights[ends] = weights.get(ends, 0.0) + tie.weight
    return (tie for tie in kept if weights[tie.source.id, tie.target.id] >= least)


def _by_id(actor: Actor) -> str:
    """Returns what actors are sorted by."""
    return actor.id


def _node(actor: Actor, kind: NetworkKind) -> dict[str, object]:
    """Returns the attributes of a node."""
    side = {"bipartite": int(actor.kind == "event")} if kind == "bipartite" else {}
    return {"label": actor.label, "kind": actor.kind, "code": actor.code, **side}


def _edge(tie: Tie) -> dict[str, object]:
    """Returns the attributes of an edge."""
    own = {"report": tie.report, "weight": tie.weight, "earliest": tie.earliest, "latest": tie.latest}
    return {**tie.attributes, **own}
