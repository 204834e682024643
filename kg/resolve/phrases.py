"""Noun phrases that speak or act without a name: "the Chinese side", "the two leaders", "the ministry", "he"."""

from dataclasses import dataclass
from functools import cache

from kg.cuetable import cue_map, cue_rows, cue_words, grammar
from kg.model import Mention
from kg.text import Line, Span

HE = ("he", "she")
IT = ("it",)
_TAIL = 9


@dataclass(frozen=True, slots=True)
class Phrase:
    """A descriptive noun phrase: ``kind`` tells how it is read, ``parties`` whom it names itself."""

    span: Span
    kind: str
    parties: tuple[str, ...] = ()


@cache
def _phrases(table: str) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    """Returns the phrases of a table by their first and second word, the longest first; a single word has "" second."""
    found: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for words in sorted((tuple(row["phrase"].split()) for row in cue_rows(table)), key=len, reverse=True):
        by_second = found.setdefault(words[0], {})
        second = words[1] if len(words) > 1 else ""
        by_second[second] = (*by_second.get(second, ()), words)
    return found


@cache
def _joint_kinds() -> dict[tuple[str, ...], str]:
    return {tuple(row["phrase"].split()): row["kind"] for row in cue_rows("joint_phrases")}


def phrase_at(line: Line, position: int, table: str) -> tuple[str, ...] | None:
    """Returns the longest phrase of a table that stands at a position."""
    by_second = _phrases(table).get(line.word(position))
    if by_second is None:
        return None
    rows = by_second.get(line.word(position + 1), ()) + by_second.get("", ())
    return next((words for words in rows if line.matches(position, words)), None) if rows else None


def joint_phrases(line: Line) -> list[Phrase]:
    """Returns the phrases for several sides at once, "they" among them."""
    found = []
    for position in line.positions(_phrases("joint_phrases")):
        words = phrase_at(line, position, "joint_phrases")
        if words:
            found.append(Phrase(line.span(position, position + len(words)), _joint_kinds()[words]))
    return found


def pronouns(line: Line) -> list[Phrase]:
    """Returns "he", "she", "it" as phrases of kind ``he`` and ``it``; "according to him", "in her view" among them."""
    found = []
    for position in line.positions(_pronouns()):
        word = line.word(position)
        if word in IT:
            found.append(Phrase(line.span(position, position + 1), "it"))
        elif word in HE or _stands_for_he(line, position):
            found.append(Phrase(line.span(position, position + 1), "he"))
    return found


@cache
def _pronouns() -> frozenset[str]:
    """Returns every pronoun that can mean somebody spoken of before."""
    return frozenset((*HE, *IT)) | grammar("object pronoun") | grammar("his or her")


def _stands_for_he(line: Line, position: int) -> bool:
    """Returns whether the word at a position is a "him" or "his" that tells whose words or opinion follow."""
    word = line.word(position)
    if word in grammar("object pronoun"):
        return line.word(position - 2) == "according" or line.word(position - 1) in grammar("quoted")
    return word in grammar("his or her") and line.word(position + 1) in grammar("opinion")


def speakers_known(line: Line) -> list[Phrase]:
    """Returns phrases for somebody unnamed who was named before: "the analyst"."""
    found = []
    for before in line.positions(("the",)):
        words = phrase_at(line, before + 1, "unnamed_sources")
        if words and not words[-1].endswith("s"):
            found.append(Phrase(line.span(before, before + 1 + len(words)), "he"))
    return found


def documents(line: Line) -> list[Phrase]:
    """Returns documents that speak: "the statement said", "…, read the joint communique"; kind ``joint`` for those."""
    found = []
    for position in line.positions(cue_words("joint_documents")):
        first = position
        while line.word(first - 1) in grammar("before document"):
            first -= 1
        governed = line.word(first - 1) in grammar("governor")
        after = _after_adverbs(line, position + 1 if governed else _before_verb(line, position + 1))
        speaks = line.word(after) in grammar("document says") or line.word(first - 1) in grammar("document says")
        if first < position and speaks:
            joint = grammar("joint by nature").intersection(line.words[first : position + 1])
            kind = "joint" if joint else "letter" if line.word(position) in grammar("letter") else "document"
            found.append(Phrase(line.span(first, after), kind))
    return found


def _before_verb(line: Line, after: int) -> int:
    """Returns where a document's phrase ends: behind "sent by the minister" and the like, where a verb follows soon."""
    if line.word(after) in grammar("document tail"):
        verbs = (p for p in range(after, after + _TAIL) if line.word(p) in grammar("document says"))
        after = next(verbs, after)
    return after


def _after_adverbs(line: Line, after: int) -> int:
    """Returns the position behind the adverbs that begin at one."""
    while line.word(after) in cue_words("adverbs"):
        after += 1
    return after


def party_phrases(line: Line, mentions: list[Mention]) -> list[Phrase]:
    """Returns the phrases built on the name of a party: "China", "the Chinese side", "Iran's foreign ministry".

    An adjective alone ("Chinese") is no phrase that could act; neither is a name that stands before a hyphen.
    """
    found = []
    adjectives = _adjectives(line, mentions)
    for mention in mentions:
        if mention.kind not in ("state", "body"):
            continue
        first, after = line.first(mention.span), line.after(mention.span)
        possessive = line.possessive(after)
        institution = phrase_at(line, after + possessive, "institutions") or _in_capitals(line, after + possessive)
        document = _document_end(line, after + possessive + len(institution or ()))
        if institution or document:
            after = document or after + possessive + len(institution or ())
        elif mention.note == "adjective" or possessive or line.word(after) in ("-", "–"):
            continue
        beside: tuple[str, ...] = ()
        if institution and mention.note == "adjective":
            first, beside = _listed_before(line, first, adjectives)
        if line.word(first - 1) in grammar("article"):
            first -= 1
        found.append(Phrase(line.span(first, after), "party", (*beside, *mention.candidates[:1])))
    return found


