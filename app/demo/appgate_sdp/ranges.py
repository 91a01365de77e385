"""The Range header of a download: one range of bytes. What cannot be read is ignored, as HTTP demands (RFC 9110)."""

import re

_RANGE = re.compile(r"bytes=\s*(?P<start>[0-9]{0,18})-(?P<end>[0-9]{0,18})\s*")


class PastEndError(Exception):
    """The range begins behind the last byte."""


def read_range(header: str | None, length: int) -> tuple[int, int] | None:
    """The first byte and the one behind the last; None when the whole file is to be sent.

    Raises:
        PastEndError: there is nothing at that place.
    """
    match = None if header is None else _RANGE.fullmatch(header)
    if match is None or not (match["start"] or match["end"]):
        return None
    if not match["start"]:
        last = int(match["end"])
        if last == 0:
            raise PastEndError
        return max(0, length - last), length
    start = int(match["start"])
    if match["end"] and int(match["end"]) < start:
        return None
    if start >= length:
        raise PastEndError
    end = min(int(match["end"]) + 1, length) if match["end"] else length
    return start, end
