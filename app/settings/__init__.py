"""Preferences, environments, connection profiles, secrets (keyring) and paths."""
