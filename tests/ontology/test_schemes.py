"""Schemes hold the words of records, and carry PLOVER and CAMEO over without loss and with their errata."""

from decimal import Decimal
from itertools import pairwise
from typing import get_args

import pytest
from rdflib import RDF, SKOS, Literal, URIRef
from rdflib.namespace import DCTERMS

from kg import iris
from kg.model import Factuality, Modality, OfficeStatus, PartnershipAction, Stage, StanceName, Strength
from tests.ontology.graphs import concepts, ir, scheme

RECORD_KINDS = [
    "meeting",
    "summit",
    "call",
    "visit",
    "mediation",
    "signing",
    "ties_established",
    "ties_cut",
    "recognition",
    "cooperation",
    "aid",
    "concession",
    "withdrawal",
    "ceasefire",
    "release",
    "sanction",
    "expulsion",
    "protest",
    "mobilization",
    "coercion",
    "assault",
    "vote",
    "accession",
    "appointment",
]
PLOVER_TYPES = [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
SCHEMES = sorted(str(name).removeprefix(iris.SCHEME) for name in concepts().subjects(RDF.type, SKOS.ConceptScheme))


def notations(name: str) -> dict[str, URIRef]:
    """Returns the concepts of a scheme by notation."""
    members = [node for node in concepts().subjects(SKOS.inScheme, scheme(name)) if isinstance(node, URIRef)]
    found = {str(concepts().value(member, SKOS.notation)): member for member in members}
    assert len(found) == len(members), f"a notation of {name} is used twice"
    return found


def number(concept: URIRef, local: str) -> Decimal | None:
    """Returns a number that the ontology gives for a concept."""
    value = concepts().value(concept, ir(local))
    assert value is None or isinstance(value, Literal)
    return None if value is None else Decimal(str(value))


@pytest.mark.parametrize("name", SCHEMES)
def test_every_iri_is_the_one_that_is_minted_from_its_notation(name: str) -> None:
    """Data that mint a concept's IRI meet the concept; notations are unique."""
    for notation, concept in notations(name).items():
        assert str(concept) == iris.concept(name, notation)


@pytest.mark.parametrize("name", SCHEMES)
def test_every_scheme_names_its_source(name: str) -> None:
    """Where the words and figures of a scheme come from is said with the scheme."""
    assert concepts().value(scheme(name), DCTERMS.source) is not None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("event-kind", RECORD_KINDS),
        ("factuality", get_args(Factuality)),
        ("stance", get_args(StanceName)),
        ("modality", get_args(Modality)),
        ("strength", get_args(Strength)),
        ("partnership-action", get_args(PartnershipAction)),
        ("agreement-stage", get_args(Stage)),
        ("office-status", get_args(OfficeStatus)),
    ],
)
def test_a_scheme_holds_exactly_the_words_of_records(name: str, words: tuple[str, ...]) -> None:
    """A word that records may use has a concept, and every concept a use."""
    assert set(notations(name)) == set(words)


def test_plover_has_sixteen_types_each_in_a_quad_class_with_a_score() -> None:
    """All types are there, and the scores keep to the scale."""
    types = notations("plover")
    assert set(types) == set(PLOVER_TYPES)
    quads = set(notations("quad-class").values())
    for concept in types.values():
        assert concepts().value(concept, ir("quadClass")) in quads
        score = number(concept, "ploverScore")
        assert score is not None
        assert -10 <= score <= 10


def test_the_printed_score_of_accuse_is_kept_beside_the_one_that_its_modes_support() -> None:
    """ACCUSE is printed as 3; the mean of its modes is -3."""
    accuse = notations("plover")["ACCUSE"]
    modes = [mode for notation, mode in notations("plover-mode").items() if notation.startswith("ACCUSE-")]
    scores = [score for mode in modes if (score := number(mode, "ploverScore")) is not None]
    assert number(accuse, "printedScore") == 3
    assert number(accuse, "ploverScore") == sum(scores) / len(scores) == -3
    assert any("3" in str(note) for note in concepts().objects(accuse, SKOS.editorialNote))


