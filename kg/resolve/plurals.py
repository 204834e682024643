"""Titles whose party stands behind the names: "Premier A of Peru", "Foreign Ministers A of China and B of Russia"."""

from dataclasses import replace

from kg.cuetable import cue_map, cue_words, grammar
from kg.model import Mention
from kg.resolve.office_words import is_plural
from kg.resolve.titles import Title
from kg.text import Line


def shared_titles(line: Line, titles: list[Title], mentions: list[Mention]) -> list[Title]:
    """Returns titles with the parties behind the names after them, each plural given to its holders in the singular."""
    found: list[Title] = []
    for title in titles:
        holders = _holders(line, title, mentions) if is_plural(title.office) or not title.of else []
        if is_plural(title.office) and len(holders) > 1:
            found += _shares(title, holders)
        elif holders and holders[0][1] and title.at is None:
            found.append(replace(title, of=holders[0][1]))
        else:
            found.append(_after_colleague(line, title, found, mentions))
    return found


def _after_colleague(line: Line, title: Title, before: list[Title], mentions: list[Mention]) -> Title:
    """Returns a title with the party of the one before it in a list: "German Energy Minister A and Labour Minister B".

    A second head of state is of another state.
    """
    heads = cue_map("head_offices", "office", "heads")
    bare = not title.of and not title.own and not title.owner and title.at is None and not is_plural(title.office)
    if not bare or not before or not before[-1].of or heads.get(title.office) == "state":
        return title
    last, people = before[-1], {line.first(m.span): m for m in mentions if m.kind == "person"}
    name = people.get(line.after(last.span))
    if name is None or title.office == last.office or last.status != title.status:
        return title
    between = line.words[line.after(name.span) : line.first(title.span)]
    return replace(title, of=last.of) if between in (("and",), (",", "and")) and len(last.of) == 1 else title


def _shares(title: Title, holders: list[tuple[Mention, tuple[str, ...]]]) -> list[Title]:
    """Returns a plural title as one of each holder; where it names as many parties, each has one."""
    single, found = _singular(title.office), []
    for number, (name, of) in enumerate(holders):
        one_each = title.of[number : number + 1] if len(title.of) == len(holders) else ()
        own = of or one_each or (title.of if len(title.of) == 1 else ())
        span = title.span if number == 0 else name.span
        found.append(replace(title, span=span, office=single, of=own, holder=name.span))
    return found


def _holders(line: Line, title: Title, mentions: list[Mention]) -> list[tuple[Mention, tuple[str, ...]]]:
    """Returns the people in a row behind a title, each with the party behind "of"."""
    by_first = {line.first(mention.span): mention for mention in mentions if mention.kind == "person"}
    parties = {line.first(mention.span): mention for mention in mentions if mention.kind in ("state", "body")}
    position, found = line.after(title.span), []
    while line.raw(position) in cue_words("honorifics") or line.word(position) == ".":
        position += 1
    while (name := by_first.get(position)) is not None:
        position, of = _party(line, line.after(name.span), parties)
        found.append((name, of))
        while line.word(position) in grammar("between holders"):
            position += 1
    return found


def _party(line: Line, position: int, parties: dict[int, Mention]) -> tuple[int, tuple[str, ...]]:
    """Returns where a name with its party ends, and the party: "of the Republic of Peru"."""
    start = position + 1 + (line.word(position + 1) in grammar("article"))
    if line.word(position) != "of" or start not in parties:
        return position, ()
    return line.after(parties[start].span), parties[start].candidates


def _singular(office: str) -> str:
    """Returns the office that one of several holds."""
    ranks = cue_map("title_heads", "word", "rank")
    words = office.split()
    for number, word in enumerate(words):
        singles = (word[:-1], word[:-3] + "y", word.removesuffix("men") + "man", word.replace("ies-", "y-"))
        single = next((one for one in singles if one in ranks), None)
        if is_plural(word) and single:
            return " ".join((*words[:number], single, *words[number + 1 :]))
    return office
