"""The parties that reported speech is aimed at or about."""

from kg.cuetable import cue_rows
from kg.extract.context import Context
from kg.extract.positions import content_text
from kg.extract.scope import Scope, in_frame
from kg.extract.speech import SpeechAct


def toward_of(context: Context, scope: Scope, act: SpeechAct, party: str | None) -> tuple[str, ...]:
    """Returns the parties that a statement is aimed at or about.

    Those that its words name, but for bodies that are only its frame; the other side of the conversation where the
    words speak of both, or name nobody.
    """
    found: list[str] = []
    for mention in scope.mentions:
        position = scope.line.first(mention.span)
        if not any(first <= position < after for first, after in act.stretches()):
            continue
        if mention.kind == "state" or (mention.kind == "body" and not in_frame(scope, position)):
            found += mention.candidates[:1]
    text = content_text(scope, act)
    if not any(code != party for code in found) or any(row["phrase"] in text for row in cue_rows("both_sides")):
        found += context.others(party)
    return tuple(dict.fromkeys(code for code in found if code != party))
