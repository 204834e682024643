"""Quads, literals and records made for the tests of exports."""

from datetime import date

from hypothesis import strategies as st

from kg import iris
from kg.model import (
    AgreementReport,
    EventReport,
    Link,
    OfficeHeld,
    Participation,
    PartnershipReport,
    Party,
    Period,
    Person,
    Position,
    Record,
    Statement,
)
from kg.terms import BOOLEAN, DATE, DECIMAL, INTEGER, LANG_STRING, YEAR, YEAR_MONTH, Literal, Quad, day, integer, text
from kg.text import Article, Span
from kg.vocab.external import RDF_TYPE as TYPE
from kg.vocab.external import RDFS_LABEL as LABEL

# Half a surrogate pair is no character; everything else may turn up in a text.
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)

LITERALS = st.one_of(
    ANY_TEXT.map(Literal),
    st.builds(
        lambda value, tag: Literal(value, LANG_STRING, tag),
        ANY_TEXT,
        st.sampled_from(["en", "en-GB", "zh-Hans", "fa", "ky", "de-x-formal"]),
    ),
    st.integers().map(integer),
    st.integers(min_value=0, max_value=9999).map(lambda n: Literal(f"{n:04d}", INTEGER)),
    st.sampled_from(["0.5", "1.0", "0.0000001", "-12.30", "100000000000000000000.0"]).map(
        lambda v: Literal(v, DECIMAL)
    ),
    st.sampled_from(["true", "false"]).map(lambda v: Literal(v, BOOLEAN)),
    st.dates().map(day),
    st.sampled_from([Literal("2023", YEAR), Literal("2023-10", YEAR_MONTH), Literal("2023-10-26", DATE)]),
    ANY_TEXT.map(lambda value: Literal(value, "https://example.org/types#note")),
)

_LOCALS = st.text(st.sampled_from("aZ09-_.%éß中(),;'~!$&*+=:@/?"), max_size=12)

IRIS = st.one_of(
    st.builds(
        lambda base, local: base + local.replace("%", "%25"),
        st.sampled_from(
            [iris.ONTOLOGY, iris.ID + "state/", iris.SCHEME + "event-kind/", "https://example.org/", "urn:x:"]
        ),
        _LOCALS,
    ),
    st.sampled_from([iris.state("CHN"), iris.body("SCO"), iris.concept("event-kind", "meeting"), TYPE, LABEL]),
)

GRAPHS = st.sampled_from([iris.REFERENCE_GRAPH, iris.CONSOLIDATED_GRAPH, iris.article_graph("0" * 64)])

QUADS = st.builds(
    Quad,
    IRIS,
    st.one_of(IRIS, st.sampled_from([iris.ONTOLOGY + name for name in ("party", "times", "from", "start", "text")])),
    st.one_of(IRIS, LITERALS),
    GRAPHS,
)

TEXT = "“Chinа” met Iran.\nLi Qiang said \\ 中国 would help."
SHA = "ab" * 32


def some_quads() -> list[Quad]:
    """Returns a few quads of three graphs, in no order, one of them twice."""
    graph, article = iris.article_graph(SHA), iris.article(SHA)
    piece = iris.evidence(SHA, 0, 7)
    ir = iris.ONTOLOGY
    first = Quad(article, ir + "text", text(TEXT), graph)
    return [
        first,
        Quad(piece, ir + "start", integer(0), graph),
        Quad(piece, ir + "end", integer(7), graph),
        Quad(piece, ir + "quote", text(TEXT[:7]), graph),
        Quad(piece, TYPE, ir + "Evidence", graph),
        Quad(article, ir + "published", day(date(2023, 10, 27)), graph),
        Quad(article, ir + "mentions", iris.state("IRN"), graph),
        Quad(article, ir + "mentions", iris.state("CHN"), graph),
        Quad(article, TYPE, ir + "Article", graph),
        Quad(iris.state("CHN"), LABEL, text("China", "en"), iris.REFERENCE_GRAPH),
        Quad(iris.state("CHN"), LABEL, text("中国", "zh-Hans"), iris.REFERENCE_GRAPH),
        Quad(iris.state("CHN"), ir + "from", Literal("1949", YEAR), iris.REFERENCE_GRAPH),
        Quad(iris.state("CHN"), LABEL, text("China", "en"), iris.CONSOLIDATED_GRAPH),
        first,
    ]


def a_record() -> Record:
    """Returns a record with something in each of its parts."""
    return Record(
        article=Article(SHA, TEXT, date(2023, 10, 27), publisher="Xinhua"),
        parties=(
            Party("CHN", "state", (Span(1, 6),)),
            Party("SCO", "body", ()),
            Party("IRN", "state", (Span(12, 16),)),
            Party("Hamas", "group", ()),
        ),
        people=(_premier(),),
        mentions=(Link(Span(1, 6), "state", ("CHN",), "name"), Link(Span(0, 17), "state", ("CHN", "IRN"), "joint")),
        events=(_meeting(),),
        statements=(_pledge(),),
        partnerships=(PartnershipReport(("CHN", "IRN"), "strategic partnership", "affirm", (Span(0, 5),)),),
        agreements=(AgreementReport("Belt and Road", ("CHN",), "in force", (Span(2, 5),), initiative=True),),
    )


def _premier() -> Person:
    """Returns a person with an office, one that he no longer holds, and one that he does not hold yet."""
    offices = (
        OfficeHeld("premier", "CHN"),
        OfficeHeld("mayor", "Wenzhou", "former"),
        OfficeHeld("president", "CHN", "future"),
    )
    return Person(name="Li Qiang", key="li-qiang", offices=offices, spans=(Span(18, 26),))


def _meeting() -> EventReport:
    """Returns a meeting of two states at which one person takes part twice."""
    premier = Participation("CHN", "Li Qiang", "premier")
    return EventReport(
        kind="meeting",
        factuality="actual",
        parties=("CHN", "IRN"),
        participations=(premier, Participation("IRN"), Participation("CHN", "Li Qiang")),
        period=Period("2023-10", "2023-10", date(2023, 10, 1), date(2023, 11, 1)),
        trigger=Span(8, 11),
        spans=(Span(0, 17),),
        place="Bishkek",
        country="KGZ",
    )


def _pledge() -> Statement:
    """Returns a statement that pledges twice and supports between."""
    positions = (
        Position("pledge", "willing", "plain", ("IRN",), Span(40, 45)),
        Position("support", "asserted", "plain", ("IRN",), Span(46, 50)),
        Position("pledge", "intended", "plain", ("IRN",), Span(46, 50)),
    )
    whole = Span(18, len(TEXT))
    return Statement("Li Qiang", "CHN", positions, ("IRN",), whole, content=Span(32, 50), verb=Span(27, 31))
