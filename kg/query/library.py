"""The questions that Communiqué ships, by name: ``event/meetings``, or ``meetings`` where one subject only has it."""

from difflib import get_close_matches

from kg.errors import QueryError
from kg.query.header import question
from kg.query.question import Question
from kg.resources import queries

SUFFIX = ".rq"


def names() -> tuple[str, ...]:
    """Returns the names of all questions, sorted; no file is opened."""
    folder = queries()
    paths = folder.glob(f"*/*{SUFFIX}")
    return tuple(sorted(path.relative_to(folder).with_suffix("").as_posix() for path in paths))


def find(name: str) -> Question:
    """Returns a question by its name, with or without its subject.

    Raises ``QueryError`` for a name that is not there, with the nearest names, and for a short one that several
    questions share.
    """
    known = names()
    wanted = name.strip().removesuffix(SUFFIX)
    found = [one for one in known if wanted in (one, one.partition("/")[2])]
    if len(found) == 1:
        return _read(found[0])
    if found:
        raise QueryError(f"{name!r} may be several questions", value=name, advice=f"Choose one of: {', '.join(found)}")
    raise QueryError(f"no question {name!r}", value=name, advice=_advice(wanted, known))


def all_questions() -> tuple[Question, ...]:
    """Returns every question, in the order of their names. Raises ``QueryError`` where a file is malformed."""
    return tuple(_read(name) for name in names())


def _read(name: str) -> Question:
    """Returns the question of a file that is there."""
    return question(name, (queries() / f"{name}{SUFFIX}").read_text(encoding="utf-8"))


def _advice(wanted: str, known: tuple[str, ...]) -> str:
    """Returns what to ask instead of an unknown name."""
    words = {part: one for one in known for part in (one, one.partition("/")[2])}
    near = dict.fromkeys(words[word] for word in get_close_matches(wanted, words, n=3, cutoff=0.7))
    return f"Did you mean {' or '.join(near)}?" if near else "Run kg query for the list"
