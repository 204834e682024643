"""Joins the rooms from a read article to the store: each article its own graph, each graph one transaction."""

import json
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

from kg import iris
from kg.errors import StoreError
from kg.model import Outcome, Reading, Record, Rejection, RunReport, Violation
from kg.stages import Assembler, Coder, Extractor, Recogniser, Resolver, Segmenter, Store, Validator
from kg.terms import Quad
from kg.text import Article

if TYPE_CHECKING:
    from kg.reference import Reference

BATCH = 100
"""How many articles are checked and held in memory at once."""

SHOWN = 3
"""How many violations a reason tells in full."""

Progress = Callable[[Outcome], None]
"""Who is told what became of each article."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article on its way into the store: its record and graph, or the reason why it has none."""

    article: Article
    record: Record | None = None
    quads: tuple[Quad, ...] = ()
    failure: str = ""
    violations: tuple[Violation, ...] = ()


Drafting = Callable[[Iterable[list[Article]]], Iterator[list[Draft]]]
"""What makes drafts of batches of articles, in their order."""


@dataclass(slots=True)
class _Tally:
    """What has become of the articles so far."""

    progress: Progress | None
    stored: int = 0
    unchanged: int = 0
    rejections: list[Rejection] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def note(self, outcome: Outcome, rejection: Rejection | None = None) -> None:
        """Counts an outcome and tells whoever watches."""
        self.stored += outcome.status == "stored"
        self.unchanged += outcome.status == "unchanged"
        if rejection is not None:
            self.rejections.append(rejection)
        if outcome.status == "stored" and outcome.record is not None:
            self.counts.update(_sizes(outcome.record))
        if self.progress is not None:
            self.progress(outcome)

    def report(self) -> RunReport:
        """Returns the run's report."""
        counts = {words: number for words, number in sorted(self.counts.items()) if number}
        return RunReport(self.stored, self.unchanged, tuple(self.rejections), counts)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The stages from an article to its checked graph; each may be replaced by another that keeps its promise."""

    segment: Segmenter
    recognise: Recogniser
    resolve: Resolver
    extract: Extractor
    code: Coder
    assemble: Assembler
    validate: Validator

    @classmethod
    def standard(cls, reference: "Reference | None" = None) -> "Pipeline":
        """Returns the pipeline of this installation, over the packaged reference facts or over others."""
        from kg.assemble.article import article_quads
        from kg.code.coder import codings_of
        from kg.extract.extractor import Extractor
        from kg.recognise.recogniser import Recogniser
        from kg.reference import packaged
        from kg.resolve.resolver import Resolver
        from kg.segment.document import segmented
        from kg.validate.shacl import ShaclValidator

        facts = packaged() if reference is None else reference
        return cls(
            segment=segmented,
            recognise=Recogniser.over(facts),
            resolve=Resolver(facts),
            extract=Extractor(facts),
            code=codings_of,
            assemble=partial(article_quads, reference=facts),
            validate=ShaclValidator(),
        )

    def reading(self, article: Article) -> Reading:
        """Returns an article whose names and phrases are understood."""
        document = self.segment(article)
        return self.resolve(document, self.recognise(document))

    def record(self, article: Article) -> Record:
        """Returns what an article says."""
        return self.extract(self.reading(article))

    def drafts(self, articles: Sequence[Article]) -> list[Draft]:
        """Returns each article's graph with what it breaks, or why it has none; nothing is raised for one article."""
        drafts = [self._draft(article) for article in articles]
        return self._checked(drafts)

    def ingest(
        self,
        articles: Iterable[Article | Rejection],
        store: Store,
        progress: Progress | None = None,
        drafting: Drafting | None = None,
    ) -> RunReport:
        """Puts the articles' graphs into a store and returns what became of them.

        An article whose text is there already changes nothing. One that cannot be read, or breaks a shape, is refused
        with its reason, and the others go on. Memory holds a few batches, however many articles there are.
        ``drafting`` is what makes drafts of batches, where it is not this pipeline in this process.
        """
        tally = _Tally(progress)
        batches = _unknown(articles, store, tally)
        for drafts in drafting(batches) if drafting else map(self.drafts, batches):
            for draft in drafts:
                _settle(draft, store, tally)
        return tally.report()

    def _draft(self, article: Article) -> Draft:
        """Returns an article's graph, not yet checked, or what stopped it."""
        if sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest() != article.id:
            return Draft(article, failure="its id is not the SHA-256 of its text")
        try:
            record = self.record(article)
            return Draft(article, record, self.assemble(record, self.code(record)))
        except Exception as error:  # noqa: BLE001 - a fault met in one article must not stop ten thousand others
            return Draft(article, failure=_failure(error))

    def _checked(self, drafts: list[Draft]) -> list[Draft]:
        """Returns drafts with their violations, found for all at once."""
        graphs = [draft.quads for draft in drafts if draft.quads]
        broken: dict[str, list[Violation]] = {}
        for violation in self.validate(graphs) if graphs else ():
            broken.setdefault(violation.article, []).append(violation)
        return [_with(draft, tuple(broken.get(draft.article.id, ()))) for draft in drafts]


