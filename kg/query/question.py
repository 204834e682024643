"""What a ``.rq`` file says: its title, its parameters, its columns and its SPARQL."""

from dataclasses import dataclass

CONCEPT = "concept:"
TYPES = ("state", "body", "party", "person", "date", "integer", "text", "record")
"""The types of parameters; beside them stands ``concept:`` with the name of a scheme."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that a question may be narrowed by; ``default`` is used where no value is given.

    ``type`` is one of ``TYPES`` or ``concept:<scheme>``.
    """

    name: str
    type: str
    meaning: str
    required: bool = False
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer and what it holds."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the library; ``name`` is its path, as in ``event/meetings``, ``sparql`` has placeholders."""

    name: str
    title: str
    summary: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    sparql: str

    def parameter(self, name: str) -> Parameter | None:
        """Returns the parameter of that name, or ``None``."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)
