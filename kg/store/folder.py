"""Opens the folder of a store, and says in a line why one cannot be opened."""

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError

if TYPE_CHECKING:
    import pyoxigraph as ox

# The file that RocksDB keeps in every database folder, and writes last when it makes one.
MARK = "CURRENT"


def opened(path: Path | None, read_only: bool = False) -> "ox.Store":
    """Returns the engine over a folder, made where there is none, or over memory where ``path`` is ``None``.

    ``read_only`` takes no lock, so that any number of shells can read; it sees what was written when it opened.
    Raises ``StoreError`` for a file, a folder that holds something else, a store that another process writes to, and,
    where ``read_only``, a store that is not there.
    """
    import pyoxigraph as ox

    if path is None:
        return ox.Store()
    _check(path, read_only)
    try:
        if read_only:
            return ox.Store.read_only(str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        return ox.Store(path)
    except (OSError, RuntimeError) as error:
        raise _explained(path, error) from error


def _check(path: Path, read_only: bool) -> None:
    """Raises ``StoreError`` where a path cannot be a store's."""
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path} is a file, not a store", value=str(path), advice="Name a folder")
    is_store = (path / MARK).is_file()
    if read_only and not is_store:
        raise StoreError(f"there is no store at {path}", value=str(path), advice="Make one with `kg ingest`")
    if path.is_dir() and not is_store and any(path.iterdir()):
        raise StoreError(
            f"{path} holds other things than a store",
            value=str(path),
            advice="Name a folder that is empty or not there yet; nothing was written",
        )


def _explained(path: Path, error: OSError | RuntimeError) -> StoreError:
    """Returns what an engine's failure to open a folder means."""
    reason = str(error)
    if "lock hold by current process" in reason:
        return StoreError(f"{path} is open in this program already", value=str(path), advice="Close it first")
    if "LOCK" in reason:
        return StoreError(
            f"{path} is being written by another process",
            value=str(path),
            advice="Wait until it has finished, or open the store for reading only",
        )
    return StoreError(f"{path} cannot be opened: {reason}", value=str(path), advice="Is it a store, and yours to read?")
