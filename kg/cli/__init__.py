"""The command line ``kg``: thin commands over ``kg.graph``."""
