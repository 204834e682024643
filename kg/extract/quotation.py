"""Speech that runs on over sentences: open quotation marks, and the labelled turns of a transcript."""

from kg.extract.scope import Scope
from kg.extract.speech import SpeechAct
from kg.model import Agent

_OPEN, _CLOSE = "“", "”"
_LABEL = 6


def continued(scopes: tuple[Scope, ...], acts: list[list[SpeechAct]]) -> list[list[SpeechAct]]:
    """Returns the acts of every sentence, with one for each sentence that only goes on in somebody's words."""
    quoted = _inside_quotes(scopes)
    filled: list[list[SpeechAct]] = []
    turn: Agent | None = None
    for number, scope in enumerate(scopes):
        label = _label(scope)
        turn = label or (turn if _same_turn(scope) else None)
        if acts[number] and not turn:
            filled.append(acts[number])
        elif turn and scope.line.sentence.kind == "body" and len(scope.line) > (scope.after(label) + 2 if label else 1):
            filled.append([_running(scope, turn)])
        elif quoted[number] and (speaker := _quoted_by(number, acts, quoted)) is not None:
            filled.append([_running(scope, speaker)])
        else:
            filled.append(acts[number])
    return filled


def _running(scope: Scope, speaker: Agent) -> SpeechAct:
    """Returns an act without a verb: the whole sentence is what the speaker said."""
    return SpeechAct(None, 0, 0, speaker, (0, len(scope.line)))


def _label(scope: Scope) -> Agent | None:
    """Returns the person whose name and a colon begin a sentence: "Vladimir Putin: Good afternoon"."""
    for agent in scope.agents:
        before = scope.line.word(scope.first(agent) - 1)
        if len(agent.people) == 1 and before in ("", "*", ".") and _colon(scope, scope.after(agent)):
            return agent
    return None


def _colon(scope: Scope, position: int) -> bool:
    """Returns whether a colon follows, a remark in brackets passed over: "Han Zheng (retranslated):"."""
    if scope.line.word(position) == "(" and ")" in scope.line.words[position : position + _LABEL]:
        position = scope.line.words.index(")", position) + 1
    return scope.line.word(position) == ":"


def _same_turn(scope: Scope) -> bool:
    """Returns whether a sentence can belong to a turn of a transcript: stage directions in brackets cannot."""
    return scope.line.word(0) not in ("<", "(", "[")


def _inside_quotes(scopes: tuple[Scope, ...]) -> list[bool]:
    """Returns for each sentence whether a quotation begun in it or before it is what it consists of."""
    inside, open_now = [], False
    for scope in scopes:
        words = [token.text for token in scope.line.tokens]
        begins = bool(words) and words[0] in (_OPEN, '"')
        inside.append(open_now or begins)
        for word in words:
            if word == _OPEN:
                open_now = True
            elif word == _CLOSE:
                open_now = False
            elif word == '"':
                open_now = not open_now
        if scope.line.sentence.kind != "body":
            open_now = False
    return inside


def _quoted_by(number: int, acts: list[list[SpeechAct]], quoted: list[bool]) -> Agent | None:
    """Returns who says a sentence inside quotation marks: the next act that ends it, else the last before it."""
    after = number + 1
    while after < len(acts) and quoted[after]:
        if acts[after]:
            return acts[after][0].speaker
        after += 1
    before = number - 1
    while before >= 0 and number - before <= 3:
        if acts[before]:
            return acts[before][-1].speaker
        before -= 1
    return None
