"""Two acts of speech of one speaker in one sentence."""

from tests.reading import record_of


def test_a_verb_that_and_joins_is_one_position() -> None:
    """A cue that two acts read is one position, with one modality: a graph with two would be refused."""
    record = record_of("Russia reaffirmed its commitment to peace and opposed any form of separatism.")
    for statement in record.statements:
        cues = [(position.cue, position.stance) for position in statement.positions]
        assert len(cues) == len(set(cues))
        assert "reject" in statement.stances
