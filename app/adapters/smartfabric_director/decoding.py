"""Decodes the appliance's lists, which know no paging, without holding the interpreter for long.

A list of 10,000 backups has some 4 MB. Decoding it in one call would stop every other thread for its whole length, the
window included, so records of a big answer are decoded one by one, and the loop gets its turn between slices.
"""

import asyncio
import json
import re
from typing import Any

from app.domain.errors import BadReplyError
from app.transport.request import Reply

AT_ONCE_BYTES = 128 * 1024
SLICE = 200

_START = re.compile(r'\s*\{\s*"data"\s*:\s*\[\s*')
_SEAM = re.compile(r"\s*,\s*")
_END = re.compile(r"\s*\]\s*\}\s*")


async def decode_list(reply: Reply) -> list[Any]:
    """The records of ``{"data": [...]}``.

    Raises:
        BadReplyError: not JSON, or no list under ``data``.
    """
    if len(reply.content) > AT_ONCE_BYTES:
        rows = await _in_slices(reply)
        if rows is not None:
            return rows
    body = reply.json()
    rows = body.get("data") if isinstance(body, dict) else None
    if not isinstance(rows, list):
        raise BadReplyError(where="data", operation=reply.request.operation, status=reply.status)
    return rows


async def _in_slices(reply: Reply) -> list[Any] | None:
    """The records, or None when the answer has another form and has to be decoded (or refused) as a whole."""
    try:
        text = reply.content.decode()
        start = _START.match(text)
        if start is None:
            return None
        return await _records(text, start.end())
    except (ValueError, RecursionError):
        return None


async def _records(text: str, place: int) -> list[Any] | None:
    decode = json.JSONDecoder().raw_decode
    rows: list[Any] = []
    while True:
        row, place = decode(text, place)
        rows.append(row)
        if len(rows) % SLICE == 0:
            await asyncio.sleep(0)
        seam = _SEAM.match(text, place)
        if seam is None:
            return rows if _END.fullmatch(text, place) is not None else None
        place = seam.end()
