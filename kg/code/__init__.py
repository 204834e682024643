"""Codes what a record tells in the words of PLOVER and CAMEO, by tables of ``kg/cues``."""
