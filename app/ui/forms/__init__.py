"""Draws the forms of the domain: a field for each of its types, help and trouble below it, choices that load late."""
