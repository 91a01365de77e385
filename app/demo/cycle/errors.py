"""The error envelope and the codes of the platform."""

from collections.abc import Mapping
from typing import Any

from app.demo.faults import FaultSwitches

_TITLES: Mapping[str, str] = {
    "400.invalid-syntax": "The request could not be parsed.",
    "401.auth-invalid": "Authentication is missing or invalid.",
    "401.auth-expired": "Authentication has expired.",
    "403.permissions": "You do not have permission to perform this action.",
    "403.invalid-state": "The resource is not in a state that allows this action.",
    "403.invalid-ip": "This API key may not be used from your address.",
    "403.wrong-hub": "This API key belongs to another hub.",
    "403.not-allowed": "This action is not allowed.",
    "404.hub": "The hub could not be found.",
    "404.hub.integration": "The integration could not be found.",
    "404.environment": "The environment could not be found.",
    "404.container": "The container could not be found.",
    "404.container.backup": "The backup could not be found.",
    "404.instance": "The instance could not be found.",
    "404.job": "The job could not be found.",
    "404.uri": "There is nothing at this address.",
    "409.duplicate-found": "A duplicate was found.",
    "415.invalid-content-type": "The content type must be application/json.",
    "422.missing-argument": "A required argument is missing.",
    "422.invalid-argument": "An argument is invalid.",
    "422.invalid-input": "The input cannot be processed.",
    "422.max-exceeded": "A limit was exceeded.",
    "429.rate-limiting": "Too many requests.",
    "500.unknown": "An unknown error occurred.",
    "503.not-ready": "The platform is not ready.",
    "504.not-available": "The platform is not available.",
}
_GENERAL = {
    400: "400.invalid-syntax", 401: "401.auth-invalid", 403: "403.not-allowed", 404: "404.uri",
    409: "409.duplicate-found", 415: "415.invalid-content-type", 422: "422.invalid-input", 429: "429.rate-limiting",
    500: "500.unknown", 503: "503.not-ready", 504: "504.not-available",
}  # fmt: skip


class RefusedError(Exception):
    """A call is refused; ``code`` as in the vendor's list, ``source`` a JSON pointer into the body or a parameter."""

    def __init__(self, code: str, detail: str = "", *, source: str = "", capability: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail
        self.source = source
        self.capability = capability

    @property
    def status(self) -> int:
        """The HTTP status, which is the front of the code."""
        return int(self.code[:3])


def of_status(status: int) -> RefusedError:
    """A refusal of which only the HTTP status is known."""
    return RefusedError(_GENERAL.get(status, f"{status}.unknown"))


def envelope(refusal: RefusedError, faults: FaultSwitches) -> dict[str, Any]:
    """The root document of a refusal."""
    title = _TITLES.get(refusal.code, "The request was refused.")
    if refusal.status == 401 and faults.is_on("auth_oauth"):
        return {"error": "invalid_token", "error_description": title}
    code = refusal.code.replace("-", "_") if faults.is_on("codes_2022") else refusal.code
    error: dict[str, Any] = {"status": refusal.status, "code": code, "title": title}
    if refusal.detail and not faults.is_on("detail_absent"):
        error["detail"] = refusal.detail
    if refusal.source:
        error["source"] = refusal.source
    if refusal.capability:
        error["extra"] = {"capability": refusal.capability}
    return {"error": error, "data": None}
