"""The sample communiqués are readable, short, plain, and dated by the form that their table names."""

from datetime import date
from pathlib import Path

import pytest

from kg import resources
from kg.read.articles import articles
from kg.text import Article

DATES = {
    "astana-2024-07-04.txt": date(2024, 7, 4),
    "beijing-2023-06-18.txt": date(2023, 6, 18),
    "hanoi-2023-12-13.txt": date(2023, 12, 13),
    "moscow-2023-03-21.txt": date(2023, 3, 21),
}


def test_the_folder_is_read_without_a_rejection() -> None:
    """Every text of the folder is an article, and its notes are passed over."""
    found = list(articles([resources.samples()], date(2025, 1, 1)))
    assert {Path(item.source).name for item in found if isinstance(item, Article)} == DATES.keys()
    assert len(found) == len(DATES)


@pytest.mark.parametrize("name", sorted(DATES))
def test_a_sample_carries_its_date_in_its_text(name: str, tmp_path: Path) -> None:
    """The date is found in the text, also under a name that has none."""
    text = (resources.samples() / name).read_text(encoding="utf-8")
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    (article,) = articles([tmp_path / "text.txt"], date(2025, 1, 1))
    assert isinstance(article, Article)
    assert article.published == DATES[name]


@pytest.mark.parametrize("name", sorted(DATES))
def test_a_sample_is_short_plain_text(name: str) -> None:
    """Between 200 and 350 words of ASCII without quotation marks: nobody's words but ours."""
    text = (resources.samples() / name).read_text(encoding="utf-8")
    assert text.isascii()
    assert '"' not in text
    assert 200 <= len(text.split()) <= 350


def test_the_notes_name_licence_and_every_sample() -> None:
    """Who takes the samples along finds under which terms."""
    notes = (resources.samples() / "README.md").read_text(encoding="utf-8")
    assert "CC BY 4.0" in notes
    assert all(f"`{name}`" in notes for name in DATES)
