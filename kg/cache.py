"""Keeps what takes long to make, in a cache folder, under the hash of what it is made from.

A cache that cannot be read or written changes nothing but the time that things take.
"""

import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

# One installation needs one of a kind; a user's own folders and other versions have theirs.
MOST = 8
_SEAL = sha256().digest_size


def digest_of(paths: Iterable[Path]) -> str:
    """Returns the hash of files' names and bytes, and of this Python, whose own formats may differ from another's."""
    whole = sha256(sys.version.encode())
    for path in paths:
        data = path.read_bytes()
        whole.update(f"{path.name}\0{len(data)}\0".encode())
        whole.update(data)
    return whole.hexdigest()


def kept(folder: Path | None, kind: str, digest: str) -> bytes | None:
    """Returns what was kept under a kind and a hash, or ``None`` where nothing is, or not what was put there."""
    if folder is None:
        return None
    with suppress(OSError):
        whole = (folder / f"{kind}-{digest}").read_bytes()
        if sha256(whole[_SEAL:]).digest() == whole[:_SEAL]:
            return whole[_SEAL:]
    return None


def keep(folder: Path | None, kind: str, digest: str, data: bytes) -> None:
    """Keeps bytes, whole or not at all, whoever else writes them, and drops the oldest of many."""
    if folder is None:
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as temporary:
            temporary.write(sha256(data).digest() + data)
        Path(temporary.name).replace(folder / f"{kind}-{digest}")
        of_kind = sorted(folder.glob(f"{kind}-*"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for old in of_kind[MOST:]:
            old.unlink(missing_ok=True)
