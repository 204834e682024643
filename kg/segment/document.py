"""An article cut into sentences: lines are paragraphs, paragraphs hold sentences, some of which are not prose."""

import re

from kg.cuetable import cue_rows
from kg.segment.sentences import sentence_spans
from kg.segment.tokens import tokens_of
from kg.text import Article, Document, Sentence, SentenceKind, line_of

_LINE = re.compile(r"[^\r\n]+")


def segmented(article: Article) -> Document:
    """Returns the article as sentences in the order of its text; a line break always ends a sentence."""
    kinds = tuple((re.compile(row["pattern"]), row["kind"]) for row in cue_rows("line_kinds"))
    sentences: list[Sentence] = []
    paragraph = 0
    for line in _LINE.finditer(article.text):
        if line.group().isspace():
            continue
        for span in sentence_spans(article.text, line.start(), line.end()):
            kind = _kind_of(span.of(article.text), paragraph, kinds)
            sentences.append(Sentence(span, paragraph, kind, tokens_of(article.text, span)))
        paragraph += 1
    return Document(article, tuple(sentences), tuple(line_of(sentence) for sentence in sentences))


def _kind_of(sentence: str, paragraph: int, kinds: tuple[tuple[re.Pattern[str], str], ...]) -> SentenceKind:
    """Returns what a sentence is by the first pattern it fits; a header can only be the first line."""
    for pattern, kind in kinds:
        if pattern.search(sentence) and (kind != "header" or paragraph == 0):
            return _KINDS[kind]
    return "body"


_KINDS: dict[str, SentenceKind] = {
    "header": "header",
    "credit": "credit",
    "caption": "caption",
    "headline": "headline",
    "body": "body",
}
