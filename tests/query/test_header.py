"""``#+`` lines and placeholders: what a file must say, and what is told of one that does not."""

import pytest

from kg.errors import QueryError
from kg.query.header import question
from kg.query.question import Column, Parameter

HEADER = """\
#+ title: Who met whom
#+ summary: Meetings: one row each.
#+ parameter: party (party, required) one side
#+ parameter: factuality (concept:factuality, default actual) actual, planned or denied
#+ parameter: since (date) no earlier
#+ column: report the record
"""
BODY = """\
# A comment of the query's own.
SELECT ?report WHERE {
  VALUES ?party { UNDEF }
  VALUES ?factuality { UNDEF }
  VALUES ?since { UNDEF }
  ?report ?any ?party
}
"""


def test_a_file_is_read_into_its_parts() -> None:
    """Title, summary, parameters and columns in their order; the rest is the query, its comments included."""
    made = question("event/meetings", HEADER + BODY)
    assert (made.name, made.title, made.summary) == ("event/meetings", "Who met whom", "Meetings: one row each.")
    assert made.parameters == (
        Parameter("party", "party", "one side", required=True),
        Parameter("factuality", "concept:factuality", "actual, planned or denied", default="actual"),
        Parameter("since", "date", "no earlier"),
    )
    assert made.columns == (Column("report", "the record"),)
    assert made.sparql == BODY


def test_a_parameter_is_found_by_name() -> None:
    """One that is not declared is ``None``."""
    made = question("event/meetings", HEADER + BODY)
    assert made.parameter("since") == Parameter("since", "date", "no earlier")
    assert made.parameter("until") is None


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("#+ title: Who met whom\n", "", "title is there 0 times"),
        ("#+ title: Who met whom\n", "#+ title: One\n#+ title: Two\n", "title is there 2 times"),
        ("#+ summary: Meetings: one row each.\n", "", "summary is there 0 times"),
        ("#+ column: report the record\n", "", "no column is declared"),
        ("#+ column: report the record", "#+ column: report", "the column 'report' follows no form"),
        ("#+ title: Who met whom", "#+ titel: Who met whom", "'#\\+ titel: Who met whom' is no header"),
        ("#+ title: Who met whom", "#+title: Who met whom", "is no header"),
        ("since (date) no earlier", "since date no earlier", "'since date no earlier' follows no form"),
        ("since (date) no earlier", "since (date)", "follows no form"),
        ("since (date) no earlier", "since (day) no earlier", "the type 'day' is unknown"),
        ("since (date) no earlier", "Since (date) no earlier", "follows no form"),
    ],
)
def test_a_header_that_follows_no_form_is_refused(old: str, new: str, reason: str) -> None:
    """The error names the file and the line."""
    with pytest.raises(QueryError, match=f"event/meetings.rq: .*{reason}"):
        question("event/meetings", (HEADER + BODY).replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("  VALUES ?since { UNDEF }\n", "", "'since' is declared 1 and placed 0 times"),
        ("  VALUES ?since { UNDEF }\n", "  VALUES ?since { UNDEF }\n" * 2, "'since' is declared 1 and placed 2 times"),
        ("#+ parameter: since (date) no earlier\n", "", "'since' is declared 0 and placed 1 times"),
        ("#+ parameter: since", "#+ parameter: party", "'party' is declared 2 and placed 1 times"),
        ("VALUES ?since { UNDEF }", "VALUES ?since {UNDEF}", "'since' is declared 1 and placed 0 times"),
    ],
)
def test_parameters_and_placeholders_go_together_one_to_one(old: str, new: str, reason: str) -> None:
    """A parameter that is used nowhere, twice or undeclared is told when the file is read."""
    with pytest.raises(QueryError, match=reason):
        question("event/meetings", (HEADER + BODY).replace(old, new))
