"""Cells for tables that a spreadsheet may open: server text is hostile there, too."""

_FORMULAS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet takes for the beginning of a formula, also in the wide forms."""


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, whatever blanks stand before it."""
    return f"'{cell}" if cell.lstrip()[:1] in _FORMULAS or cell[:1] in {"\t", "\r", "\n"} else cell
