"""Profiles that leave as a file without secrets, or come in as one and are compared."""
