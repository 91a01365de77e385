"""The API version that is spoken: agreed on before signing in, named in the Accept header of every call.

Used by ``auth``, which has the conversation, and by those who need to know what a version can do. Product and version
pairs: 5.2, 5.4, 6.3, 6.5 and 6.6 are the vendor's, the others follow from the sequence (INFERRED).
"""

import re
from collections.abc import Generator
from dataclasses import dataclass

from app.adapters.appgate_sdp.errors import envelope_of, error_of
from app.adapters.appgate_sdp.wire import Version
from app.adapters.reading import validated
from app.domain.errors import SignInRejectedError
from app.domain.messages import Message
from app.transport.request import Reply, Request

OUR_HIGHEST = 23
"""The newest version whose document is public; a newer server still speaks it."""

IMPOSSIBLE = 5
"""The vendor's tool names this version to be told, in the 406, which ones there are."""

RANGES_SINCE = 20
"""Downloads that can go on where they were cut."""

RESULT_SINCE = 17
"""Finished backups that say whether they succeeded."""

LOGOUT_MOVED_IN = 18

_FILE_PATH = re.compile(r"/appliances/[^/]+/backup/[^/]+")
_CURRENT = re.compile(r"Current version:\s*application/vnd\.appgate\.peer-v([0-9]{1,3})\+")


@dataclass(frozen=True)
class Offer:
    """What a server says it speaks; both ends may be missing from what it says."""

    highest: int | None = None
    lowest: int | None = None


def accept(version: int, path: str = "") -> str:
    """The Accept header: the file of a backup (to be read or deleted) has a form of its own."""
    form = "gpg" if _FILE_PATH.fullmatch(path) else "json"
    return f"application/vnd.appgate.peer-v{version}+{form}"


def agree(fixed: int | None, device_id: str) -> Generator[Request, Reply, int]:
    """Ask what the server speaks, and choose; ``fixed``: a number the operator set, nothing is asked then.

    Raises:
        SignInRejectedError: there is no version both sides speak.
        BackendError: the server failed, or is no such server.
    """
    if fixed is not None:
        return fixed
    reply = yield Request("GET", "/version", headers=(("Accept", "application/json"),), operation="read_version")
    if reply.is_success:
        told = validated(Version, reply.json(), reply)
        return choose(Offer(told.peerVersion, told.lowestPeerVersionSupported))
    if reply.status >= 500:
        raise error_of(reply)
    # Versions before 20 do not have that call. The 406 of an impossible version comes before the body is looked at.
    body = {"deviceId": device_id}
    headers = (("Accept", accept(IMPOSSIBLE)),)
    reply = yield Request("POST", "/authentication", json=body, headers=headers, operation="probe_version")
    return choose(offer_in(reply))


def offer_in(reply: Reply) -> Offer:
    """What a 406 tells: numbers, or only the current version in its text, or nothing."""
    envelope = envelope_of(reply)
    current = _CURRENT.search(envelope.message or "")
    highest = envelope.maxSupportedVersion
    if highest is None and current is not None:
        highest = int(current[1])
    return Offer(highest, envelope.minSupportedVersion)


def choose(offer: Offer) -> int:
    """The highest that both speak; ours where the server tells nothing.

    Raises:
        SignInRejectedError: the server speaks newer versions only.
    """
    chosen = OUR_HIGHEST if offer.highest is None else min(OUR_HIGHEST, offer.highest)
    if offer.lowest is not None and chosen < offer.lowest:
        message = Message.of("appgate.sign_in.too_new", lowest=offer.lowest, ours=OUR_HIGHEST)
        raise SignInRejectedError(message, operation="sign_in")
    return chosen
