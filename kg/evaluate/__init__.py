"""How well articles were read: records beside annotations made by hand, layer by layer."""
