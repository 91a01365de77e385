"""The ids of the English catalogue, so that a contract test can say whether an error can be told in words."""

import functools
from pathlib import Path
from xml.etree import ElementTree

from app.domain.messages import Message

ENGLISH = Path(__file__).parents[2] / "translations" / "backstay_en.ts"


@functools.cache
def known_ids() -> frozenset[str]:
    """Every message id that has an English text."""
    tree = ElementTree.parse(ENGLISH)
    return frozenset(message.get("id", "") for message in tree.iter("message"))


def assert_can_be_told(message: Message) -> None:
    """Fail unless the message's id, and that of each message inside it, is in the catalogue."""
    assert message.id in known_ids(), f"{message.id} is not in {ENGLISH.name}"
    for value in message.params.values():
        if isinstance(value, Message):
            assert_can_be_told(value)
