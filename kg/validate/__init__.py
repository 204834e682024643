"""Checks an article's graph against the ontology's shapes, and every quotation against its text."""