def test_no_other_type_has_a_score_whose_sign_its_modes_belie() -> None:
    """ACCUSE is the one erratum of signs: elsewhere a type stands between its modes."""
    types = notations("plover")
    for name, concept in types.items():
        modes = [mode for notation, mode in notations("plover-mode").items() if notation.startswith(f"{name}-")]
        scores = [score for mode in modes if (score := number(mode, "ploverScore")) is not None]
        score = number(concept, "ploverScore")
        assert score is not None
        assert not scores or min(scores) <= score <= max(scores), name


def test_every_mode_belongs_to_the_type_that_its_notation_names() -> None:
    """A mode's notation joins its type and its name."""
    types = notations("plover")
    for notation, mode in notations("plover-mode").items():
        kind, _, name = notation.partition("-")
        assert concepts().value(mode, SKOS.broadMatch) == types[kind]
        assert str(concepts().value(mode, SKOS.altLabel)) == name


def test_cameo_is_a_tree_of_twenty_roots() -> None:
    """A code's parent is the code that it begins with: three digits under two, four under three."""
    codes = notations("cameo")
    assert {code for code in codes if len(code) == 2} == {f"{root:02d}" for root in range(1, 21)}
    for code, concept in codes.items():
        parent = codes[code[:-1]] if len(code) > 2 else None
        assert concepts().value(concept, SKOS.broader) == parent
        assert len(code) in (2, 3, 4)


def test_every_cameo_code_from_03_has_a_plover_type_and_none_before() -> None:
    """PLOVER took nothing over from CAMEO 01 and 02, and everything else."""
    types = set(notations("plover").values())
    for code, concept in notations("cameo").items():
        mapped = concepts().value(concept, ir("ploverCode"))
        matches = [
            match
            for relation in (SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch)
            for match in concepts().objects(concept, relation)
        ]
        if code[:2] in ("01", "02"):
            assert mapped is None
            assert not matches
        else:
            assert mapped in types, code
            assert mapped in matches, code


def test_the_mode_of_a_cameo_code_is_one_of_its_type() -> None:
    """A code never becomes one type with the mode of another."""
    modes = {concept: notation for notation, concept in notations("plover-mode").items()}
    types = {concept: notation for notation, concept in notations("plover").items()}
    for code, concept in notations("cameo").items():
        mode = concepts().value(concept, ir("ploverMode"))
        kind = concepts().value(concept, ir("ploverCode"))
        if isinstance(mode, URIRef) and isinstance(kind, URIRef):
            assert modes[mode].startswith(types[kind] + "-"), code


def test_goldstein_values_keep_to_the_scale_and_gaps_are_noted() -> None:
    """A value lies within -10 and 10; the codes without one say so."""
    without = set()
    for code, concept in notations("cameo").items():
        value = number(concept, "goldstein")
        if value is None:
            without.add(code)
            assert any("no value" in str(note) for note in concepts().objects(concept, SKOS.editorialNote))
        else:
            assert -10 <= value <= 10, code
    assert without == {"1213", "1214", "155", "176", "1834", "1951", "1952"}


@pytest.mark.parametrize(
    ("root", "quad"),
    [
        ("02", "verbal cooperation"),
        ("08", "material cooperation"),
        ("09", "verbal conflict"),
        ("14", "material conflict"),
    ],
)
def test_roots_of_cameo_are_in_quad_classes(root: str, quad: str) -> None:
    """The class is said of the twenty roots, and of no code below them."""
    classed = {code for code, concept in notations("cameo").items() if concepts().value(concept, ir("quadClass"))}
    assert classed == {f"{number:02d}" for number in range(1, 21)}
    assert concepts().value(notations("cameo")[root], ir("quadClass")) == notations("quad-class")[quad]


