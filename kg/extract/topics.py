"""What a statement is about, by the words of the topic table."""

import re
from functools import cache

from kg.cuetable import cue_rows


@cache
def _pattern() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Returns one pattern with a numbered group for each row, and the topic of each row."""
    rows = cue_rows("topics")
    groups = "|".join(f"(?P<row{number}>{row['pattern']})" for number, row in enumerate(rows))
    return re.compile(rf"(?<![\w-])(?:{groups})(?![\w-])"), tuple(row["topic"] for row in rows)


def topics_of(text: str) -> tuple[str, ...]:
    """Returns the topics of words in lower case, in the order of the table; a word counts for the first row it fits."""
    pattern, topics = _pattern()
    rows = {int(match.lastgroup.removeprefix("row")) for match in pattern.finditer(text) if match.lastgroup}
    return tuple(dict.fromkeys(topics[row] for row in sorted(rows)))
