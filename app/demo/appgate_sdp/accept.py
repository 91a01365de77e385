"""The versioned Accept header: ``application/vnd.appgate.peer-v<N>+json`` (or ``+gpg``, ``+text``), and its refusal."""

import re
from dataclasses import dataclass

from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.errors import RefusedError

_PATTERN = re.compile(
    r"application/vnd\.appgate\.peer-v(?P<version>[0-9]{1,4})\+(?P<form>json|gpg|text)", re.IGNORECASE
)
_GPG_NEEDED_SINCE = 17
_ANYTHING = frozenset(("", "*/*", "application/*", "application/json"))


@dataclass(frozen=True)
class Spoken:
    """The version a client speaks, and the form it wants: json, gpg or text."""

    version: int
    form: str

    @property
    def media_type(self) -> str:
        """The header it was read from."""
        return f"application/vnd.appgate.peer-v{self.version}+{self.form}"


def read_accept(header: str, wanted: frozenset[str], collective: Collective, is_login: bool) -> Spoken:
    """Read the header of a call that answers in one of the ``wanted`` forms.

    Raises:
        RefusedError: 406, with the range of versions.
    """
    match = _PATTERN.fullmatch(header.strip())
    if match is None:
        if collective.faults.is_on("accept_lenient") and header.strip() in _ANYTHING:
            return Spoken(collective.highest_version, sorted(wanted)[0])
        raise _refusal(header, wanted, collective, is_login)
    version, form = int(match["version"]), match["form"].lower()
    if not collective.lowest_version <= version <= collective.highest_version:
        raise _refusal(header, wanted, collective, is_login)
    if form not in _taken(wanted, version, collective):
        raise _refusal(header, wanted, collective, is_login)
    return Spoken(version, form)


def _taken(wanted: frozenset[str], version: int, collective: Collective) -> frozenset[str]:
    is_old = version < _GPG_NEEDED_SINCE
    if wanted == {"gpg"} and (is_old or collective.faults.is_on("download_accepts_json")):
        return frozenset(("gpg", "json"))
    return wanted


def _refusal(header: str, wanted: frozenset[str], collective: Collective, is_login: bool) -> RefusedError:
    current = Spoken(collective.highest_version, sorted(wanted)[0]).media_type
    message = f"Invalid 'Accept' header. Current version: {current}, Received: {header or 'none'}"
    faults = collective.faults
    if faults.is_on("bare_406") and (not is_login or faults.value("bare_406") == "all"):
        return RefusedError(406, message)
    return RefusedError(
        406,
        message,
        maxSupportedVersion=collective.highest_version,
        minSupportedVersion=collective.lowest_version,
    )