def test_a_mediated_meeting_has_the_mode_of_a_third_party() -> None:
    """Who mediates hosts the sides, as the manual means by the mode; the conversion table names it for 044 alone."""
    third = notations("plover-mode")["CONSULT-third-party"]
    assert all(concepts().value(notations("cameo")[code], ir("ploverMode")) == third for code in ("044", "045"))


@pytest.mark.parametrize(
    ("code", "value"),
    [("010", "0.0"), ("040", "1.0"), ("057", "8.0"), ("112", "-2.0"), ("163", "-8.0"), ("190", "-10.0")],
)
def test_goldstein_values_are_those_of_the_published_table(code: str, value: str) -> None:
    """Some values that every user of the scale knows."""
    assert number(notations("cameo")[code], "goldstein") == Decimal(value)


@pytest.mark.parametrize(
    ("kind", "plover", "mode", "cameo"),
    [
        ("meeting", "CONSULT", None, "040"),
        ("summit", "CONSULT", "CONSULT-multilateral", "040"),
        ("call", "CONSULT", "CONSULT-phone", "041"),
        ("visit", "CONSULT", "CONSULT-visit", "042"),
        ("signing", "SUPPORT", None, "057"),
        ("ties_cut", "SANCTION", "SANCTION-discontinue", "161"),
        ("assault", "ASSAULT", None, "190"),
        ("vote", None, None, None),
    ],
)
def test_kinds_of_events_receive_the_codes_that_records_promise(
    kind: str, plover: str | None, mode: str | None, cameo: str | None
) -> None:
    """The codes of kinds are those of the table in the description of records."""
    concept = notations("event-kind")[kind]
    for local, name, expected in (
        ("ploverCode", "plover", plover),
        ("ploverMode", "plover-mode", mode),
        ("cameoCode", "cameo", cameo),
    ):
        found = concepts().value(concept, ir(local))
        assert (None if found is None else str(found)) == (iris.concept(name, expected) if expected else None)


def test_every_mapping_leads_to_a_concept() -> None:
    """No mapping between schemes dangles."""
    known = set(concepts().subjects(RDF.type, SKOS.Concept))
    for relation in (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch):
        assert set(concepts().objects(None, relation)) <= known


def test_no_concept_is_related_to_one_that_is_broader() -> None:
    """SKOS forbids that two concepts are both related and one above the other."""
    graph = concepts()
    up = [SKOS.broader, SKOS.broadMatch]
    for lower, related in graph.subject_objects(SKOS.relatedMatch):
        above: set[object] = set()
        new = {lower}
        while new:
            new = {high for low in new for relation in up for high in graph.objects(low, relation)} - above
            new |= {high for low in new for high in graph.subjects(SKOS.narrowMatch, low)} - above
            above |= new
        assert related not in above, (lower, related)


def test_china_raises_a_partnership_from_cooperative_to_strategic_to_coordination() -> None:
    """The ladder of China rises through the levels that its upgrades have passed."""
    levels = notations("partnership-level")
    china = URIRef(iris.state("CHN"))
    rising = [
        "friendly cooperative partnership",
        "comprehensive cooperative partnership",
        "strategic partnership",
        "comprehensive strategic partnership",
        "comprehensive strategic cooperative partnership",
        "all-weather strategic cooperative partnership",
        "comprehensive strategic partnership of coordination for a new era",
    ]
    ranks = [number(levels[level], "rank") for level in rising]
    assert all(low is not None and high is not None and low < high for low, high in pairwise(ranks))
    assert all((levels[level], ir("ladderOf"), china) in concepts() for level in rising)


def test_a_level_has_a_rank_exactly_if_it_belongs_to_a_ladder() -> None:
    """A rank means nothing without a ladder, nor a ladder without a rank."""
    for level in notations("partnership-level").values():
        assert (concepts().value(level, ir("rank")) is None) == (concepts().value(level, ir("ladderOf")) is None)


def test_topics_stand_in_two_levels() -> None:
    """A topic is a field or one below a field."""
    for topic in notations("topic").values():
        broader = concepts().value(topic, SKOS.broader)
        assert broader is None or concepts().value(broader, SKOS.broader) is None
