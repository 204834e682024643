"""What the environment settles: where the store is."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

STORE = Path("communique.kg")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a session: ``store`` is the folder that is opened where none is named."""

    store: Path = STORE

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """Returns the settings that the environment gives: ``KG_STORE`` names the store's folder."""
        given = os.environ if environment is None else environment
        named = given.get("KG_STORE", "").strip()
        return cls(Path(named).expanduser() if named else STORE)
