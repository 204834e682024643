"""Partnerships with what happens to them, agreements with their stage, and the parties that an article mentions."""

import pytest

from tests.reading import record_of

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


def test_every_party_is_mentioned_once_with_all_its_spans() -> None:
    """A state named three ways is one party; an organ brings its body along."""
    text = "China and the European Commission met. Chinese officials and Beijing's envoys left."
    found = {party.code: [span.of(text) for span in party.spans] for party in record_of(text).parties}
    assert found["CHN"] == ["China", "Chinese", "Beijing"]
    assert set(found) == {"CHN", "European Commission", "EU"}
