"""Object ids as the vendor's samples show them: ``<type number>:<17-digit number>``.

The type numbers are ASSUMED. Clients must take ids as opaque text; the numbers exceed what a JSON number holds exactly.
"""

import random
from uuid import NAMESPACE_OID, uuid5

LOCATION, JOB, INSTANCE, REMOTE_FILE = 301, 302, 303, 304
ALERT, EVENT = 136, 137


class IdMint:
    """Makes ids, the same ones for the same seed and order of calls. ``last`` is the number given out last."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(f"smartfabric-director ids {seed}")
        self.last = 51_772_757_700_000_000 + self._random.randrange(10_000_000)

    def next(self, type_number: int, as_uuid: bool = False) -> str:
        """A new id of that type; with ``as_uuid`` in the form some appliances might use instead."""
        self.last += 1 + self._random.randrange(9_000)
        number = f"{type_number}:{self.last}"
        return str(uuid5(NAMESPACE_OID, number)) if as_uuid else number
