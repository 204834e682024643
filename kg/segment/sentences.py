"""Where sentences end: marks of punctuation, less the abbreviations that carry one."""

import re

from kg.cuetable import cue_map, cue_words
from kg.text import Span

# A mark that can end a sentence, the quotation marks and brackets that close with it, and the gap after it.
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|[.!?…]+[”\"»](?=[A-Z“\"])|[.!?](?=[A-Z][a-z]+\s)")
_WORD_BEFORE = re.compile(r"[^\s(\[“\"'‘]+$")
_NEXT_WORD = re.compile(r"\s*[\"'“‘«(\[]*([^\s.,;:!?\"'”’)]+)")
# A heading in capitals that runs into the sentence below it: two words or more, or one in quotation marks.
_CROSSHEAD = re.compile(r"(?:(?:[A-Z][A-Z'’-]{2,} ){2,6}|[\"“][A-Z]{4,}(?: [A-Z]{2,})*[\"”] )(?=[A-Z][a-z])")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]|[A-Z][a-z]?(?:-[A-Z])?")


def sentence_spans(text: str, start: int, end: int) -> list[Span]:
    """Returns the sentences of ``text[start:end]`` in order, without the white space between them."""
    spans, first = [], start
    for match in _END.finditer(text, start, end):
        if match.start() >= first and _ends_sentence(text, match, end):
            spans += _headed(text, first, match.end())
            first = match.end()
    spans += _headed(text, first, end)
    return [trimmed for span in spans if (trimmed := _trimmed(text, span)).start < trimmed.end]


def _headed(text: str, start: int, end: int) -> list[Span]:
    """Returns a sentence, parted from the heading in capitals that it begins with."""
    while start < end and text[start].isspace():
        start += 1
    heading = _CROSSHEAD.match(text, start, end)
    return [Span(start, heading.end()), Span(heading.end(), end)] if heading else [Span(start, end)]


def _ends_sentence(text: str, mark: re.Match[str], end: int) -> bool:
    """Returns whether a mark of punctuation ends a sentence, by the words on either side."""
    following = _NEXT_WORD.match(text, mark.end(), end)
    if following is None:
        return True
    word = following.group(1)
    if word[0].islower():
        return False
    if not mark.group().startswith(".") or mark.group().startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(0, mark.start() - 24), mark.start())
    if before is None or len(mark.group()) > 1:
        return True
    return _abbreviation_ends(before.group(), word)


def _abbreviation_ends(before: str, following: str) -> bool:
    """Returns whether a full stop after ``before`` ends its sentence when ``following`` comes next."""
    behaviour = cue_map("abbreviations", "word", "ends").get(before)
    if behaviour is None:
        is_initial = _INITIAL.fullmatch(before) is not None and (len(before) == 1 or "." in before)
        behaviour = "maybe" if is_initial else "always"
    if behaviour == "never":
        return False
    return behaviour == "always" or following in cue_words("sentence_starters")


def _trimmed(text: str, span: Span) -> Span:
    """Returns a span without white space at either end."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
