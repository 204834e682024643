"""What speech is about."""

import pytest

from kg.extract.topics import topics_of
from kg.vocab.schemes import TOPIC


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("expand trade and cut tariffs", "trade"),
        ("territorial integrity", "sovereignty"),
        ("oil and gas pipelines", "energy"),
        ("a ceasefire", "armed conflict"),
        ("vaccines", "health"),
        ("think tanks and schools", "education"),
        ("the friendship of both countries", "bilateral relations"),
        ("the occupiers shelled the city", "armed conflict"),
        ("battle tanks and fighter jets", "defence"),
        ("swap lines in yuan", "investment and finance"),
        ("visa-free travel", "migration"),
        ("chips and 5g", "technology"),
    ],
)
def test_words_tell_topics(words: str, topic: str) -> None:
    """A topic is known by any of its words, and is a notation of the ontology's scheme."""
    assert topic in topics_of(words)
    assert topic in TOPIC


@pytest.mark.parametrize("words", ["", "they smiled", "a warm welcome", "an oilcloth", "space for doubt"])
def test_words_of_no_topic_have_none(words: str) -> None:
    """Neither courtesies nor longer words that hold one of a topic's words tell anything."""
    assert topics_of(words) == ()
