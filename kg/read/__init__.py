"""Opens files, folders and standard input, and yields articles; never alters a text."""
