"""The people of an article: every naming of one person brought under one entry, with the offices they are given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kg.cuetable import cue_forms, cue_map, cue_rows, grammar
from kg.model import Mention, OfficeHeld, Person
from kg.reference import Reference
from kg.reference.facts import Office
from kg.reference.folding import folded
from kg.resolve.namings import Naming
from kg.resolve.office_words import rank_of, scholarly, speaks_abroad
from kg.resolve.titles import Title
from kg.text import Span

_ARTICLES = ("al-", "el-", "as-", "ar-", "ad-")


@dataclass(slots=True)
class Entry:
    """One person while the article is being read: the fullest name so far, and what has been said of them."""

    name: str
    key: str | None
    spans: list[Span] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    party: str | None = None
    words: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.call(self.name)

    def call(self, name: str) -> None:
        """Gives a person a name, and its words, folded; a word behind an article ("al-Assad") counts also alone."""
        words = folded(name).split()
        self.name = name
        self.words = frozenset(words) | {word.split("-", 1)[1] for word in words if word.startswith(_ARTICLES)}


class Register:
    """Collects the people of one article; entries are numbered in the order of their first mention."""

    def __init__(self, text: str, published: date, reference: Reference) -> None:
        self.entries: list[Entry] = []
        self._text = text
        self._published = published
        self._reference = reference
        self._home: str | None = None

    def enter(self, naming: Naming) -> int:
        """Returns the number of the person whom a naming names, entering a new one where nobody fits."""
        name = self._text[naming.name.span.start : naming.name.span.end]
        number = self._known(name, naming.name.candidates)
        if number is None:
            self.entries.append(Entry(name, self._key_of(name, naming)))
            number = len(self.entries) - 1
        entry = self.entries[number]
        if len(name) > len(entry.name) and " " in name:
            entry.call(name)
        entry.spans.append(naming.name.span)
        if naming.title:
            entry.titles += [*naming.title.also, replace(naming.title, also=())]
        return number

    def named(self, word: str) -> int | None:
        """Returns the number of the only person entered with a word in their name, the latest mentioned of several."""
        sought = folded(word)
        fitting = [number for number, entry in enumerate(self.entries) if sought in entry.words]
        return max(fitting, key=lambda number: self.entries[number].spans[-1], default=None)

    def claim(self, titles: Iterable[Title]) -> None:
        """Gives those whom nothing introduces the offices that stand alone and that they alone held on the day.

        After "Li Qiang arrived", "the Chinese premier said" tells whose premier he is.
        """
        for title in titles:
            fitting = [
                number
                for number in range(len(self.entries))
                if title.status == "current" and title.at is None and self.holds(number, title)
            ]
            if len(fitting) == 1 and not self.entries[fitting[0]].titles:
                self.entries[fitting[0]].titles.append(title)

    def claim_published(self, publisher: str | None) -> None:
        """Gives the holder of the office that publishes the article this office, where no title says so."""
        for row in cue_rows("publisher_states"):
            if row["publisher"] != publisher or not row["office"]:
                continue
            for number, entry in enumerate(self.entries):
                title = Title(entry.spans[0], row["office"], (row["state"],), "current")
                if not entry.titles and self.holds(number, title):
                    entry.titles.append(title)

    def settle(self, default: str | None) -> None:
        """Gives each person the party that they speak for.

        It is that of the office they are given, else of the one they held on the day, else, for somebody whose title
        stands without a party, the ``default``: the party that the article is most about. The officers of an armed
        group or movement speak for no state.
        """
        self._home = default
        for entry in self.entries:
            titled = [
                title.of[0]
                for title in entry.titles
                if len(title.of) == 1 and title.status == "current" and not title.own
            ]
            # The reference may know another of that name: whom the text calls a scholar is no officer, unless he leads.
            private = bool(entry.titles) and all(title.own for title in entry.titles)
            held = self._offices(entry)
            leads = any(office.counterpart for office in held)
            served = [office.of for office in held] or self._ever_served(entry) if leads or not private else []
            if any((title.at or "").lower() in cue_forms("groups", "name") for title in entry.titles):
                served = []
            untitled = [
                self._owner(entry, title) or self._at_home(entry, title)
                for title in entry.titles
                if not title.of and self._serves(title)
            ]
            entry.party = next(iter([*titled, *served, *untitled]), None)

    def _at_home(self, entry: Entry, title: Title) -> str | None:
        """Returns the party that titles without one are of; none for a head who does not lead the state at home."""
        heads = cue_map("head_offices", "office", "heads")
        if self._home is None or title.office not in heads or title.status != "current":
            return self._home
        offices = self._reference.offices_called(self._home, title.office)
        holders = {h.person.key for o in offices for h in self._reference.holdings(o.of, o.role, self._published)}
        return self._home if entry.key in holders or (offices and not holders) else None

    def _owner(self, holder: Entry, title: Title) -> str | None:
        """Returns the party of the person whom "his" or "her" before a title means: the one named last before it."""
        others = [entry for entry in self.entries if entry is not holder]
        before = [(span, entry.party) for entry in others for span in entry.spans if span.end <= title.span.start]
        return max(before, key=lambda item: item[0])[1] if title.owner and before else None

    def _ever_served(self, entry: Entry) -> list[str]:
        """Returns the only party that somebody known has ever held an office of, whatever the day."""
        tenures = self._reference.tenures_of(entry.key) if entry.key else ()
        parties = {self._reference.offices[tenure.office].of for tenure in tenures}
        return list(parties) if len(parties) == 1 and entry.titles else []

    def holds(self, number: int, title: Title) -> bool:
        """Returns whether the reference says that a person held the office of a title on the day."""
        key = self.entries[number].key
        return key is not None and any(
            self._same(office, title) for office in self._reference.offices_of(key, self._published)
        )

    def _serves(self, title: Title) -> bool:
        """Returns whether a title without a party is one that only states give: no director's, no researcher's."""
        if title.status != "current" or title.own:
            return False
        of_state = title.at is not None or any(word in title.office for word in grammar("state office"))
        return of_state or rank_of(title.office) not in ("", "chief", "counterpart")

    def people(self) -> tuple[Person, ...]:
        """Returns the people in the order of their first mention."""
        return tuple(
            Person(entry.name, entry.key, self._held(entry), tuple(sorted(set(entry.spans)))) for entry in self.entries
        )

    def _known(self, name: str, candidates: tuple[str, ...]) -> int | None:
        """Returns the number of the entry that a name fits: by key, else by its words."""
        for number, entry in enumerate(self.entries):
            if entry.key and entry.key in candidates:
                return number
        words = folded(name).split()
        if len(words) == 1:
            return self.named(name)
        for number, entry in enumerate(self.entries):
            shorter, longer = sorted((entry.words, frozenset(words)), key=len)
            if shorter <= longer and (len(shorter) > 1 or entry.key is None or not candidates):
                return number
        return None

    def _key_of(self, name: str, naming: Naming) -> str | None:
        """Returns the reference key of a newly named person: of several bearers, the one in office that day."""
        bearers = naming.name.candidates or tuple(person.key for person in self._reference.people_named(name))
        full = " " in name.strip()
        sure = full or (naming.name.note == "surname" and len(naming.name.candidates) == 1)
        fitting = [key for key in bearers if self._fits(key, naming.title, strict=not sure)]
        if len(fitting) == 1:
            return fitting[0]
        return bearers[0] if full and len(bearers) == 1 else None

    def _fits(self, key: str, title: Title | None, *, strict: bool) -> bool:
        """Returns whether a person held a fitting office on the day of publication."""
        offices = self._reference.offices_of(key, self._published)
        if title is None or title.status != "current":
            return not strict or any(speaks_abroad(office) for office in offices)
        return any(self._same(office, title) for office in offices) or (not strict and not offices)

    def _same(self, office: Office, title: Title) -> bool:
        """Returns whether an office of the reference is the one that a title names."""
        if title.of and office.of not in title.of:
            return False
        return any(office in self._reference.offices_called(office.of, word) for word in _words(title.office))

    def _offices(self, entry: Entry) -> tuple[Office, ...]:
        """Returns the offices that the reference says a person held on the day, counterparts first."""
        if entry.key is None:
            return ()
        offices = self._reference.offices_of(entry.key, self._published)
        return tuple(sorted(offices, key=lambda office: not office.counterpart))

    def _whose(self, entry: Entry, title: Title) -> tuple[str | None, ...]:
        """Returns whose office a title is: its institution's, its parties', else its holder's."""
        if title.at is not None:
            return (title.at,)
        if scholarly(title.office):
            return ()
        of_state = rank_of(title.office) in grammar("of states")
        return title.of or (entry.party or (self._at_home(entry, title) if of_state else None),)

    def _held(self, entry: Entry) -> tuple[OfficeHeld, ...]:
        """Returns the offices that the article gives a person, each once; a title without a party takes theirs."""
        held: dict[tuple[str, str | None, str], list[Span]] = {}
        for title in entry.titles:
            for of in self._whose(entry, title):
                held.setdefault((title.office, of, title.status), []).append(title.span)
        heads = cue_map("head_offices", "office", "heads")
        held = {
            key: spans
            for key, spans in held.items()
            if not any(_says_more(other, key) or _says_better(other, key, heads) for other in held)
        }
        return tuple(
            OfficeHeld(
                office,
                of,
                "former" if status == "former" else "future" if status == "future" else "current",
                tuple(spans),
            )
            for (office, of, status), spans in held.items()
        )


def _says_more(one: tuple[str, str | None, str], other: tuple[str, str | None, str]) -> bool:
    """Returns whether one office is the other with more words: "foreign ministry spokesperson" and "spokesperson"."""
    return one[1:] == other[1:] and one[0].endswith(f" {other[0]}") and " ministry " in one[0]


def _says_better(
    one: tuple[str, str | None, str], other: tuple[str, str | None, str], heads: Mapping[str, str]
) -> bool:
    """Returns whether one office is what the other only paraphrases: a president or premier is also the "leader"."""
    return one != other and one[1:] == other[1:] and one[0] in heads and other[0] in grammar("paraphrased office")


def _words(office: str) -> Iterable[str]:
    """Yields the words under which the reference may know an office: as written, and with its spellings levelled."""
    yield office
    yield office.replace("-", " ")
    if office.split(" ", 1)[0] in grammar("acting"):
        yield from _words(office.split(" ", 1)[1])
    if office.startswith(("minister of ", "minister for ")):
        yield f"{office.split(' ', 2)[2].removesuffix(' affairs')} minister"


def names_in(mentions: Iterable[Mention]) -> list[Mention]:
    """Returns the mentions that name people."""
    return [mention for mention in mentions if mention.kind == "person"]
