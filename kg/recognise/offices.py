"""Names of offices: a head noun, the words before it, and the domain after "of" or "for".

"Iran's First Vice President" holds the office ``first vice president``; whose office it is, is for ``resolve``.
"""

from dataclasses import dataclass
from functools import cache

from kg.cuetable import cue_rows, cue_words, grammar
from kg.model import Mention
from kg.recognise.institutions import Surroundings, institution_at, institution_before
from kg.text import Line

_LONGEST_PART = 5
_JOINED = ("then-", "ex-", "former-", "vice-", "acting-")


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The words that offices are named with; ``means`` spells short ones out, ``aside`` may also go before a name."""

    heads: dict[str, str]
    means: dict[str, str]
    aside: frozenset[str]
    modifiers: dict[str, str]
    domains: dict[str, tuple[tuple[str, ...], ...]]
    domain_words: frozenset[str]
    dropped: tuple[tuple[str, ...], ...]


@cache
def title_words() -> TitleWords:
    """Returns the tables of title words; domains are keyed by first word, the longest first."""
    domains: dict[str, list[tuple[str, ...]]] = {}
    for row in cue_rows("title_domains"):
        words = tuple(row["phrase"].split())
        domains.setdefault(words[0], []).append(words)
    return TitleWords(
        {row["word"]: row["rank"] for row in cue_rows("title_heads")},
        {row["word"]: row["means"] for row in cue_rows("title_heads") if row["means"]},
        frozenset(row["word"] for row in cue_rows("title_heads") if row["rank"] in ("scholar", "royal"))
        & {word.lower() for word in cue_words("honorifics")},
        {row["word"]: row["status"] for row in cue_rows("title_modifiers")},
        {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in domains.items()},
        frozenset(word for rows in domains.values() for row in rows for word in row),
        tuple(("of", *row["phrase"].split()) for row in cue_rows("title_domains") if row["kept"] == "no"),
    )


def rank_of(office: str) -> str:
    """Returns the rank of an office by its head noun: that of a director for "director general"."""
    ranks, words = title_words().heads, office.split(" of ")[0].split(" for ")[0].split(" to ")[0].split()
    held = [ranks[word] for word in words if word in ranks]
    return held[0] if words[-1:] == ["general"] and held else held[-1] if held else ""


def office_mentions(around: Surroundings) -> list[Mention]:
    """Returns the offices that a sentence names, from left to right.

    States, bodies and institutions end the name of an office. ``note`` is the office in lower case; ``candidates``
    holds ``former``, ``acting`` or ``future`` where a word says so.
    """
    found: list[Mention] = []
    last = 0
    line, heads = around.line, title_words().heads
    parties = around.parties
    for position in [position for position, word in enumerate(line.words) if word in heads or "-" in word]:
        if position < last or position in parties or not _is_head(line, position, parties):
            continue
        first, last = _office_bounds(around, position)
        if not found or found[-1].span.end <= line.tokens[first].start:
            found.append(_mention(line, first, position, last))
    return found


def _is_head(line: Line, position: int, parties: frozenset[int]) -> bool:
    """Returns whether a word heads an office; "general" and "chief" only as nouns, "secretary general" as one."""
    words, word = title_words(), line.word(position)
    if word.startswith(_JOINED):
        word = word.split("-", 1)[1]
    if word not in words.heads:
        return False
    following = line.word(position + 1)
    lowered = _lowered(line, position)
    if word in words.modifiers and not lowered and (following in words.heads or following in words.modifiers):
        return False
    if (
        word in words.aside
        and line.word(position - 1) not in words.modifiers
        and line.raw(position + (2 if line.word(position + 1) == "." else 1))[:1].isupper()
    ):
        return False
    if word in grammar("member title"):
        return following == "of" and _domain_row(line, position + 2, parties) > 0
    if words.heads[word] in ("military", "royal") or word in grammar("common noun title"):
        # Common nouns and adjectives: an office only where capitalised, or where "of" follows.
        owned = position - 1 in parties or line.possessive(position - 1) or line.raw(position - 1)[:1].isupper()
        # "Secretary general": the word before names the office, and passes it on to this one.
        owned = owned or (line.word(position - 1) in words.modifiers and line.word(position - 1) in words.heads)
        return line.raw(position)[0].isupper() or following in ("of", "for") or owned
    return True


def _lowered(line: Line, position: int) -> bool:
    """Returns whether a word in lower case stands before one in capitals: "army chief General A" is two titles."""
    return line.raw(position)[0].islower() and line.raw(position + 1)[:1].isupper()


def _office_bounds(around: Surroundings, head: int) -> tuple[int, int]:
    """Returns the first position of the office around a head, and the one after its last."""
    line, parties = around.line, around.parties
    first, after = head, head + 1
    if (line.word(after) == "general" and not _lowered(line, head)) or (
        line.word(after) == "." and line.word(head) in title_words().means
    ):
        after += 1
    behind = grammar("behind title")
    while line.word(after) in behind or (line.word(after) == "and" and line.word(after + 1) in behind):
        after += 1
    while (
        first > 0 and first - 1 not in parties and _modifies(line, first - 1) and not _ends_institution(around, first)
    ):
        first -= 1
    while line.word(after) in grammar("title link") | grammar("office of office") | grammar("domain link"):
        length = _region_length(around, after) or _behind_length(around, head, after)
        if not length:
            break
        after += 1 + length
    return first, after


def _behind_length(around: Surroundings, head: int, link: int) -> int:
    """Returns how many tokens behind a preposition belong to an office: its domain, or the office that it serves.

    An institution of two words and more is neither, unless the table of domains knows it.
    """
    line, first = around.line, link + 1
    row = _domain_row(line, first, around.parties)
    if line.word(head) not in grammar("domain title"):
        institution = institution_at(around, first)
        if institution and institution.serves and institution.after > max(institution.first + 1, first + row):
            return 0
    length = 0
    if line.word(link) in grammar("title link"):
        length = max(row, _named_domain(around, head, link) or _domain_length(line, first, around.parties))
    return length or _office_length(around, first)


def _region_length(around: Surroundings, link: int) -> int:
    """Returns how many tokens behind a preposition name the affairs of a state or region: "for East Asian affairs"."""
    line, end = around.line, link + 1
    if line.word(link) not in grammar("domain link"):
        return 0
    while end - link <= _LONGEST_PART and line.raw(end)[:1].isupper() and line.word(end) not in grammar("domain noun"):
        end += 1
    ended = line.word(end) in grammar("domain noun") and end > link + 1
    told = line.raw(end).islower() or around.states.intersection(range(link + 1, end))
    return end - link if ended and told else 0


def _named_domain(around: Surroundings, head: int, link: int) -> int:
    """Returns the length of a domain in capitals of any words that a person's name or a mark of punctuation ends."""
    line, end = around.line, link + 1
    if line.word(head) not in grammar("domain title") and line.word(link) != "for":
        return 0
    while end not in around.parties | around.closed and not around.names.begin(line, end):
        raw = line.raw(end)
        listed = (line.word(end) in grammar("domain list") and line.raw(end + 1)[:1].isupper()) or _lists(line, end)
        if not listed and not (raw[:1].isupper() and line.word(end) not in title_words().heads):
            break
        end += 1
    ended = end in around.closed or around.names.begin(line, end) or line.word(end) in grammar("domain boundary")
    return end - link - 1 if ended and line.raw(end - 1)[:1].isupper() else 0


