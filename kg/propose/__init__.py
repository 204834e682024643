"""Asks a Wikidata-shaped endpoint what the reference tables lack, and proposes rows for a person to accept."""

from kg.propose.changes import Kind
from kg.propose.endpoint import WIKIDATA, Endpoint
from kg.propose.proposals import Proposals, proposals

__all__ = ["WIKIDATA", "Endpoint", "Kind", "Proposals", "proposals"]
