"""The vendor's error envelopes: ``{"id", "message"}``, with ``errors`` for 422 and more for sign-in and versions.

Ids and texts without a remark were observed by the vendor's own tools; the others are ASSUMED.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

NO_MFA = "Administrative authorization requires two-factor authentication."

_IDS: Mapping[int, str] = {
    400: "bad request",
    401: "unauthorized",
    403: "forbidden",
    404: "not found",  # ASSUMED, and so are those below but 406
    405: "method not allowed",
    406: "not acceptable",
    409: "conflict",
    412: "precondition failed",
    416: "requested range not satisfiable",
    422: "unprocessable entity",
    429: "too many requests",
    500: "internal server error",
    503: "service unavailable",
}
_MESSAGES: Mapping[int, str] = {
    401: "Invalid token.",
    403: "You don't have permission to access this resource.",
    404: "The requested resource can not be found.",
    405: "Method is not allowed for this resource.",
    412: "Appliance is not in the right state for this operation.",
    416: "The requested range is past the end of the file.",
    422: "Validation failed.",
    500: "Unexpected server side error.",
    503: "Service unavailable.",
}


class RefusedError(Exception):
    """A call is answered with an error of that HTTP status; ``extra`` are further members of the envelope."""

    def __init__(self, status: int, message: str = "", **extra: Any) -> None:
        super().__init__(message or str(status))
        self.status = status
        self.message = message
        self.extra = extra

    def envelope(self, odd_ids: bool = False) -> dict[str, Any]:
        """The body. ``odd_ids``: the ids nobody has seen are spelled otherwise."""
        spelled = _IDS.get(self.status) or HTTPStatus(self.status).phrase.lower()
        if odd_ids and self.status not in (400, 403, 406):
            spelled = spelled.title().replace(" ", "")
        return {
            "id": spelled,
            "message": self.message or _MESSAGES.get(self.status, spelled.capitalize()),
            **self.extra,
        }


def bad_json(reason: str) -> RefusedError:
    """400: the body is not acceptable JSON."""
    return RefusedError(400, f"JSON input is not valid. Reason: {reason}")


def invalid(*fields: tuple[str, str]) -> RefusedError:
    """422: these fields (dotted path, reason) do not validate."""
    errors = [{"field": field, "message": message} for field, message in fields]
    return RefusedError(422, errors=errors)


def login_failed(message: str = "Invalid username or password.", failure: str = "Login") -> RefusedError:
    """401 of the sign-in calls."""
    return RefusedError(401, message, reason=message, failureType=failure)
