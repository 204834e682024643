"""Where the files of an installation are."""

from pathlib import Path

import pytest

from kg import resources
from kg.errors import ResourceError


@pytest.mark.parametrize(
    ("found", "held"),
    [
        (resources.ontology(), "ir.ttl"),
        (resources.queries(), "**/*.rq"),
        (resources.samples(), "*"),
        (resources.cues("dates").parent, "dates.tsv"),
    ],
)
def test_a_checkout_holds_its_files(found: Path, held: str) -> None:
    """Ontology, queries, samples and cue tables are found with something in them."""
    assert found.is_dir()
    assert any(found.glob(held))


def test_a_missing_folder_says_what_to_do() -> None:
    """The error names the folder and how to get it."""
    with pytest.raises(ResourceError, match="Install the package again") as caught:
        resources.folder("no-such-folder")
    assert caught.value.value == "no-such-folder"


def test_an_installed_wheel_uses_its_own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder inside the package goes before one that happens to stand beside it."""
    for parent in (tmp_path / "kg" / "_data", tmp_path):
        (parent / "ontology").mkdir(parents=True)
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "kg")
    assert resources.ontology() == tmp_path / "kg" / "_data" / "ontology"
