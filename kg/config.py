"""What the environment settles: where the store and one's own reference tables are."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

STORE = Path("communique.kg")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a session, where a call names none.

    ``store`` is the folder that is opened, ``reference`` a folder of tables that are added to the packaged ones.
    """

    store: Path = STORE
    reference: Path | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """Returns the settings that the environment gives: ``KG_STORE`` and ``KG_REFERENCE`` name the folders."""
        given = os.environ if environment is None else environment
        store, reference = (_folder(given.get(name, "")) for name in ("KG_STORE", "KG_REFERENCE"))
        return cls(store or STORE, reference)


def _folder(named: str) -> Path | None:
    """Returns the folder that a variable names, if it names one."""
    return Path(named.strip()).expanduser() if named.strip() else None
