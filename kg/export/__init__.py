"""Takes graphs, networks, tables and records out of Communiqué as files."""
