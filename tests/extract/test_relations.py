"""Partnerships with what happens to them, agreements with their stage, and the parties that an article mentions."""

from dataclasses import replace
from datetime import date

import pytest

from kg.extract.context import context_of
from kg.model import Agent
from kg.reference import packaged
from kg.text import Span
from tests.reading import reading_of, record_of

MET = "Chinese President Xi Jinping met Russian President Vladimir Putin in Moscow on Thursday. "


def partnerships(text: str) -> list[tuple[set[str], str, str]]:
    """Returns the partnerships of a text as parties, level and action."""
    return [(set(found.parties), found.level, found.action) for found in record_of(text).partnerships]


def agreements(text: str) -> list[tuple[str, set[str], str]]:
    """Returns the agreements of a text as name, parties and stage."""
    return [(found.name, set(found.parties), found.stage) for found in record_of(text).agreements]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The China-Iran strategic partnership grew.", {"CHN", "IRN"}),
        (MET + "The China-Iran strategic partnership grew.", {"CHN", "IRN"}),
        ("The strategic partnership between India and France grew.", {"IND", "FRA"}),
        (MET + "The strategic partnership between India and France grew.", {"IND", "FRA"}),
        ("China is a strategic partner of Iran.", {"CHN", "IRN"}),
        ("China values its strategic partnership with Iran.", {"CHN", "IRN"}),
        ("China and Egypt praised their strategic partnership.", {"CHN", "EGY"}),
        (MET + "The two sides will deepen the strategic partnership.", {"CHN", "RUS"}),
    ],
)
def test_a_partnership_is_between_those_named_with_it(text: str, parties: set[str]) -> None:
    """Named before, behind or as the subject; the two sides of the conversation only where nobody is."""
    assert partnerships(text) == [(parties, "strategic partnership", "affirm")]


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("praised the strategic partnership", "affirm"),
        ("established a strategic partnership", "establish"),
        ("announced the establishment of a strategic partnership", "establish"),
        ("upgraded their ties to a strategic partnership", "upgrade"),
        ("decided to elevate bilateral ties to a strategic partnership", "upgrade"),
        ("upgraded their strategic partnership", "upgrade"),
        ("proposed a strategic partnership", "propose"),
        ("downgraded the strategic partnership", "downgrade"),
    ],
)
def test_the_words_before_a_level_tell_what_happens_to_it(words: str, action: str) -> None:
    """Established, upgraded, proposed and downgraded are told from merely said to exist."""
    assert partnerships(f"{MET}The two sides {words}.") == [({"CHN", "RUS"}, "strategic partnership", action)]


def test_who_says_that_a_partnership_exists_affirms_it() -> None:
    """A partnership that both sides speak of is one report, affirmed by both."""
    text = MET + (
        "Xi said China will deepen the strategic partnership with Russia. "
        "Putin said China is a strategic partner of Russia."
    )
    (report,) = record_of(text).partnerships
    assert (set(report.affirmed_by), len(report.spans)) == ({"CHN", "RUS"}, 2)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("signed a trade agreement", "signed"),
        ("will implement the trade agreement", "in force"),
        ("are negotiating a trade agreement", "negotiating"),
        ("proposed a trade agreement", "proposed"),
        ("suspended the trade agreement", "suspended"),
        ("terminated the trade agreement", "terminated"),
        ("withdrew from the trade agreement", "terminated"),
    ],
)
def test_the_words_beside_an_agreement_tell_its_stage(words: str, stage: str) -> None:
    """From proposed to terminated, the stage is what the article says."""
    assert agreements(f"{MET}The two sides {words}.") == [("trade agreement", {"CHN", "RUS"}, stage)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The free trade agreement between India and France was signed.", {"IND", "FRA"}),
        (MET + "The free trade agreement between India and France was signed.", {"IND", "FRA"}),
        ("India and France signed a free trade agreement.", {"IND", "FRA"}),
        ("India signed a free trade agreement with France.", {"IND", "FRA"}),
        ("The India-France free trade agreement was signed.", {"IND", "FRA"}),
    ],
)
def test_an_agreement_binds_those_named_with_it(text: str, parties: set[str]) -> None:
    """Named before or behind it, or as those who signed it, with no meeting of leaders to lean on."""
    assert agreements(text) == [("free trade agreement", parties, "signed")]


