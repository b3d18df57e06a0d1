"""Anything in full, as a page."""
