"""What a statement is about, by the words of the topic table."""

import re
from functools import cache

from kg.cuetable import cue_rows


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"(?<![\w-])(?:{row['pattern']})(?![\w-])"), row["topic"]) for row in cue_rows("topics"))


def topics_of(text: str) -> tuple[str, ...]:
    """Returns the topics of words in lower case, in the order of the table."""
    return tuple(dict.fromkeys(topic for pattern, topic in _patterns() if pattern.search(text)))
