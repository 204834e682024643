"""Makes networks of actors from the answers to questions, and describes them."""
