"""Pronouns, titles alone, counterparts and phrases for several sides."""

import pytest
from hypothesis import given

from tests.reading import agent_at, reading_of, texts

MET = "Chinese Premier Li Qiang met Russian Prime Minister Mikhail Mishustin. "
HEADS = "Chinese President Xi Jinping and Russian President Vladimir Putin spoke in May. "
GERMAN = "German Foreign Minister Annalena Baerbock met her French counterpart, Catherine Colonna. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (MET + "He said trade grew.", "He said", "Li Qiang"),
        (MET + "For his part, Mishustin said trade grew. He added that it fell.", "He added", "Mikhail Mishustin"),
        (MET + "Trade grew, Mishustin said, adding that he was glad.", "he was", "Mikhail Mishustin"),
        (GERMAN + "She said trade grew.", "She said", "Annalena Baerbock"),
        (GERMAN + "Colonna said trade grew. She left.", "She left", "Catherine Colonna"),
        (GERMAN + "Her French counterpart said no.", "Her French counterpart", "Catherine Colonna"),
        (MET + "The Russian prime minister said no.", "The Russian prime minister", "Mikhail Mishustin"),
        (MET + "For his part, the Russian leader said no.", "the Russian leader", "Mikhail Mishustin"),
        ("Emmanuel Macron met Olaf Scholz. The French president left.", "The French president", "Emmanuel Macron"),
        ("Kazakh President Kassym-Jomart Tokayev came. The President left.", "The President", "Kassym-Jomart Tokayev"),
    ],
)
def test_a_pronoun_or_title_means_the_one_spoken_of(text: str, words: str, name: str) -> None:
    """Pronouns follow whoever spoke last; a title with its state finds its holder, whatever stands between."""
    assert agent_at(reading_of(text), words).people == (name,)


@pytest.mark.parametrize(
    ("text", "words", "people"),
    [
        (MET + "The two leaders left.", "The two leaders", {"Li Qiang", "Mikhail Mishustin"}),
        (MET + HEADS + "The two prime ministers left.", "The two prime ministers", {"Li Qiang", "Mikhail Mishustin"}),
        (MET + HEADS + "The two heads of state agreed.", "The two heads of state", {"Xi Jinping", "Vladimir Putin"}),
        (
            MET + HEADS + "The two heads of government agreed.",
            "The two heads of government",
            {"Li Qiang", "Mikhail Mishustin"},
        ),
        (MET + "The two sides agreed.", "The two sides", set()),
        (MET + "The two countries agreed.", "The two countries", set()),
    ],
)
def test_a_phrase_for_several_means_the_fitting_ones(text: str, words: str, people: set[str]) -> None:
    """Leaders are the people who meet, heads of state the heads; sides and countries are parties, not people."""
    reading = reading_of(text)
    start = text.index(words)
    (agent,) = [agent for agent in reading.agents if agent.span.start == start]
    assert (set(agent.people), set(agent.parties)) == (people, {"CHN", "RUS"})


def test_the_two_before_a_noun_means_nobody_who_met() -> None:
    """ "The two peoples" and "the two ports" are not the two people who met."""
    reading = reading_of(MET + "The two peoples gained. The two ports grew.")
    people = [agent.people for agent in reading.agents if agent.span.start >= len(MET)]
    assert [names for names in people if names] == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The Presidents of Russia and China met.", {"RUS", "CHN"}),
        ("The foreign ministers of Iran, Russia and Turkey met.", {"IRN", "RUS", "TUR"}),
        ("The Russian and Chinese presidents met.", {"RUS", "CHN"}),
        ("The Chinese side said no.", {"CHN"}),
        ("Iran's foreign ministry said no.", {"IRN"}),
    ],
)
def test_a_title_or_institution_acts_for_its_parties(text: str, parties: set[str]) -> None:
    """Officials named by office only act for every state that is named with them."""
    assert {party for agent in reading_of(text).agents for party in agent.parties} == parties


def test_the_ministry_is_the_one_named_before() -> None:
    """An institution without its state is that of the text before it, and its spokesperson speaks for it."""
    reading = reading_of("Iran's foreign ministry spoke. The ministry said no. The spokesperson left.")
    assert agent_at(reading, "The ministry").parties == ("IRN",)
    assert agent_at(reading, "The spokesperson").parties == ("IRN",)


@given(text=texts())
def test_agents_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    """Agents are sorted, share no character, and name only people of the reading."""
    reading = reading_of(text)
    names = {person.name for person in reading.people}
    last = 0
    for agent in reading.agents:
        assert last <= agent.span.start < agent.span.end <= len(text)
        assert set(agent.people) <= names
        last = agent.span.end
    for link in reading.links:
        assert 0 <= link.span.start < link.span.end <= len(text)
        assert link.entities


@pytest.mark.parametrize(
    ("text", "words", "parties"),
    [
        ("A spokesperson for the Russian foreign ministry left.", "A spokesperson for the Russian", ("RUS",)),
        ("A Foreign Office spokesman left.", "Foreign Office spokesman", ("GBR",)),
        ("Iranian and Turkish diplomats left.", "Iranian and Turkish diplomats", ("IRN", "TUR")),
        ("Iran left. The country's foreign ministry said no.", "The country's foreign ministry", ("IRN",)),
        ("Iran seized a ship over what it called theft. France left.", "it called", ("IRN",)),
    ],
)
def test_an_institution_speaks_for_its_state(text: str, words: str, parties: tuple[str, ...]) -> None:
    """The state beside it, the only one that has it, or the one spoken of."""
    assert agent_at(reading_of(text), words).parties == parties