def _lists(line: Line, comma: int) -> bool:
    """Returns whether a comma stands within a list of a domain: "Environment, Ecology and Transport"."""
    last = next((p for p in range(comma + 1, comma + _LONGEST_PART) if line.word(p) == "and"), 0)
    parts = [p for p in range(comma + 1, last + 2) if p != last and line.word(p) != ","]
    return line.word(comma) == "," and last > comma + 1 and all(line.raw(p)[:1].isupper() for p in parts)


def _ends_institution(around: Surroundings, after: int) -> bool:
    """Returns whether a name of two words and more with the head noun of an institution stands before a position."""
    found = institution_before(around, after)
    return found is not None and found.serves not in ("", "behind") and found.after - found.first > 1


def _office_length(around: Surroundings, position: int) -> int:
    """Returns how many tokens from a position on are "the" and another office: "adviser to the head of the office"."""
    line, head = around.line, position + 1
    if line.word(position) != "the":
        return 0
    while not _is_head(line, head, around.parties) and head not in around.parties and _modifies(line, head):
        head += 1
    if head in around.parties or not _is_head(line, head, around.parties) or not line.raw(position + 1)[0].isupper():
        return 0
    return _office_bounds(around, head)[1] - position


def _modifies(line: Line, position: int) -> bool:
    """Returns whether a word before a title belongs to it; "and" does between two that do ("trade and industry")."""
    words, word = title_words(), line.word(position)
    if word == "and":
        return all(
            line.word(p) in words.domain_words and line.raw(p)[0].isupper() for p in (position - 1, position + 1)
        )
    if word in grammar("no modifier"):
        return False
    return word in words.modifiers or (word in words.domain_words and line.raw(position)[0].isupper())


