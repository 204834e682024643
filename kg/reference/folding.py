"""Compares names whatever their case and accents."""

import unicodedata


def folded(name: str) -> str:
    """Returns a name in lower case, without accents, its runs of spaces made one."""
    plain = " ".join(name.split())
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return plain.casefold()
