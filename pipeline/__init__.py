"""onrecord: who said what, how many, and where is it written."""

__version__ = "0.1.0"
