"""One-time codes: the time-based ones of RFC 6238 (SHA-1, 30 s, six digits), and what the sign-in tells about them."""

import base64
import hashlib
import hmac
import struct
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

STATE = base64.b64encode(b"radius-state-0001").decode("ascii")
RADIUS_TIMEOUT_S = 10
_STEP_S = 30
_ISSUER = "Appgate SDP"
# The smallest JPEG there is, one grey pixel: the form is right, and no camera needs to read it.
_BARCODE = (
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////"
    "////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="
)


def code_at(secret: str, at_s: float) -> str:
    """The code of a base32 secret at that moment (epoch seconds)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8), casefold=True)
    digest = hmac.new(key, struct.pack(">Q", int(at_s // _STEP_S)), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFF_FFFF
    return f"{number % 1_000_000:06d}"


def is_good_code(secret: str, code: str, at_s: float) -> bool:
    """Whether it is the present code, the one before or the next."""
    return any(
        hmac.compare_digest(code_at(secret, at_s + drift), code) for drift in (0, -_STEP_S, _STEP_S) if code.isascii()
    )


def start_of(factor: str, name: str, secret: str) -> Mapping[str, Any]:
    """What starting the second factor answers, by type."""
    match factor:
        case "Secret":
            label = quote(f"{name}@local@sdp-collective-eu", safe="@")
            url = f"otpauth://totp/{label}?secret={secret}&issuer={quote(_ISSUER)}"
            return {"type": factor, "secret": secret, "otpAuthUrl": url, "barcode": _BARCODE}
        case "Challenge":
            message = "Please enter the number on your token (in this demo: 482913)."
            return {"type": factor, "responseMessage": message, "state": STATE, "timeout": RADIUS_TIMEOUT_S}
        case "Push":
            return {"type": factor, "timeout": RADIUS_TIMEOUT_S, "sendPassword": False}
        case _:
            return {"type": factor}
