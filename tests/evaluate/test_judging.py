"""Judging: which records of an article were right by its annotations."""

from typing import Any

from kg.confidence import OFFICES, Confidence, calibrated
from kg.evaluate.judging import Judged, judged
from kg.model import AgreementReport, EventReport, PartnershipReport, Period, Position, Record, Statement
from kg.text import Span
from tests.evaluate.made import one
from tests.factories import article

DOUBTED = Confidence(0.5, 0.8, 1.0, 1.0, calibrated=0.7)


def event(kind: str) -> EventReport:
    """Returns an event of China and Iran."""
    span = Span(0, 4)
    return EventReport(kind, "actual", ("CHN", "IRN"), (), Period(), span, (span,), confidence=DOUBTED)


def statement(start: int, party: str) -> Statement:
    """Returns a statement of a party in the sentence that starts somewhere."""
    words = Span(start, start + 5)
    position = Position("state", "asserted", "plain", (), None)
    return Statement(None, party, (position,), (), words, words, None, confidence=DOUBTED)


def verdicts(record: Record, gold: dict[str, Any], found: dict[str, Any]) -> list[tuple[str, bool]]:
    """Returns the kind of each record, and whether it was right."""
    return [(each.kind, each.right) for each in judged(one(**gold), record, one(**found))]


def test_an_event_is_right_that_is_paired() -> None:
    """One meeting of two was annotated: the other is one too many, and so is a visit."""
    meeting = {"kind": "meeting", "parties": ["CHN", "IRN"]}
    visit = {**meeting, "kind": "visit"}
    record = Record(article("A text."), events=(event("meeting"), event("meeting"), event("visit")))
    found = {"events": [meeting, meeting, visit]}
    assert verdicts(record, {"events": [meeting]}, found) == [("event", True), ("event", False), ("event", False)]


def test_a_statement_is_right_in_its_sentence_for_its_party() -> None:
    """Another sentence, another party, or no sentence at all is wrong; the stance does not count."""
    starts = ((12, "CHN"), (12, "IRN"), (22, "CHN"), (99, "CHN"))
    record = Record(article("A text."), statements=tuple(statement(start, party) for start, party in starts))
    found = [{"party": party, "start": start, "stance": ["accuse"]} for start, party in starts]
    gold = [{"party": "CHN", "sentence": 1, "stance": ["state"]}]
    right = [True, False, False, False]
    assert verdicts(record, {"statements": gold}, {"statements": found}) == [("statement", r) for r in right]


def test_relations_are_right_that_have_a_counterpart() -> None:
    """Partnerships by parties, level and action; agreements by name and a common party, each once."""
    span = (Span(0, 4),)
    record = Record(
        article("A text."),
        partnerships=(PartnershipReport(("IRN", "CHN"), "strategic partnership", "upgrade", span),),
        agreements=(
            AgreementReport("Sea Treaty", ("CHN",), "signed", span),
            AgreementReport("Sea Treaty", ("CHN",), "signed", span),
        ),
    )
    side = {
        "partnerships": [{"parties": ["IRN", "CHN"], "level": "strategic partners", "action": "upgrade"}],
        "agreements": [{"name": "Sea Treaty", "parties": ["CHN"]}, {"name": "Sea Treaty", "parties": ["CHN"]}],
    }
    gold = {**side, "agreements": side["agreements"][:1]}
    assert sorted(verdicts(record, gold, side)) == [("agreement", False), ("agreement", True), ("partnership", True)]


def test_a_judgement_tells_how_far_the_record_was_trusted() -> None:
    """Its confidence is the calibrated one; the product of the components stays beside it."""
    found = {"events": [{"kind": "meeting", "parties": ["CHN", "IRN"]}]}
    record = Record(article("A text."), events=(event("meeting"),))
    assert judged(one(), record, one(**found)) == (Judged("event", "a" * 64, 0.4, 0.7, False),)


def test_offices_are_judged_too() -> None:
    """All offices are read in one way, and trusted alike."""
    people = [{"name": "Li Qiang", "offices": [{"office": "premier", "of": "CHN"}, {"office": "premier", "of": "IRN"}]}]
    gold = [{"name": "Qiang Li", "offices": [{"office": "Premier", "of": "CHN"}]}]
    found = judged(one(people=gold), Record(article("A text.")), one(people=people))
    assert [(each.kind, each.right) for each in found] == [("office", True), ("office", False)]
    assert {(each.product, each.confidence) for each in found} == {
        (OFFICES.product, calibrated("office", OFFICES).value)
    }
