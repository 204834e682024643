"""Names of offices, with the words that say whether they are still held."""

import pytest

from tests.reading import mentions_of, named

OFFICES = [
    ("Chinese Premier Li Qiang", ["premier"]),
    ("Iran's First Vice President", ["first vice president"]),
    ("the Minister of Foreign Affairs of Peru", ["minister of foreign affairs"]),
    ("Foreign Minister Sergei Lavrov", ["foreign minister"]),
    ("the U.S. Secretary of State", ["secretary of state"]),
    ("UN Secretary-General", ["secretary-general"]),
    ("NATO Secretary General Jens Stoltenberg", ["secretary general"]),
    ("the Foreign Ministry spokesperson", ["foreign ministry spokesperson"]),
    ("the Minister of Industry and Trade", ["minister of industry and trade"]),
    ("the President of Tajikistan, the President of Uzbekistan", ["president", "president"]),
    ("the Deputy Prime Minister and Foreign Minister of Pakistan", ["deputy prime minister", "foreign minister"]),
    ("the Chinese ambassador to Russia", ["ambassador"]),
    ("the vice-president of Brazil", ["vice-president"]),
    ("the Speaker of the Parliament", ["speaker of the parliament"]),
    ("the head office closed", []),
    ("a general agreement", []),
    ("the Council of Heads of Government of the SCO met", []),
]


@pytest.mark.parametrize(("words", "offices"), OFFICES)
def test_an_office_is_a_head_with_what_belongs_to_it(words: str, offices: list[str]) -> None:
    """The words before the head and the domain after "of" belong to an office, its state does not."""
    assert [note for _, note in named(words, "office")] == offices


@pytest.mark.parametrize(
    ("words", "office", "status"),
    [
        ("the former President Bill Clinton", "president", ("former",)),
        ("ex-president Bill Clinton", "president", ("former",)),
        ("then-President Bill Clinton", "president", ("former",)),
        ("the acting foreign minister", "acting foreign minister", ("acting",)),
        ("Russia's first president", "president", ()),
        ("the first vice president", "first vice president", ()),
        ("the late president", "president", ("former",)),
        ("President Bill Clinton", "president", ()),
    ],
)
def test_words_of_status_are_told_apart_from_the_name(words: str, office: str, status: tuple[str, ...]) -> None:
    """ "Former" is no part of an office, nor an ordinal that counts its holders; "acting" is one and the other."""
    (found,) = [mention for mention in mentions_of(words) if mention.kind == "office"]
    assert (found.note, found.candidates) == (office, status)
