"""A table that the screen cannot hold is printed as blocks of lines."""

import pytest

from kg.cli.blocks import block_lines, is_too_wide
from kg.cli.output import TableFormat, print_table
from kg.table import Table

SENTENCE = "They met in Bishkek and said that they would meet again before long. "
WIDE = Table(tuple("abcdefgh"), (tuple(range(8)), (1, None, "", *"klmno")))


@pytest.mark.parametrize(
    ("columns", "value", "width", "wide"),
    [
        (7, "word", 160, False),
        (8, "word", 160, True),
        (5, SENTENCE, 160, False),
        (5, SENTENCE, 80, True),
        (3, "x" * 66, 120, True),
        (1, "x" * 500, 80, False),
    ],
)
def test_width_decides(columns: int, value: str, width: int, wide: bool) -> None:
    """More than seven columns are too many, and so are some whose sentences or words would be broken up."""
    table = Table(tuple(f"c{number}" for number in range(columns)), ((value,) * columns,))
    assert is_too_wide(table, width) is wide


def test_a_row_is_a_block() -> None:
    """Empty values are left out, long text is wrapped under itself, blocks stand apart."""
    table = Table(("who", "sentence", "place"), (("CHN", SENTENCE, None), ("IRN", "", "Bishkek")), "Talks")
    assert list(block_lines(table, 50)) == [
        "Talks",
        "",
        "who       CHN",
        "sentence  They met in Bishkek and said that they",
        "          would meet again before long.",
        "",
        "who       IRN",
        "place     Bishkek",
    ]


def test_a_long_word_stays_whole() -> None:
    """An IRI can be copied."""
    word = "https://example.org/" + "x" * 80
    assert list(block_lines(Table(("iri",), ((word,),)), 40)) == [f"iri  {word}"]


def test_a_wide_table_is_printed_as_blocks(capsys: pytest.CaptureFixture[str]) -> None:
    """For people alone: CSV has all columns side by side."""
    print_table(WIDE, TableFormat.table)
    assert capsys.readouterr().out.splitlines()[7:11] == ["h  7", "", "a  1", "d  k"]
    print_table(WIDE, TableFormat.csv)
    assert capsys.readouterr().out.splitlines()[0] == "a,b,c,d,e,f,g,h"