def test_an_initiative_is_of_the_one_who_made_it() -> None:
    """The Belt and Road Initiative is China's, whoever speaks of it, and named as the article names it."""
    (report,) = record_of("Vladimir Putin praised the Belt and Road Initiative in Baku.").agreements
    assert (report.name, report.parties, report.initiative) == ("Belt and Road Initiative", ("CHN",), True)


def test_a_treaty_of_others_does_not_bind_those_who_speak_of_it() -> None:
    """Two leaders who mention the Paris Agreement are not made its only parties."""
    ((name, parties, _),) = agreements(MET + "The two sides spoke of the Paris Agreement.")
    assert name == "Paris Agreement"
    assert parties != {"CHN", "RUS"}


@pytest.mark.parametrize("words", ["signed several documents", "discussed a plan", "spoke of an agreement"])
def test_an_unnamed_document_is_left_out(words: str) -> None:
    """Documents without a name are no agreements that anybody could look up."""
    assert agreements(f"{MET}The two sides {words}.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("India and France signed an agreement on the return of stolen art.", "agreement on the return of stolen art"),
        ("India and France signed a deal on Monday for lower tolls.", "deal on Monday for lower tolls"),
        ("India and France signed an agreement with Chile on lower tolls.", "agreement with Chile on lower tolls"),
        ("India and France signed an asylum treaty.", "asylum treaty"),
        ("India and France signed a lease agreement.", "lease agreement"),
        ("India and France signed a debt restructuring deal.", "debt restructuring deal"),
        ("India and France signed a gas export deal.", "gas export deal"),
        ("India and France signed a declaration of principles.", "declaration of principles"),
        ("India and France adopted the Brussels Pledge.", "Brussels Pledge"),
        ("India and France marked the Treaty on Friendly Neighbours.", "Treaty on Friendly Neighbours"),
        ("India and France renewed the 1987 accord.", "1987 accord"),
        ("India and France praised the Cologne accord.", "Cologne accord"),
        ("India and France signed a treaty of mutual assistance.", "treaty of mutual assistance"),
        ("India and France signed a cost-sharing pact.", "cost-sharing pact"),
        ("India and France want legally binding security guarantees.", "legally binding security guarantees"),
        ("India and France adopted the decision “On Cleaner Rivers”.", "On Cleaner Rivers"),
    ],
)
def test_a_document_is_named_by_the_words_around_its_noun(text: str, name: str) -> None:
    """What it is about, its place, its year, its capitals or its title in quotes name a document."""
    assert [found[0] for found in agreements(text)] == [name]


@pytest.mark.parametrize(
    "words",
    [
        "signed a number of trade agreements",
        "spoke of an agreement on the sidelines",
        "did a great deal for the region",
        "want no peace treaty",
        "reached an agreement on this",
    ],
)
def test_several_documents_and_none_are_left_out(words: str) -> None:
    """A count of documents names none of them, and one that is denied does not exist."""
    assert agreements(f"{MET}The two sides {words}.") == []


def test_the_statement_of_a_ministry_binds_nobody() -> None:
    """What a department or palace says in a statement is no agreement."""
    assert agreements(f"{MET}Both sides will try again, said a State Department statement.") == []


def test_one_document_is_told_once_by_whatever_noun() -> None:
    """A pact that is called a bilateral agreement further on is the same; its stage is what a word tells."""
    text = MET + "The two sides signed a free trade pact. The bilateral free trade agreement opens markets."
    assert agreements(text) == [("free trade pact", {"CHN", "RUS"}, "signed")]


def test_a_plan_of_points_is_of_its_author() -> None:
    """A plan that counts its points is its author's alone, and a proposal."""
    assert agreements(MET + "Putin praised Xi Jinping's four-point proposal.") == [
        ("four-point proposal", {"CHN"}, "proposed")
    ]


