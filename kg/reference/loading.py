"""Loads the reference tables of the packaged folder and, where given, of one more, and checks that they join."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from kg.cache import digest_of
from kg.config import Settings
from kg.errors import ReferenceFactsError
from kg.reference import parsing
from kg.reference.caching import cached_facts
from kg.reference.facts import Facts
from kg.reference.lookup import Reference
from kg.reference.parsing import Fact, Table
from kg.reference.tables import rows
from kg.resources import ontology

# What rows become is part of what tables say.
_FORM = tuple(Path(__file__).parent / name for name in ("facts.py", "parsing.py", "caching.py"))


def load(extra: Path | None = None) -> Reference:
    """Returns the packaged reference facts, with the rows of the folder ``extra`` added.

    ``extra`` holds CSV files of the same names and columns, not necessarily all of them. Raises
    ``ReferenceFactsError`` naming file and line for a malformed row, an identifier given twice, or a code, person or
    office that no table defines.
    """
    packaged = ontology() / "reference"
    folders = (packaged,) if extra is None else (packaged, _of_known_files(extra))
    tables = (folder / name for folder in folders for name in parsing.FILES)
    stamp = digest_of((*_FORM, *(table for table in tables if table.exists())))
    return Reference(cached_facts(stamp, lambda: read_facts(folders), Settings.from_environment().cache), stamp)


def read_facts(folders: tuple[Path, ...]) -> Facts:
    """Returns every fact of the tables in ``folders``, in their order; raises as ``load`` does."""
    tables = _Reader(folders)
    states = tables.unique(parsing.STATES, lambda state: state.code)
    bodies = tables.unique(parsing.BODIES, lambda body: body.code)
    persons = tables.unique(parsing.PERSONS, lambda person: person.key)
    offices = tables.unique(parsing.OFFICES, lambda office: office.key)
    parties = {*states, *bodies}
    return Facts(
        states=tuple(states.values()),
        state_codes=tables.joined(parsing.STATE_CODES, states, lambda code: (code.of,)),
        labels=tables.joined(parsing.LABELS, parties, lambda label: (label.of,)),
        bodies=tables.joined(parsing.BODIES, bodies, lambda body: _present(body.parent)),
        persons=tuple(persons.values()),
        offices=tables.joined(parsing.OFFICES, parties, lambda office: (office.of,)),
        state_names=tables.joined(parsing.STATE_NAMES, states, lambda name: (name.of,)),
        body_names=tables.joined(parsing.BODY_NAMES, bodies, lambda name: (name.of,)),
        places=tables.joined(parsing.PLACES, states, lambda place: _present(place.country)),
        tenures=tables.joined(parsing.TENURES, {*persons, *offices}, lambda tenure: (tenure.person, tenure.office)),
        memberships=tables.joined(parsing.MEMBERSHIPS, parties, lambda membership: (membership.party, membership.body)),
        partnerships=tables.joined(parsing.PARTNERSHIPS, parties, lambda partnership: partnership.parties),
        ties=tables.joined(parsing.TIES, parties, lambda ties: ties.parties),
        instruments=tables.joined(parsing.INSTRUMENTS, parties, lambda instrument: instrument.parties),
    )


class _Reader:
    """Reads the tables of several folders as if each were one file."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def unique(self, table: Table[Fact], key: Callable[[Fact], str]) -> dict[str, Fact]:
        """Returns a table's facts by identifier; raises where two rows share one."""
        found: dict[str, Fact] = {}
        for fact, place in self._placed(table):
            if key(fact) in found:
                raise _refusal(place, f"{key(fact)!r} is defined a second time", "Remove one of the two rows")
            found[key(fact)] = fact
        return found

    def joined(
        self, table: Table[Fact], known: Collection[str], named: Callable[[Fact], Iterable[str]]
    ) -> tuple[Fact, ...]:
        """Returns a table's facts; raises where one names what is not in ``known``."""
        facts = []
        for fact, place in self._placed(table):
            for name in named(fact):
                if name not in known:
                    raise _refusal(place, f"{name!r} is not defined", "Define it in its own table first")
            facts.append(fact)
        return tuple(facts)

    def _placed(self, table: Table[Fact]) -> Iterable[tuple[Fact, str]]:
        """Yields the facts of a table with file and line."""
        for folder in self.folders:
            path = folder / table.file
            if path.exists():
                for row in rows(path, table.columns):
                    yield table.parse(row), row.place


def _present(code: str | None) -> tuple[str, ...]:
    """Returns a code where there is one."""
    return (code,) if code else ()


def _of_known_files(folder: Path) -> Path:
    """Returns ``folder``; raises where it is none, or holds a CSV file that is no reference table."""
    if not folder.is_dir():
        raise _refusal(str(folder), "there is no such folder", "Name a folder of reference tables")
    for path in sorted(folder.glob("*.csv")):
        if path.name not in parsing.FILES:
            raise _refusal(path.name, "this is no reference table", f"The tables are {', '.join(parsing.FILES)}")
    return folder


def _refusal(place: str, what: str, advice: str) -> ReferenceFactsError:
    """Returns the error that refuses what stands at ``place``."""
    return ReferenceFactsError(f"{place}: {what}", value=place, advice=advice)
