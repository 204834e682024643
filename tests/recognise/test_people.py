"""Names of people, known to the reference or by the company they keep."""

import pytest

from tests.reading import named

UNKNOWN = [
    ("Polish Foreign Minister Tadeusz Nowicki spoke.", "Tadeusz Nowicki"),
    ("The foreign minister of Poland, Tadeusz Nowicki, spoke.", "Tadeusz Nowicki"),
    ("Tadeusz Nowicki, the Polish foreign minister, spoke.", "Tadeusz Nowicki"),
    ("Tadeusz Nowicki, Minister of Foreign Affairs of Poland, spoke.", "Tadeusz Nowicki"),
    ("Mr. Tadeusz Nowicki left.", "Tadeusz Nowicki"),
    ("Trade grew, Tadeusz Nowicki said.", "Tadeusz Nowicki"),
    ("© Xinhua/Yin Bogu", "Yin Bogu"),
    ("The Polish ambassador to Russia, Tadeusz Nowicki, spoke.", "Tadeusz Nowicki"),
    ("Polish Ambassador to Russia Tadeusz Nowicki left.", "Tadeusz Nowicki"),
    ("German Foreign Minister Anna von der Heide left.", "Anna von der Heide"),
    ("Omani Foreign Minister Badr bin Hamad al-Harthy left.", "Badr bin Hamad al-Harthy"),
    ("Dutch Foreign Minister Piet van den Berg left.", "Piet van den Berg"),
    ("French Foreign Minister Jean-Luc Martin left.", "Jean-Luc Martin"),
    ("Irish Foreign Minister Seán O'Neill left.", "Seán O'Neill"),
    ("U.S. Senator John Q. Miller left.", "John Q. Miller"),
    ("Emir of Qatar Sheikh Karim bin Said left.", "Karim bin Said"),
]


@pytest.mark.parametrize(("words", "name"), UNKNOWN)
def test_a_title_an_honorific_or_a_verb_of_speech_makes_a_name(words: str, name: str) -> None:
    """Somebody whom no table knows is found before and after a title, with all particles and no honorific."""
    assert [found for found, _ in named(words, "person")] == [name]


@pytest.mark.parametrize(
    "words",
    [
        "The Belt and Road grew.",
        "President of the Council spoke.",
        "The Foreign Ministry said so.",
        "Prime Minister of the Republic.",
        "On Thursday, officials said so.",
        "The White House said so.",
        "According to the Communist Party, trade grew.",
    ],
)
def test_capitals_alone_make_no_person(words: str) -> None:
    """Institutions, weekdays and the beginnings of sentences are nobody's name."""
    assert named(words, "person") == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Xi Jinping spoke.", "Xi Jinping"),
        ("Sergei Lavrov spoke.", "Sergei Lavrov"),
        ("Sergey Lavrov spoke.", "Sergey Lavrov"),
        ("Recep Tayyip Erdoğan spoke.", "Recep Tayyip Erdoğan"),
        ("Ursula von der Leyen spoke.", "Ursula von der Leyen"),
        ("Bashar al-Assad spoke.", "Bashar al-Assad"),
        ("Mohammed bin Salman spoke.", "Mohammed bin Salman"),
    ],
)
def test_a_known_person_needs_no_introduction(words: str, name: str) -> None:
    """The names of the reference are found wherever they stand, in every spelling that it knows."""
    assert [found for found, _ in named(words, "person")] == [name]


def test_a_name_ends_where_the_next_begins() -> None:
    """Two people joined by "and" are two."""
    words = "Polish Foreign Minister Tadeusz Nowicki and Austrian Chancellor Karl Baumann left."
    assert [found for found, _ in named(words, "person")] == ["Tadeusz Nowicki", "Karl Baumann"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("He shared the stage with Marta Kowalska, a singer.", ["Marta Kowalska"]),
        ("Silence about Zhou Minglan's fate went on.", ["Zhou Minglan"]),
        ("They wrote to Nguyen Thi Lan and Kim Sang-ho.", ["Nguyen Thi Lan", "Kim Sang-ho"]),
        ("The prize went to Robert J. Farrow.", ["Robert J. Farrow"]),
        ("The TV channel's host Dmitry Sokolenko asked.", ["Dmitry Sokolenko"]),
        ("The Dmitry Sokolenko Theatre is open.", []),
        ("Fort Robert Farrow is closed.", []),
        ("Long Term plans and Sun Times.", []),
    ],
)
def test_a_given_name_begins_a_full_name(words: str, names: list[str]) -> None:
    """A full name needs no title where its first word is a given name, or a family name before syllables."""
    assert [found for found, _ in named(words, "person")] == names


def test_a_credit_names_those_who_made_the_article() -> None:
    """All names behind "reporting by" and "editing by" are people's, whatever their words."""
    words = "(Additional reporting by Zyx Abcdef in Rome and Qwert Uiopas; Editing by Hjkl Vbnmas)"
    assert [found for found, _ in named(words, "person")] == ["Zyx Abcdef", "Qwert Uiopas", "Hjkl Vbnmas"]
