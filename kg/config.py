"""What the environment settles: where the store, one's own reference tables and the cache are."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

STORE = Path("communique.kg")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a session, where a call names none.

    ``store`` is the folder that is opened, ``reference`` a folder of tables that are added to the packaged ones,
    ``cache`` the folder for what takes long to make, ``None`` for nowhere.
    """

    store: Path = STORE
    reference: Path | None = None
    cache: Path | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """Returns the settings of the environment: ``KG_STORE``, ``KG_REFERENCE`` and ``KG_CACHE`` name folders.

        Without ``KG_CACHE`` the cache is ``communique`` in the user's own; ``KG_CACHE=off`` is none.
        """
        given = os.environ if environment is None else environment
        store, reference = (_folder(given.get(name, "")) for name in ("KG_STORE", "KG_REFERENCE"))
        return cls(store or STORE, reference, _cache(given))


def _folder(named: str) -> Path | None:
    """Returns the folder that a variable names, if it names one."""
    return Path(named.strip()).expanduser() if named.strip() else None


def _cache(given: Mapping[str, str]) -> Path | None:
    """Returns the folder for caches, if there is to be one."""
    named = given.get("KG_CACHE", "").strip()
    if named:
        return None if named == "off" else _folder(named)
    home = _folder(given.get("HOME", ""))
    own = _folder(given.get("XDG_CACHE_HOME", "")) or (home / ".cache" if home else None)
    return own / "communique" if own else None
