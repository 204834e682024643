"""Named graphs on disk or in memory, and the answers to SPARQL over them."""
