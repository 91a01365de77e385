"""Chance and identifiers decided by words: the same seed gives the same world. Of no use for secrets."""

import base64
import hashlib
import random
import uuid


def dice(*words: object) -> random.Random:
    """A source of chance that depends on the words only."""
    return random.Random("/".join(str(word) for word in words))


def uuid_of(*words: object) -> str:
    """A UUID of version 4 that depends on the words only."""
    digest = hashlib.md5("/".join(str(word) for word in words).encode(), usedforsecurity=False).digest()
    return str(uuid.UUID(bytes=digest, version=4))


def token_of(*words: object) -> str:
    """A bearer token as the web UI shows it: 44 characters of URL-safe base64, the last one ``=``."""
    digest = hashlib.sha256("/".join(str(word) for word in words).encode()).digest()
    return base64.urlsafe_b64encode(digest).decode()


def suffix_of(*words: object) -> str:
    """Five lower-case letters and digits, as the server appends them to the name of a schedule."""
    return "".join(dice(*words).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=5))
