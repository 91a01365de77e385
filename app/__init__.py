"""Backstay: one console for backup systems that have nothing else in common."""

__version__ = "0.1.0"