def _failure(error: Exception) -> str:
    """Returns why an article could not be read: the error, and the line of code that raised it."""
    told = " ".join(f"{type(error).__name__}: {error}".split())
    *_, (frame, line) = walk_tb(error.__traceback__)
    return f"reading it failed: {told} ({frame.f_globals.get('__name__')}, line {line}). Please report it"


def _with(draft: Draft, violations: tuple[Violation, ...]) -> Draft:
    """Returns a draft with its violations."""
    return Draft(draft.article, draft.record, draft.quads, draft.failure, violations)


def in_processes(workers: int, extra: Path | None = None) -> Drafting:
    """Returns what drafts batches in several processes, in the order they come in.

    Each process runs the standard pipeline, with the reference tables of the folder ``extra`` added. A script that
    uses it must not run on import: its processes import it.
    """

    def drafted(batches: Iterable[list[Article]]) -> Iterator[list[Draft]]:
        waiting: deque[Future[list[Draft]]] = deque()
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            for batch in batches:
                waiting.append(pool.submit(_standard_drafts, batch, extra))
                if len(waiting) > 2 * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    return drafted


def _standard_drafts(articles: list[Article], extra: Path | None) -> list[Draft]:
    """Returns the drafts of a batch by the standard pipeline of this process."""
    return _standard(extra).drafts(articles)


@cache
def _standard(extra: Path | None) -> Pipeline:
    """Returns the standard pipeline over the packaged reference tables and those of a folder, built once a process."""
    from kg.reference import load

    return Pipeline.standard(load(extra))


def _unknown(items: Iterable[Article | Rejection], store: Store, tally: _Tally) -> Iterator[list[Article]]:
    """Yields in batches the articles that a store does not hold, and counts the rest."""
    for batch in _batches(items):
        new = []
        for item in batch:
            if isinstance(item, Rejection):
                tally.note(Outcome("", item.source, "refused"), item)
            elif store.holds(iris.article_graph(item.id)):
                tally.note(Outcome(item.id, item.source, "unchanged"))
            else:
                new.append(item)
        yield new


def _batches(items: Iterable[Article | Rejection]) -> Iterator[list[Article | Rejection]]:
    """Yields items in batches, in their order; none holds a text twice, so that the second finds the first stored."""
    batch: list[Article | Rejection] = []
    texts: set[str] = set()
    for item in items:
        text = item.id if isinstance(item, Article) else ""
        if len(batch) == BATCH or text in texts:
            yield batch
            batch, texts = [], set()
        batch.append(item)
        if text:
            texts.add(text)
    if batch:
        yield batch


def _settle(draft: Draft, store: Store, tally: _Tally) -> None:
    """Stores a draft, or counts it as refused."""
    article, reason = draft.article, draft.failure or _reason(draft.violations)
    try:
        if not reason:
            new = store.add(iris.article_graph(article.id), draft.quads)
            tally.note(Outcome(article.id, article.source, "stored" if new else "unchanged", draft.record))
            return
    except StoreError as error:
        # A quad that cannot be written is the article's fault; anything else is the store's, and stops the run.
        if not isinstance(error.value, Quad):
            raise
        reason = str(error)
    refused = Outcome(article.id, article.source, "refused", draft.record, draft.violations)
    tally.note(refused, _rejection(article, reason))


def _reason(violations: tuple[Violation, ...]) -> str:
    """Returns why an article is refused, in a line: its first violations, and how many more there are."""
    told = " | ".join(str(violation) for violation in violations[:SHOWN])
    return f"{told} | and {len(violations) - SHOWN} more" if len(violations) > SHOWN else told


def _rejection(article: Article, reason: str) -> Rejection:
    """Returns the refusal of an article, with its words as it came: a line of a file, or a whole text."""
    place, _, number = article.source.rpartition(":")
    if not (place and number.isdecimal()):
        return Rejection(article.source, reason, None, article.text)
    known = {
        "text": article.text,
        "title": article.title,
        "published": article.published.isoformat(),
        "publisher": article.publisher,
        "url": article.url,
    }
    raw = json.dumps({key: value for key, value in known.items() if value is not None}, ensure_ascii=False)
    return Rejection(place, reason, int(number), raw)


def _sizes(record: Record) -> dict[str, int]:
    """Returns how much a record holds, by kind."""
    return {
        "events": len(record.events),
        "statements": len(record.statements),
        "partnerships": len(record.partnerships),
        "agreements": len(record.agreements),
    }
