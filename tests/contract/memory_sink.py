"""A sink in memory, for downloads whose bytes a test looks at."""

from dataclasses import dataclass


@dataclass
class MemorySink:
    """Implements ``domain.files.FileSink``; ``content`` may be filled with what an earlier attempt brought."""

    content: bytes = b""
    begun_at: int | None = None
    total_bytes: int | None = None

    @property
    def received_bytes(self) -> int:
        """What is already there."""
        return len(self.content)

    async def begin(self, start: int, total_bytes: int | None) -> None:
        """Take the place of the answer; 0 drops what was there."""
        assert start in (0, len(self.content)), "an answer goes on where the last one ended, or begins anew"
        self.content = self.content[:start]
        self.begun_at, self.total_bytes = start, total_bytes

    async def write(self, piece: bytes) -> None:
        """Keep the next bytes."""
        assert self.begun_at is not None, "bytes before the answer began"
        self.content += piece
