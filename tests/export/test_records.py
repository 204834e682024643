"""The JSON face of a record."""

import dataclasses
import json

from kg.export.records import record_json
from kg.model import Link, Record
from kg.text import Span
from tests.export.made import SHA, TEXT, a_record
from tests.factories import article


def test_keys_stand_in_the_order_of_the_published_form() -> None:
    """The order of keys is part of the form, at the top and in every entry."""
    record = json.loads(record_json(a_record()))
    assert " ".join(record) == "article states bodies people mentions events statements partnerships agreements"
    keys = "kind factuality parties people start end place country part_of spans"
    assert " ".join(record["events"][0]) == keys
    assert " ".join(record["statements"][0]) == "speaker party stance toward start end spans"


MEETING = {
    "kind": "meeting",
    "factuality": "actual",
    "parties": ["CHN", "IRN"],
    "people": ["Li Qiang"],
    "start": "2023-10",
    "end": "2023-10",
    "place": "Bishkek",
    "country": "KGZ",
    "part_of": None,
    "spans": [[0, 17]],
}
PARTNERSHIP = {"parties": ["CHN", "IRN"], "level": "strategic partnership", "action": "affirm", "spans": [[0, 5]]}
AGREEMENT = {"name": "Belt and Road", "parties": ["CHN"], "stage": "in force", "spans": [[2, 5]]}


def test_every_part_of_a_record_is_told() -> None:
    """States and bodies are listed apart, a group in neither."""
    record = json.loads(record_json(a_record()))
    carrier = {"published": "2023-10-27", "publisher": "Xinhua", "title": None, "language": "en"}
    assert record["article"] == {"sha256": SHA, **carrier}
    assert (record["states"], record["bodies"]) == (["CHN", "IRN"], ["SCO"])
    assert (record["events"], record["partnerships"]) == ([MEETING], [PARTNERSHIP])
    assert record["agreements"] == [AGREEMENT]


def test_a_former_office_says_so_and_a_future_one_is_not_yet_held() -> None:
    """Only offices that somebody holds or held are theirs."""
    (person,) = json.loads(record_json(a_record()))["people"]
    assert person == {
        "name": "Li Qiang",
        "offices": [{"office": "premier", "of": "CHN"}, {"office": "former mayor", "of": "Wenzhou"}],
        "spans": [[18, 26]],
    }


def test_a_statement_is_found_through_its_sentence() -> None:
    """Start and end are those of the sentence, and each stance stands once, in the order of the text."""
    (said,) = json.loads(record_json(a_record()))["statements"]
    assert said == {
        "speaker": "Li Qiang",
        "party": "CHN",
        "stance": ["pledge", "support"],
        "toward": ["IRN"],
        "start": 18,
        "end": len(TEXT),
        "spans": [[18, len(TEXT)]],
    }


def test_speakers_who_say_something_together_get_an_entry_each() -> None:
    """Two statements of one sentence stay two."""
    record = a_record()
    other = dataclasses.replace(record.statements[0], speaker="Mohammad Mokhber", party="IRN")
    both = dataclasses.replace(record, statements=(*record.statements, other))
    assert [said["speaker"] for said in json.loads(record_json(both))["statements"]] == ["Li Qiang", "Mohammad Mokhber"]


def test_a_mention_of_two_gives_two_entries_with_the_exact_text() -> None:
    """A phrase that means several parties is listed once for each."""
    mentions = json.loads(record_json(a_record()))["mentions"]
    assert [(entry["text"], entry["entity"]) for entry in mentions] == [
        ("Chinа", "CHN"),
        (TEXT[:17], "CHN"),
        (TEXT[:17], "IRN"),
    ]
    assert all(TEXT[entry["start"] : entry["end"]] == entry["text"] for entry in mentions)


def test_a_record_is_one_line_with_its_letters_as_they_are() -> None:
    """Whatever any reader takes for the end of a line is escaped, letters outside ASCII are not."""
    words = "中国\n\r\x0b\x1c\x85\u2028\u2029 met"
    told = Record(article(words), mentions=(Link(Span(0, len(words)), "state", ("CHN",), "name"),))
    line = record_json(told)
    assert line.splitlines() == [line]
    assert "中国" in line
    assert json.loads(line)["mentions"][0]["text"] == words