def _in_capitals(line: Line, first: int) -> tuple[str, ...]:
    """Returns the words of an organ of a state in capitals: "Turkey's" "Communications Directorate"; none elsewhere.

    Its last word is its head noun, or one of "of", "for" and "and" leads on from this.
    """
    after = first
    while line.raw(after)[:1].isupper() or (
        line.word(after) in grammar("institution link") and line.raw(after + 1)[:1].isupper() and after > first
    ):
        after += 1
    words = line.words[first:after]
    heads = [word for word in words if word in _organs()]
    linked = any(word in grammar("institution link before") for word in words[1:])
    private = any(cue_map("institution_heads", "word", "serves").get(word) == "itself" for word in words)
    named = len(words) > 1 and heads and not private and (words[-1] in _organs() or (linked and words[0] in _organs()))
    return words if named else ()


@cache
def _organs() -> frozenset[str]:
    """Returns the nouns that head the names of organs of states."""
    return frozenset(row["word"] for row in cue_rows("institution_heads") if row["serves"] != "itself")


def _document_end(line: Line, position: int) -> int:
    """Returns where a document that speaks ends, begun at a position: "the Iranian" "statement said"; else 0."""
    after = _after_adverbs(line, position + 1)
    speaks = line.word(position) in cue_words("joint_documents") and line.word(after) in grammar("document says")
    return position + 1 if speaks else 0


def group_phrases(line: Line, mentions: list[Mention]) -> list[Phrase]:
    """Returns institutions of a group of states by its adjective: "European officials"."""
    parties = cue_map("group_adjectives", "word", "party")
    found = []
    for position in line.positions(parties):
        words = phrase_at(line, position + 1, "institutions")
        if words:
            first, beside = _listed_before(line, position, _adjectives(line, mentions))
            span = line.span(first, position + 1 + len(words))
            found.append(Phrase(span, "party", (*beside, parties[line.word(position)])))
    return found


def _adjectives(line: Line, mentions: list[Mention]) -> dict[int, Mention]:
    """Returns the mentions that can stand in a row before an institution, by their last position."""
    return {line.after(m.span) - 1: m for m in mentions if m.note == "adjective" or m.kind == "body"}


def _listed_before(line: Line, first: int, adjectives: dict[int, Mention]) -> tuple[int, tuple[str, ...]]:
    """Returns where a row of adjectives begins whose last stands at a position: "Israeli and Egyptian officials"."""
    codes: list[str] = []
    position = first
    while line.word(position - 1) in ("and", ",") and position - 2 in adjectives:
        mention = adjectives[position - 2]
        first = position = line.first(mention.span)
        codes.insert(0, mention.candidates[0])
    return first, tuple(codes)


def bare_institutions(line: Line, taken: frozenset[int]) -> list[Phrase]:
    """Returns institutions named without their state ("the ministry"), for the context to place.

    Those that only one state has ("the State Department") carry it.
    """
    found = []
    for before in line.positions(("the", "our")):
        position = before + 1
        if line.word(position) in grammar("own state") and line.possessive(position + 1):
            position += 2
        words = phrase_at(line, position, "institutions") if position not in taken else None
        state = _states_of_institutions().get(" ".join(words)) if words else None
        if words and (state or position > before + 1 or grammar("institution alone").intersection(words)):
            span = line.span(before, position + len(words))
            found.append(Phrase(span, "ministry", (state,) if state else ()))
    return found


def body_nouns(line: Line) -> list[Phrase]:
    """Returns nouns for the body told last where they open a clause: "The bloc said …", "…, the alliance warned"."""
    return [
        Phrase(line.span(before, before + 2), "body")
        for before in line.positions(("the",))
        if line.word(before + 1) in grammar("body told last")
        and _opens_clause(line, before)
        and _is_bare(line, before + 2)
    ]


def _opens_clause(line: Line, position: int) -> bool:
    """Returns whether a clause can begin at a position."""
    before = line.word(position - 1)
    return position == 0 or before in grammar("before first subject") or before in grammar("clause break")


def _is_bare(line: Line, after: int) -> bool:
    """Returns whether a noun is no part of a longer phrase: it owns nothing, and no name and no "of" follows."""
    return not (line.possessive(after) or line.raw(after)[:1].isupper() or line.word(after) == "of")


def owned_institutions(line: Line) -> list[Phrase]:
    """Returns institutions behind a possessive pronoun: "its foreign ministry", "his office"; the kind is the owner."""
    found = []
    for position in line.positions(grammar("possessive")):
        owner = line.word(position)
        office = line.word(position + 1) in grammar("office of") and owner in grammar("his or her")
        words = (line.word(position + 1),) if office else phrase_at(line, position + 1, "institutions")
        if words and owner != "their":
            kind = "he" if owner in grammar("his or her") else "it"
            found.append(Phrase(line.span(position, position + 1 + len(words)), kind))
    return found


@cache
def _states_of_institutions() -> dict[str, str]:
    """Returns the state of each institution whose name only one state uses."""
    return {row["phrase"]: row["state"] for row in cue_rows("institutions") if row["state"]}


def state_of_institution(office: str) -> str | None:
    """Returns the state of an office whose institution only one state has: "foreign office spokesman"."""
    words = office.split()
    heads = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    return next((state for head in heads if (state := _states_of_institutions().get(head))), None)


def institution_end(line: Line, after: int) -> int:
    """Returns where an institution ends that follows a party at a position, else the position itself."""
    begins = after + line.possessive(after)
    words = phrase_at(line, begins, "institutions")
    return begins + len(words) if words else after
