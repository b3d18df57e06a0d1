"""A claim-tracking database for people who check what is published."""

__version__ = "0.1.0"
