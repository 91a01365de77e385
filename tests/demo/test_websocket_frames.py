"""The frames of websockets: what is cut, masked, refused."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.demo.websocket_frames import CLOSE, PING, TEXT, Frame, FrameError, FrameReader, accept_key, closing, frame


def masked(opcode: int, payload: bytes, mask: bytes = b"\x01\x02\x03\x04") -> bytes:
    """A frame as clients send it."""
    whole = frame(opcode, payload)
    head = whole[: len(whole) - len(payload)]
    body = bytes(byte ^ mask[position % 4] for position, byte in enumerate(payload))
    return bytes((head[0], head[1] | 0x80)) + head[2:] + mask + body


def test_the_key_of_the_standard() -> None:
    assert accept_key(b"dGhlIHNhbXBsZSBub25jZQ==") == b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


@pytest.mark.parametrize(("size", "head"), [(0, 2), (125, 2), (126, 4), (65_535, 4), (65_536, 10)])
def test_frames_have_the_head_for_their_size(size: int, head: int) -> None:
    assert len(frame(TEXT, b"x" * size)) == head + size


def test_a_closing_frame() -> None:
    assert closing(1000) == b"\x88\x02\x03\xe8"


@given(
    payloads=st.lists(st.binary(max_size=300), max_size=4),
    cuts=st.lists(st.integers(0, 1300), max_size=5),
    mask=st.binary(min_size=4, max_size=4),
)
def test_frames_survive_being_sent_in_pieces(payloads: list[bytes], cuts: list[int], mask: bytes) -> None:
    stream = b"".join(masked(TEXT, payload, mask) for payload in payloads)
    edges = sorted({0, len(stream), *(min(cut, len(stream)) for cut in cuts)})
    reader = FrameReader()
    found = [one for start, end in itertools.pairwise(edges) for one in reader.feed(stream[start:end])]
    assert found == [Frame(TEXT, payload) for payload in payloads]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (frame(TEXT, b"unmasked"), 1002),
        (b"\x09\x80\x00\x00\x00\x00", 1002),  # a ping in pieces
        (masked(PING, b"x" * 126), 1002),
        (masked(TEXT, b"x" * 65_537), 1009),
        (masked(CLOSE, b"")[:1] + b"\x00", 1002),
    ],
)
def test_what_breaks_the_protocol(data: bytes, code: int) -> None:
    with pytest.raises(FrameError) as caught:
        list(FrameReader().feed(data))
    assert caught.value.code == code
