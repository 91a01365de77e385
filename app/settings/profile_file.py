"""The file in which profiles leave one console and come into another: JSON with a version, read as a stranger's.

Used by export, import and the administrator's folder. A file is taken as a whole or refused with the reason.
"""

import json
import re
import stat
from collections import Counter
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.domain.connections import Proxy, ProxyMode, parse_address
from app.domain.errors import InputError, SettingsError
from app.domain.guards import EnvironmentKind
from app.domain.messages import ByteSize, Message
from app.domain.profiles import NamedEnvironment, Profile, open_proxy
from app.domain.trust import Trust, TrustMode, normal_fingerprint

SCHEMA: Final = 1
FORMAT: Final = "backstay-profiles"
MOST_BYTES: Final = 1_000_000
MOST_PROFILES: Final = 500
FINGERPRINT: Final = re.compile(r"[0-9a-f]{64}")
_HOSTILE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""Characters that control what is shown: no name or address needs them, and they could make one look like another."""

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{1,47}$")]
Line = Annotated[str, Field(max_length=200)]
Name = Annotated[str, Field(min_length=1, max_length=200)]
LongLine = Annotated[str, Field(max_length=2_000)]


class _Strict(BaseModel):
    # Somebody may have typed a password into a file: errors must not quote what they found.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


class _Environment(_Strict):
    id: Line
    kind: EnvironmentKind
    name: Line = ""


class _Trust(_Strict):
    mode: TrustMode = TrustMode.SYSTEM
    pins: Annotated[tuple[Line, ...], Field(max_length=50)] = ()
    ca_file: LongLine | None = None


class _Proxy(_Strict):
    mode: ProxyMode = ProxyMode.NONE
    url: LongLine = ""
    username: Line = ""


class _Profile(_Strict):
    id: Id
    kind: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    name: Name
    address: Annotated[str, Field(min_length=1, max_length=2_000)]
    environment: _Environment
    trust: _Trust = _Trust()
    proxy: _Proxy = _Proxy()
    sign_in: dict[Line, bool | int | LongLine | tuple[LongLine, ...]] = Field(default_factory=dict)
    options: dict[Line, LongLine] = Field(default_factory=dict)
    read_only: bool = False


class _File(_Strict):
    format: Literal["backstay-profiles"]
    version: Literal[1]
    profiles: Annotated[tuple[_Profile, ...], Field(max_length=MOST_PROFILES)]


class ProfileFileError(SettingsError):
    """A file of profiles cannot be used; nothing of it was taken. The message says why and what to do."""


def written(profiles: tuple[Profile, ...]) -> str:
    """The text of a file with these profiles."""
    content = {"format": FORMAT, "version": SCHEMA, "profiles": [_plain(one) for one in profiles]}
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def load(path: Path) -> tuple[Profile, ...]:
    """The profiles of a file on a disk, as ``read``; blocks.

    Raises:
        ProfileFileError: as ``read``, or the operating system does not let us read it.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for without end
            raise ProfileFileError(Message.of("profile_file.no_file.text"))
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ProfileFileError(Message.of("profile_file.unreadable.text", reason=error.strerror or "")) from error
    return read(raw)


def read(raw: bytes) -> tuple[Profile, ...]:
    """The profiles of a file, in its order.

    Args:
        raw: the file's bytes; more than ``MOST_BYTES`` are refused unread.

    Raises:
        ProfileFileError: no such file, of a newer program, too large, or something in it does not fit.
    """
    if len(raw) > MOST_BYTES:
        raise ProfileFileError(Message.of("profile_file.too_large.text", limit=ByteSize(MOST_BYTES)))
    try:
        content = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ProfileFileError(Message.of("profile_file.not_json.text")) from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ProfileFileError(Message.of("profile_file.other_format.text"))
    version = content.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > SCHEMA:
        raise ProfileFileError(Message.of("profile_file.newer.text"))
    try:
        # Read as JSON, not as Python: there an array may stand for a tuple, and nothing else is converted.
        file = _File.model_validate_json(json.dumps(content))
    except ValidationError as error:
        raise ProfileFileError(_unfit(error, content)) from None
    repeated = [one for one, times in Counter(one.id for one in file.profiles).items() if times > 1]
    if repeated:
        raise ProfileFileError(Message.of("profile_file.same_id.text", ids=", ".join(repeated[:5])))
    return tuple(_profile(one, place) for place, one in enumerate(file.profiles, start=1))


