"""Reads the body of an answer within its limit of size. Used by ``exchange``."""

from collections.abc import AsyncIterator

import httpx

from app.domain.errors import BadReplyError, TooLargeError
from app.domain.messages import ByteSize, Message

MAX_BYTES = 32 * 1024 * 1024
_ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})


def check_head(response: httpx.Response, max_bytes: int | None) -> None:
    """Look at what the answer announces.

    Raises:
        TooLargeError: it announces more than ``max_bytes`` (None: no limit).
        BadReplyError: it is packed in a way we did not ask for. Packed twice, a few kilobytes unfold to gigabytes.
    """
    if response.headers.get("content-encoding", "").strip().lower() not in _ENCODINGS:
        raise BadReplyError(
            Message.of("error.reply_encoding.title"), where="content-encoding", status=response.status_code
        )
    announced = response.headers.get("content-length", "")
    if max_bytes is not None and announced.isdigit() and int(announced[:20]) > max_bytes:
        raise _too_large(response, max_bytes)


async def limited(response: httpx.Response, max_bytes: int | None) -> AsyncIterator[bytes]:
    """The unpacked body in pieces, as far as the limit.

    Raises:
        TooLargeError: there is more; the rest is not read.
    """
    size = 0
    async for piece in response.aiter_bytes():
        size += len(piece)
        if max_bytes is not None and size > max_bytes:
            raise _too_large(response, max_bytes)
        yield piece


async def read_body(response: httpx.Response, max_bytes: int) -> bytes:
    """The whole unpacked body. Raises what the two above raise."""
    check_head(response, max_bytes)
    return b"".join([piece async for piece in limited(response, max_bytes)])


def _too_large(response: httpx.Response, max_bytes: int) -> TooLargeError:
    message = Message.of("error.too_large_answer.title", limit=ByteSize(max_bytes))
    return TooLargeError(message, status=response.status_code)
