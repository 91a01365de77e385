"""Frames of the websocket protocol (RFC 6455), as far as a server needs them that mostly talks. Pure, no I/O."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_LARGEST = 65_536  # bytes a client may send in one frame; nothing in the demo needs more


class FrameError(Exception):
    """The peer does not keep to the protocol; ``code`` is what the closing frame says."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Frame:
    """One frame from the client, unmasked."""

    opcode: int
    payload: bytes


def accept_key(key: bytes) -> bytes:
    """The answer to ``Sec-WebSocket-Key``."""
    return base64.b64encode(hashlib.sha1(key + _GUID, usedforsecurity=False).digest())


def frame(opcode: int, payload: bytes) -> bytes:
    """A whole, unmasked frame to the client."""
    size = len(payload)
    if size < 126:
        head = bytes((0x80 | opcode, size))
    elif size < 65_536:
        head = bytes((0x80 | opcode, 126)) + size.to_bytes(2, "big")
    else:
        head = bytes((0x80 | opcode, 127)) + size.to_bytes(8, "big")
    return head + payload


def closing(code: int) -> bytes:
    """A closing frame."""
    return frame(CLOSE, code.to_bytes(2, "big"))


class FrameReader:
    """Cuts what a client sends into frames."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[Frame]:
        """The frames that are whole by now.

        Raises:
            FrameError: an unmasked or far too large frame, or a control frame in pieces.
        """
        self._buffer += data
        while (found := self._next()) is not None:
            yield found

    def _next(self) -> Frame | None:
        buffer = self._buffer
        if len(buffer) < 2:
            return None
        opcode, size, start = buffer[0] & 0x0F, buffer[1] & 0x7F, 2
        if not buffer[1] & 0x80 or (opcode >= CLOSE and (size > 125 or not buffer[0] & 0x80)):
            raise FrameError(1002)
        if size >= 126:
            start = 4 if size == 126 else 10
            if len(buffer) < start:
                return None
            size = int.from_bytes(buffer[2:start], "big")
        if size > _LARGEST:
            raise FrameError(1009)
        end = start + 4 + size
        if len(buffer) < end:
            return None
        mask = buffer[start : start + 4]
        payload = bytes(byte ^ mask[position % 4] for position, byte in enumerate(buffer[start + 4 : end]))
        del buffer[:end]
        return Frame(opcode, payload)
