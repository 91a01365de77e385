"""Ids of backups: version-1 UUIDs whose embedded time is the moment the job started (observed once; else ASSUMED)."""

import random
from uuid import UUID

_EPOCH_TICKS = 0x01B2_1DD2_1381_4000  # 100 ns between 15 October 1582 and 1970


class BackupIds:
    """Makes ids, the same ones for the same seed and moments. ``last_ticks`` is the time in the id given out last."""

    def __init__(self, seed: int) -> None:
        dice = random.Random(f"appgate-sdp backup ids {seed}")
        self._sequence = dice.getrandbits(14)
        self._node = dice.getrandbits(48) | 1 << 40  # the multicast bit: no real network card
        self._seed = seed
        self.last_ticks = 0

    def next(self, at_s: float, is_v4: bool = False) -> str:
        """The id of a backup that starts at that moment (epoch seconds)."""
        ticks = max(round(at_s * 10_000_000) + _EPOCH_TICKS, self.last_ticks + 1)
        self.last_ticks = ticks
        if is_v4:
            dice = random.Random(f"appgate-sdp backup id {self._seed} {ticks}")
            return str(UUID(bytes=dice.randbytes(16), version=4))
        low, middle, high = ticks & 0xFFFF_FFFF, ticks >> 32 & 0xFFFF, ticks >> 48 & 0x0FFF
        sequence_high, sequence_low = self._sequence >> 8 | 0x80, self._sequence & 0xFF
        return str(UUID(fields=(low, middle, high | 0x1000, sequence_high, sequence_low, self._node)))
