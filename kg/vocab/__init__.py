"""Constants of the ontology, generated from ``ontology/`` and checked for drift by a test."""
