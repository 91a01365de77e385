"""Decodes long lists in answers without holding the interpreter for long. For adapters whose lists know no paging.

A list of 10,000 backups has some 4 MB. Decoding it in one call would stop every other thread for its whole length, the
window included, so records of a big answer are decoded one by one, and the loop gets its turn between slices.
"""

import asyncio
import json
import re
from typing import Any

from app.adapters.refusals import about
from app.domain.errors import BadReplyError
from app.transport.request import Reply

AT_ONCE_BYTES = 128 * 1024
SLICE = 200

_SEAM = re.compile(r"\s*,\s*")
_END = re.compile(r"\s*\]\s*")


async def decode_list(reply: Reply, key: str) -> list[Any]:
    """The records of ``{"<key>": [...], ...}``.

    Raises:
        BadReplyError: not JSON, or no list under ``key``.
    """
    if len(reply.content) > AT_ONCE_BYTES:
        rows = await _in_slices(reply, key)
        if rows is not None:
            return rows
    body = reply.json()
    rows = body.get(key) if isinstance(body, dict) else None
    if not isinstance(rows, list):
        raise about(reply, BadReplyError(where=key))
    return rows


async def _in_slices(reply: Reply, key: str) -> list[Any] | None:
    """The records, or None when the answer has another form and has to be decoded (or refused) as a whole."""
    try:
        text = reply.content.decode()
        start = re.match(rf'\s*\{{\s*"{re.escape(key)}"\s*:\s*\[\s*', text)
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
            end = _END.match(text, place)
            return rows if end is not None and _closes(text[end.end() :]) else None
        place = seam.end()


def _closes(rest: str) -> bool:
    """True when what follows the list ends its object; other members may come before its end. Else ValueError."""
    json.loads("{" + rest.removeprefix(","))
    return True