def test_what_many_adopt_at_a_session_is_the_bodys() -> None:
    """A declaration of a summit binds the body that met, not each leader who came."""
    text = (
        "The 12th Summit of the Shanghai Cooperation Organization was held in Beijing. Xi Jinping, Vladimir Putin, "
        "Emomali Rahmon and Sadyr Japarov met there. The leaders adopted the Beijing Declaration."
    )
    (found,) = record_of(text).agreements
    assert (found.name, found.parties) == ("Beijing Declaration", ("SCO",))


def test_a_party_is_no_partner_of_itself() -> None:
    """Where a row of people speaks for a party that somebody beside it speaks for too, that party is one side."""
    text = "Putin spoke with Lavrov and Wang Yi about trade."
    reading = reading_of(text)
    first, row = text.index("Putin"), text.index("Lavrov")
    agents = (
        Agent(Span(first, first + len("Putin")), ("Putin",), ("RUS",), "name"),
        Agent(Span(row, row + len("Lavrov and Wang Yi")), ("Lavrov", "Wang Yi"), ("RUS", "CHN"), "list"),
    )
    sides = context_of(replace(reading, agents=agents), packaged()).sides
    assert sides is not None and sides.parties == ("RUS", "CHN")


def test_who_only_helped_is_no_party() -> None:
    """A deal is not the mediator's, but theirs who sign."""
    ((_, parties, _),) = agreements("Israel and Egypt agreed to a ceasefire deal mediated by Qatar.")
    assert parties == {"EGY", "ISR"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Iran retains Geneva Convention obligations.", "IRN"),
        ("The talks covered India's Paris Agreement targets.", "IND"),
    ],
)
def test_a_treaty_of_many_is_told_of_the_state_that_is_meant(text: str, party: str) -> None:
    """Of a convention whose parties nobody lists, the state named as bound by it is the party."""
    assert [parties for _, parties, _ in agreements(text)] == [{party}]


@pytest.mark.parametrize(("published", "stage"), [(date(2016, 5, 1), "in force"), (date(2023, 5, 1), "terminated")])
def test_a_known_treaty_stands_as_on_the_day_of_the_article(published: date, stage: str) -> None:
    """What ended later was in force when the article was written."""
    record = record_of("Kiev spoke of the Minsk agreements.", published)
    assert [found.stage for found in record.agreements] == [stage]


@pytest.mark.parametrize(
    "text",
    [
        "Ties were upgraded to a strategic partnership, India and France said.",
        "The India-France security alliance grew.",
    ],
)
def test_a_relation_is_of_two_named_anywhere_beside_it(text: str) -> None:
    """Parties named behind a level count where nobody is before it, and alliances are told as levels."""
    ((parties, _, _),) = partnerships(text)
    assert parties == {"IND", "FRA"}


def test_only_the_level_that_relations_rise_to_is_told() -> None:
    """A level left behind is no partnership any more."""
    text = MET + "The two sides raised ties from a cooperative partnership to a strategic partnership."
    assert partnerships(text) == [({"CHN", "RUS"}, "strategic partnership", "upgrade")]


def test_a_partner_is_whose_the_possessive_tells() -> None:
    """ "Chile is China's first strategic partner" is about the two."""
    text = "Chile is China's first strategic partner in the region."
    assert partnerships(text) == [({"CHL", "CHN"}, "strategic partnership", "affirm")]


def test_agreements_in_the_plural_need_a_proper_name() -> None:
    """Several agreements of a sort are unnamed; those that a place or capitals name are one."""
    text = "India and France signed security agreements. India and France praised the Cologne agreements."
    assert [found[0] for found in agreements(text)] == ["Cologne agreements"]


def test_an_alliance_is_not_of_the_sides_of_the_talks() -> None:
    """ "The military alliance" often means a body that two leaders speak about."""
    assert partnerships(MET + "The military alliance was discussed.") == []


def test_every_party_is_mentioned_once_with_all_its_spans() -> None:
    """A state named three ways is one party; an organ brings its body along."""
    text = "China and the European Commission met. Chinese officials and Beijing's envoys left."
    found = {party.code: [span.of(text) for span in party.spans] for party in record_of(text).parties}
    assert found["CHN"] == ["China", "Chinese", "Beijing"]
    assert set(found) == {"CHN", "European Commission", "EU"}
