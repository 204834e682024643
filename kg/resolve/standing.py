"""How agents stand in their sentence: which is its subject, which can open it, which two are joined."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg.cuetable import cue_forms, grammar
from kg.model import Agent
from kg.resolve.phrases import institution_end
from kg.text import Line, Span

_FAR = 4


def pair_of(agents: list[Agent], line: Line) -> Agent | None:
    """Returns the first two agents joined by "and" as one: "China and Viet Nam issued …"."""
    for first, second in pairwise(agents):
        joined = line.words[line.after(first.span) : line.first(second.span)] == ("and",)
        if joined and first.parties and second.parties and first.parties != second.parties:
            people = (*first.people, *second.people) if first.people and second.people else ()
            return Agent(first.span, people, (*first.parties, *second.parties), "list" if people else "joint")
    return None


def widened(agent: Agent, line: Line) -> Agent:
    """Returns an agent that takes in the institution behind it: "a spokesperson for the Iranian" "foreign ministry"."""
    after = line.after(agent.span)
    end = institution_end(line, after)
    return replace(agent, span=Span(agent.span.start, line.span(end - 1, end).end)) if end > after else agent


def line_text(line: Line, span: Span) -> str:
    """Returns the words of a span in lower case."""
    return " ".join(line.words[line.first(span) : line.after(span)])


@cache
def speech_forms() -> frozenset[str]:
    """Returns the first words of all forms of verbs that report speech."""
    return frozenset(form.split()[0] for form in cue_forms("speech_verbs", "verb"))


def is_subject(line: Line, agent: Agent) -> bool:
    """Returns whether a verb of speech stands right beside an agent."""
    forms = speech_forms()
    after = line.after(agent.span)
    while (
        line.word(after) in grammar("between subject and verb") or line.word(after).endswith("day")
    ) and after < line.after(agent.span) + _FAR:
        after += 1
    return line.word(after) in forms or line.word(line.first(agent.span) - 1) in grammar("inverted speech")


def can_open(line: Line, agent: Agent) -> bool:
    """Returns whether an agent can be the subject of the sentence: no preposition, possessive or hyphen binds it."""
    before, after = line.word(line.first(agent.span) - 1), line.after(agent.span)
    return before not in grammar("governor") and line.word(after)[:1].isalpha()


def without_overlaps(agents: list[Agent]) -> list[Agent]:
    """Returns agents sorted by position; of two that overlap the longer is kept."""
    kept: list[Agent] = []
    for agent in sorted(agents, key=lambda a: (-(a.span.end - a.span.start), a.span)):
        if all(agent.span.end <= other.span.start or other.span.end <= agent.span.start for other in kept):
            kept.append(agent)
    return sorted(kept, key=lambda agent: agent.span)