def _domain_row(line: Line, position: int, parties: frozenset[int]) -> int:
    """Returns the length of the longest domain of the table that stands at a position, or 0."""
    for phrase in title_words().domains.get(line.word(position), ()):
        if line.matches(position, phrase) and not parties.intersection(range(position, position + len(phrase))):
            return len(phrase)
    return 0


def _domain_length(line: Line, position: int, parties: frozenset[int]) -> int:
    """Returns how many tokens from a position on name the domain of an office."""
    length, words = 0, title_words()
    while position + length not in parties and _continues_domain(line, position + length, words):
        length += 1
    while length and line.word(position + length - 1) in grammar("domain end"):
        length -= 1
    return length


def _continues_domain(line: Line, position: int, words: TitleWords) -> bool:
    """Returns whether a capitalised word of the title vocabulary, or a small word between two, stands here."""
    raw = line.raw(position)
    return (
        bool(raw) and line.word(position) in words.domain_words and (raw[0].isupper() or raw in grammar("domain inner"))
    )


def _is_kept(line: Line, head: int, position: int) -> bool:
    """Returns whether a word of an office's span belongs to its name: no full stop, no "extraordinary" behind it."""
    behind = grammar("behind title")
    joins = line.word(position) == "and" and line.word(position + 1) in behind
    return line.word(position) != "." and not (position > head and (line.word(position) in behind or joins))


def _is_named(status: str, distance: int) -> bool:
    """Returns whether a word before the head belongs to the office's name, by its status and distance from the head."""
    return status in ("", "acting") or (status == "ordinal" and distance > 1)


def _mention(line: Line, first: int, head: int, after: int) -> Mention:
    """Returns the mention of an office, its status words told apart from its name."""
    modifiers = title_words().modifiers
    status = [modifiers.get(line.word(p), "") for p in range(first, head)]
    means = title_words().means
    kept = [
        means.get(line.word(p), line.word(p))
        for p in range(first, after)
        if _is_kept(line, head, p) and (p >= head or _is_named(modifiers.get(line.word(p), ""), head - p))
    ]
    for phrase in title_words().dropped:
        if tuple(kept[-len(phrase) :]) == phrase:
            kept = kept[: -len(phrase)]
    for prefix in _JOINED:
        if line.word(head).startswith(prefix) and prefix != "vice-":
            kept[kept.index(line.word(head))] = line.word(head).removeprefix(prefix)
            status.append({"acting-": "acting"}.get(prefix, "former"))
    told = tuple(dict.fromkeys(word for word in status if word in ("acting", "former", "future")))
    return Mention(line.span(first, after), "office", told, " ".join(kept).replace(" ,", ","))
