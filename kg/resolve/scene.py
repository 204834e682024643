"""Who faces whom in an article: the people who meet, and the parties they speak for."""

from collections import Counter
from dataclasses import dataclass

from kg.resolve.register import Entry


@dataclass(frozen=True, slots=True)
class Scene:
    """The sides of an article's conversation: person numbers and party codes in the order of their first mention."""

    people: tuple[int, ...]
    parties: tuple[str, ...]


def scene_of(entries: list[Entry], by_sentence: list[list[int]], weights: Counter[str]) -> Scene:
    """Returns the sides: the people of different parties who first share a sentence, else the two parties most named.

    ``by_sentence`` lists the people of each sentence; ``weights`` counts the mentions of each party.
    """
    for numbers in by_sentence:
        sides: dict[str, int] = {}
        for number in numbers:
            party = entries[number].party
            if party is not None:
                sides.setdefault(party, number)
        if len(sides) > 1:
            return Scene(tuple(sides.values()), tuple(sides))
    most = tuple(party for party, _ in weights.most_common(2))
    first = (_first_of(entries, party) for party in most)
    return Scene(tuple(number for number in first if number is not None), most)


def _first_of(entries: list[Entry], party: str) -> int | None:
    """Returns the first person who speaks for a party."""
    return next((number for number, entry in enumerate(entries) if entry.party == party), None)
