"""Shows what was read in an article, and why: its text with marks, and under each sentence what was taken from it."""