def _plain(profile: Profile) -> dict[str, Any]:
    environment, trust, proxy = profile.environment, profile.trust, profile.proxy
    return {
        "id": profile.id,
        "name": profile.name,
        "kind": profile.kind,
        "address": profile.address.url,
        "environment": {"id": environment.id, "kind": environment.kind, "name": environment.name},
        "trust": {"mode": trust.mode, "pins": list(trust.pins), "ca_file": trust.ca_file},
        "proxy": {"mode": proxy.mode, "url": proxy.url, "username": proxy.username},
        "sign_in": dict(profile.sign_in),
        "options": dict(profile.options),
        "read_only": profile.read_only,
    }


def _profile(found: _Profile, place: int) -> Profile:
    try:
        address = parse_address(found.address)
    except InputError:
        raise _refused(place, "address") from None
    pins = tuple(normal_fingerprint(pin) for pin in found.trust.pins)
    mode = found.trust.mode
    lacks = (mode is TrustMode.PIN and not pins) or (mode is TrustMode.CA_FILE and not found.trust.ca_file)
    if lacks or not all(FINGERPRINT.fullmatch(pin) for pin in pins):
        raise _refused(place, "trust")
    proxy = open_proxy(Proxy(found.proxy.mode, found.proxy.url, found.proxy.username))
    if "@" in found.proxy.url or (proxy.mode is ProxyMode.OWN and not proxy.url):
        raise _refused(place, "proxy.url")
    profile = Profile(
        id=found.id,
        kind=found.kind,
        name=found.name.strip(),
        address=address,
        environment=NamedEnvironment(found.environment.id, found.environment.kind, found.environment.name),
        trust=Trust(mode, pins, found.trust.ca_file),
        proxy=proxy,
        sign_in=found.sign_in,
        options=found.options,
        read_only=found.read_only,
    )
    hostile = _hostile_field(found.model_dump(), "")
    if hostile or not profile.name:
        raise _refused(place, hostile or "name")
    return profile


def _hostile_field(value: Any, where: str) -> str:
    """The path of the first text with characters that control what is shown; "" when there is none."""
    if isinstance(value, str):
        return where if _HOSTILE.search(value) else ""
    if isinstance(value, dict):
        inner = [(f"{where}.{key}" if where else str(key), part) for key, part in value.items()]
        bad_key = next((where for key in value if _HOSTILE.search(str(key))), "")
        return bad_key or next((found for path, part in inner if (found := _hostile_field(part, path))), "")
    if isinstance(value, list | tuple):
        return next((found for part in value if (found := _hostile_field(part, where))), "")
    return ""


def _unfit(error: ValidationError, content: dict[str, Any]) -> Message:
    """Where something does not fit, as far as the place may be told: a name that is no field could be anything."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = [str(part) for part in first["loc"]]
    if where[:1] != ["profiles"] or len(where) < 2:
        is_long = isinstance(content.get("profiles"), list) and len(content["profiles"]) > MOST_PROFILES
        if is_long:
            return Message.of("profile_file.too_many.text", limit=MOST_PROFILES)
        return Message.of("profile_file.unfit_file.text")
    is_known = first["type"] != "extra_forbidden"
    path = [part for part in where[2:] if re.fullmatch(r"[a-z_]{1,40}", part)][: 2 if is_known else -1]
    place = int(where[1]) + 1
    if not is_known:
        return Message.of("profile_file.extra_field.text", place=place)
    return _told(place, ".".join(path))


def _refused(place: int, where: str) -> ProfileFileError:
    return ProfileFileError(_told(place, where))


def _told(place: int, where: str) -> Message:
    return Message.of("profile_file.unfit.text", place=place, field=where or "?")
