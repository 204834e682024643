"""Words, numbers and marks of punctuation, as offsets."""

import re

from kg.text import Span, Token

# In this order: abbreviations with inner stops (U.S.), the possessive ending as a token of its own, numbers with
# separators, words with inner hyphens and apostrophes, and any single mark.
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|['’]s\b"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?"
    r"|\w++(?:(?=['’]s\b)|(?:[-‑'’]\w+)*)"
    r"|--+|\.\.\.|\S"
)


def tokens_of(text: str, span: Span) -> tuple[Token, ...]:
    """Returns the tokens of one stretch of text."""
    return tuple([Token(*match.span(), match[0]) for match in _TOKEN.finditer(text, *span)])
