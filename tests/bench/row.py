"""One line of the bench's table."""

import resource
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """``figure_ms`` of ours, ``limit_ms`` of the bare thing measured in the same run, and memory at its end."""

    what: str
    figure_ms: float
    limit_name: str
    limit_ms: float
    memory_mb: float

    @property
    def ratio(self) -> float:
        """How many times the limit."""
        return self.figure_ms / self.limit_ms if self.limit_ms else float("inf")

    def cells(self) -> tuple[str, ...]:
        """As text."""
        limit = f"{self.limit_ms:.1f} ms ({self.limit_name})"
        return self.what, f"{self.figure_ms:.1f} ms", limit, f"{self.ratio:.2f}", f"{self.memory_mb:.0f} MB"

    def as_json(self) -> dict[str, Any]:
        """As values."""
        return {**asdict(self), "ratio": self.ratio}


def memory_mb() -> float:
    """The most this process ever held, megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
