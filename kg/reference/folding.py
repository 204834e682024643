"""Compares names whatever their case and accents."""

import unicodedata


def unaccented(text: str) -> str:
    """Returns a text without accents, in the case that it has."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def folded(name: str) -> str:
    """Returns a name in lower case, without accents, its runs of spaces made one."""
    return unaccented(" ".join(name.split())).casefold()
