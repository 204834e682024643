"""The code of a position: by its stance, the words of its cue, and what it is about."""

from kg.code.phrases import Found, Words
from kg.code.tables import StanceRow, objects, stance_rows
from kg.coding import Code
from kg.cuetable import grammar
from kg.model import Position, Statement
from kg.text import Span


def position_code(statement: Statement, position: Position, starts: list[int], words: Words) -> Code:
    """Returns the code of one position of a statement; ``starts`` are where the cues of all its positions begin."""
    rows, phrases = stance_rows()[position.stance]
    cue = position.cue or statement.verb or statement.content
    first, after = words.position(cue.start), words.position(cue.end)
    cues = {hit.row for hit in phrases.found(words, first, after)}
    about = _about(rows, words, first, _reach(statement, cue, starts, words))
    for number, row in enumerate(rows):
        hit = about.get(row.object)
        if (row.open or number in cues) and (not row.object or hit):
            forceful = not grammar("forceful").isdisjoint(words.words[first:after])
            return _given(row, forceful, words, hit)
    return Code()


def _given(row: StanceRow, forceful: bool, words: Words, hit: Found | None) -> Code:
    """Returns the code that a row gives, with the words for what the position is about."""
    spans = (words.span(hit.first, hit.after),) if hit else ()
    return Code(row.plover, row.mode, row.forceful if forceful else row.cameo, spans)


def _reach(statement: Statement, cue: Span, starts: list[int], words: Words) -> int:
    """Returns where the words that a cue governs end: at the next cue, a condition, or with what was said."""
    later = [start for start in starts if start >= cue.end]
    end = words.position(min(later, default=max(statement.content.end, cue.end)))
    governed = range(words.position(cue.end), end)
    return next((at for at in governed if words.words[at] in grammar("condition")), end)


def _about(rows: tuple[StanceRow, ...], words: Words, first: int, after: int) -> dict[str, Found]:
    """Returns the object that a position is about, by its name: the nearest that the stance has a row for.

    It is looked for from the cue on, then before it: "a ceasefire must be reached".
    """
    names, phrases = objects()
    asked = {row.object for row in rows}
    for stretch in ((first, after), (0, first)):
        hits = [hit for hit in phrases.found(words, *stretch) if names[hit.row] in asked]
        if hits:
            place = hits[0][:2] if stretch[0] == first else hits[-1][:2]
            return {names[hit.row]: hit for hit in hits if hit[:2] == place}
    return {}
