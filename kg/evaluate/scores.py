"""Precision, recall and F1 of each layer, and what was missed or found too much."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.evaluate.annotations import Annotated
from kg.evaluate.layers import LAYERS, Difference, differences_of


@dataclass(frozen=True, slots=True)
class Score:
    """How one layer was read: how many entries were right, found and wanted; F1 is the harmonic mean of both shares."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Returns the share of what was found that is right; 1 where nothing was found and nothing wanted."""
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        """Returns the share of what was wanted that was found; 1 where nothing was wanted and nothing found."""
        return self.right / self.wanted if self.wanted else float(not self.found)

    @property
    def f1(self) -> float:
        """Returns the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of all layers over some articles, micro-averaged, and every difference."""

    articles: int
    scores: Mapping[str, Score]
    differences: tuple[Difference, ...]

    @property
    def mean(self) -> float:
        """Returns the mean F1 of all layers."""
        return sum(score.f1 for score in self.scores.values()) / len(self.scores)


def evaluation_of(gold: Iterable[Annotated], found: Mapping[str, Annotated]) -> Evaluation:
    """Returns how far records agree with annotations; ``found`` holds them by the hash of their article's text.

    An article without a record counts as one in which nothing was found.
    """
    differences: list[Difference] = []
    articles = 0
    for one in gold:
        articles += 1
        differences += differences_of(one, found.get(one.article, Annotated(one.article, one.label)))
    scores = {
        layer: Score(
            sum(difference.right for difference in differences if difference.layer == layer),
            sum(difference.found for difference in differences if difference.layer == layer),
            sum(difference.wanted for difference in differences if difference.layer == layer),
        )
        for layer in LAYERS
    }
    return Evaluation(articles, scores, tuple(differences))
