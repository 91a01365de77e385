"""How a file is built and kept: its tables by version, and how dear it is. Values only."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Schema:
    """One kind of file.

    ``steps[n]`` are the statements that lead from version n to n + 1; the last one is the version of this program.
    ``tables`` are those whose rows are saved from a damaged file. ``is_dear``: synchronous FULL, a copy beside it, and
    a damaged file is set aside; otherwise the file is thrown away and begun anew.
    """

    steps: tuple[tuple[str, ...], ...]
    tables: tuple[str, ...]
    is_dear: bool

    @property
    def version(self) -> int:
        """The version that this program reads and writes."""
        return len(self.steps)
