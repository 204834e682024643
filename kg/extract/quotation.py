"""Speech that runs on over sentences: open quotation marks, and the labelled turns of a transcript."""

from kg.cuetable import grammar
from kg.extract.cues import speech_verbs
from kg.extract.scope import Scope
from kg.extract.speech import QUOTES, SpeechAct, whole_sentence
from kg.extract.turns import is_role, label_end, labelled
from kg.model import Agent

_OPEN, _CLOSE = "“", "”"
_MARKS = frozenset((_OPEN, _CLOSE, '"'))
_BACK = 3
_HEADING = 2


def continued(scopes: tuple[Scope, ...], acts: list[list[SpeechAct]]) -> list[list[SpeechAct]]:
    """Returns the acts of every sentence, with one for each sentence that only goes on in somebody's words."""
    inside = _inside_quotes(scopes)
    others = [
        number for number, scope in enumerate(scopes) if inside[number] and not acts[number] and _of_another(scope)
    ]
    quoted = [within and not _follows(number, others, inside) for number, within in enumerate(inside)]
    filled: list[list[SpeechAct]] = []
    turn: Agent | None = None
    host = _host(scopes)
    for number, scope in enumerate(scopes):
        colon = label_end(scope)
        turn = host if colon and _answers(scope, colon) else _turn(scope, colon, turn)
        if turn is not None and _labels_quote(scope, colon):
            filled.append([whole_sentence(scope, turn)])
            turn = None
        elif turn is not None:
            filled.append([whole_sentence(scope, turn)] if _is_speech(scope, colon) else [])
        elif quoted[number] and not acts[number] and (speaker := _quoted_by(number, acts, quoted)) is not None:
            filled.append([whole_sentence(scope, speaker)])
        else:
            filled.append(acts[number])
    return filled


def _host(scopes: tuple[Scope, ...]) -> Agent | None:
    """Returns the person whom the heading of an article names, who answers what is asked in it."""
    named = (agent for scope in scopes[:_HEADING] for agent in scope.agents if len(agent.people) == 1)
    return next(named, None)


def _answers(scope: Scope, colon: int) -> bool:
    """Returns whether a label only says that an answer follows: "A: …"."""
    return colon == 1 and scope.line.word(0) in grammar("answer label")


def _turn(scope: Scope, colon: int, turn: Agent | None) -> Agent | None:
    """Returns whose turn a sentence belongs to: a label begins one, a mark of omission ends it."""
    if scope.line.word(0) == "<":
        return None
    named = labelled(scope, colon) if colon else None
    return None if named is None and colon and is_role(scope, colon) else named or turn


def _labels_quote(scope: Scope, colon: int) -> bool:
    """Returns whether a label only introduces a quotation: such a label begins no turn."""
    return colon > 0 and scope.line.word(colon + 1) in QUOTES


def _is_speech(scope: Scope, colon: int) -> bool:
    """Returns whether a sentence of a turn has words of its speaker: stage directions and bare labels have none."""
    body = scope.line.sentence.kind == "body" and scope.line.word(0) not in ("(", "[")
    return body and len(scope.line) > (colon + 1 if colon else 1)


def _inside_quotes(scopes: tuple[Scope, ...]) -> list[bool]:
    """Returns for each sentence whether a quotation begun in it or before it is what it consists of."""
    inside, open_now = [], False
    for scope in scopes:
        words = [token.text for token in scope.line.tokens]
        begins = bool(words) and words[0] in (_OPEN, '"')
        inside.append(open_now or begins)
        for word in words if not scope.line.vocabulary.isdisjoint(_MARKS) else ():
            if word == _OPEN:
                open_now = True
            elif word == _CLOSE:
                open_now = False
            elif word == '"':
                open_now = not open_now
        if scope.line.sentence.kind != "body":
            open_now = False
    return inside


def _of_another(scope: Scope) -> bool:
    """Returns whether a verb of speech behind a quotation has a subject that nothing is known of: "…," a daily said."""
    words = scope.line.words
    closing = [position for position, word in enumerate(words) if position and word in QUOTES and word != _OPEN]
    last = closing[-1] if closing else len(words)
    verbs = (verb for word in words[last + 1 :] for verb in speech_verbs().get(word, ()))
    return any(verb.clausal and not verb.participle for verb in verbs)


def _follows(number: int, others: list[int], inside: list[bool]) -> bool:
    """Returns whether only quotation parts a sentence from one that an unknown speaker says, or it is that one."""
    return any(other <= number and all(inside[other : number + 1]) and number - other <= _BACK for other in others)


def _quoted_by(number: int, acts: list[list[SpeechAct]], quoted: list[bool]) -> Agent | None:
    """Returns who says a sentence inside quotation marks: the next act that ends it, else the last before it.

    An act within the same quotation is as near as its first sentence, however long the quotation is.
    """
    after = number + 1
    while after < len(acts) and quoted[after]:
        if acts[after]:
            return acts[after][0].speaker
        after += 1
    before = number - 1
    while before > 0 and quoted[before] and not acts[before]:
        before -= 1
    near = range(before, max(-1, before - _BACK), -1)
    return next((acts[n][-1].speaker for n in near if acts[n]), None)
