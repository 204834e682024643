"""Communiqué: a knowledge graph of international relations, with the sentence behind every fact.

``kg.open()`` gives a ``Graph``; ``kg.reference`` the facts of the world that names and dates are resolved against.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg import reference
    from kg.graph import Graph, open

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "open", "reference"]


def __getattr__(name: str) -> Any:
    """Returns a public name, loaded when it is first asked for: ``import kg`` alone loads nothing heavy."""
    from importlib import import_module

    if name == "reference":
        return import_module("kg.reference")
    if name in ("Graph", "open"):
        return getattr(import_module("kg.graph"), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")


def __dir__() -> list[str]:
    """Returns the public names."""
    return sorted(__all__)
