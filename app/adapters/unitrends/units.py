"""How the appliance counts. Apart from the mapping, so that the card of the product is cheap to import."""

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True)
class Units:
    """Bytes of a megabyte: 2^20 (ASSUMED) or what the connection's option says."""

    bytes_per_mb: int = MIB
