"""How reference tables are read, joined and refused."""

from datetime import date
from pathlib import Path

import pytest

from kg.errors import ReferenceFactsError
from kg.reference import load
from tests.reference.folders import written

UTOPIA = "UTO,,state,Utopia,Republic of Utopia,Amaurot,no,1516,,More,"
MORE = "thomas-more,Thomas More,More,no,,,,,More,"
OFFICE = "UTO/president,UTO,president,President of Utopia,head-of-state|head-of-government,yes,1,,,More,"


def test_an_extra_folder_adds_rows(tmp_path: Path) -> None:
    """Rows of the user's own folder answer beside the packaged ones, and may refer to them."""
    written(tmp_path, "states.csv", UTOPIA)
    written(tmp_path, "partnerships.csv", "CHN|UTO,strategic partnership,2020-01-01,,More,")
    reference = load(tmp_path)
    assert reference.name_of("UTO") == "Utopia"
    assert reference.name_of("CHN") == "China"
    found = reference.partnership("UTO", "CHN", date(2020, 1, 1))
    assert found is not None
    assert found.level == "strategic partnership"
    assert "UTO" not in load().states


def test_an_extra_tenure_names_a_holder(tmp_path: Path) -> None:
    """People and offices of the extra folder join with each other."""
    written(tmp_path, "states.csv", UTOPIA)
    written(tmp_path, "persons.csv", MORE)
    written(tmp_path, "offices.csv", OFFICE)
    written(tmp_path, "tenures.csv", "thomas-more,UTO/president,2019-11-30,2020-01-01,2021-01-01,no,known,,More,")
    holder = load(tmp_path).holder("UTO", "president", date(2020, 12, 31))
    assert holder is not None
    assert holder.name == "Thomas More"


def test_columns_may_be_left_out_and_stand_in_any_order(tmp_path: Path) -> None:
    """A user's own table need not have the columns that it has nothing to say in."""
    table = "name,code,kind,un_member,source\nUtopia,UTO,state,no,More\n"
    (tmp_path / "states.csv").write_text(table, encoding="utf-8")
    assert load(tmp_path).states["UTO"].capital is None


def test_a_president_without_a_prime_minister_heads_the_government(tmp_path: Path) -> None:
    """A rank is answered by the office that has it first, else by one that has it beside another."""
    written(tmp_path, "states.csv", UTOPIA)
    written(tmp_path, "persons.csv", MORE)
    written(tmp_path, "offices.csv", OFFICE)
    written(tmp_path, "tenures.csv", "thomas-more,UTO/president,2019-11-30,2020-01-01,2021-01-01,no,known,,More,")
    reference, day = load(tmp_path), date(2020, 6, 1)
    for rank in ("head of state", "head-of-government", "president"):
        assert [holding.person.key for holding in reference.holdings("UTO", rank, day)] == ["thomas-more"]
    assert [holding.office.key for holding in reference.counterparts("UTO", day)] == ["UTO/president"]


@pytest.mark.parametrize(
    ("file", "row", "problem"),
    [
        ("states.csv", "UTO,UT", "2 fields where 11 are expected"),
        ("states.csv", UTOPIA.replace("state", "island"), "kind 'island' is not known"),
        ("states.csv", UTOPIA.replace(",no,", ",maybe,"), "un_member 'maybe' is neither yes nor no"),
        ("states.csv", UTOPIA.replace("1516", "1516-13"), "since '1516-13' is not a date"),
        ("states.csv", UTOPIA.replace("Utopia,Republic", ",Republic"), "name is empty"),
        ("states.csv", UTOPIA.replace("UTO", "CHN"), "'CHN' is defined a second time"),
        ("offices.csv", OFFICE.replace("head-of-government", "chief"), "ranks 'chief' is not known"),
        ("offices.csv", OFFICE.replace(",1,", ",one,"), "seats 'one' is not a number"),
        ("offices.csv", OFFICE, "'UTO' is not defined"),
        ("places.csv", "Amaurot,UTO,capital,yes,,,More,", "'UTO' is not defined"),
        ("partnerships.csv", "CHN|CHN,strategic partnership,2020,,More,", "is not a pair"),
        ("partnerships.csv", "CHN|UTO,strategic partnership,2020,,More,", "'UTO' is not defined"),
        ("tenures.csv", "nobody,CHN/premier,,2020,,no,open,,More,", "'nobody' is not defined"),
        ("tenures.csv", "li-qiang,CHN/king,,2020,,no,open,,More,", "'CHN/king' is not defined"),
        ("tenures.csv", "li-qiang,CHN/premier,,2020,,no,known,,More,", "end is 'known' and until None"),
        ("tenures.csv", "li-qiang,CHN/premier,,,,no,open,,More,", "since is empty"),
        ("states.csv", '"UTO', "unexpected end of data"),
    ],
)
def test_a_malformed_row_is_refused_with_file_and_line(tmp_path: Path, file: str, row: str, problem: str) -> None:
    """The error names the file, the line and what is wrong with it."""
    written(tmp_path, file, row)
    with pytest.raises(ReferenceFactsError) as caught:
        load(tmp_path)
    assert caught.value.value == f"{file}:2"
    assert problem in str(caught.value)
    assert caught.value.advice


def test_another_header_is_refused(tmp_path: Path) -> None:
    """A table whose columns are not the expected ones is refused at its first line."""
    (tmp_path / "states.csv").write_text("code,nom\nUTO,Utopia\n", encoding="utf-8")
    with pytest.raises(ReferenceFactsError, match=r"states\.csv:1: the header is 'code,nom'"):
        load(tmp_path)


def test_other_bytes_than_utf8_are_refused(tmp_path: Path) -> None:
    """A table in another encoding is refused by name."""
    (tmp_path / "states.csv").write_bytes(b"code\xff\n")
    with pytest.raises(ReferenceFactsError, match=r"states\.csv is not UTF-8"):
        load(tmp_path)


def test_a_table_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    """A misspelt file name is not skipped."""
    (tmp_path / "sttaes.csv").write_text("code\n", encoding="utf-8")
    with pytest.raises(ReferenceFactsError, match=r"sttaes\.csv: this is no reference table"):
        load(tmp_path)


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    """A folder that is not there is an error, not an empty one."""
    with pytest.raises(ReferenceFactsError, match="there is no such folder"):
        load(tmp_path / "nowhere")
