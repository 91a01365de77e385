"""The vendor's words as it writes them, and nothing else. Only this adapter may use it; it knows nothing of ours.

No field of an answer is promised, so almost all are optional; unknown fields are ignored, and enumerations are kept as
the words they came as. Source: the OpenAPI text, version 23, with what its tool was seen to receive.
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, SecretStr

Text = Annotated[str, BeforeValidator(lambda value: "" if value is None else value)]
"""A string; null and missing are the empty one."""

Flag = Annotated[bool, BeforeValidator(lambda value: False if value is None else value)]
"""A boolean; null and missing are False."""

Words = Annotated[tuple[str, ...], BeforeValidator(lambda value: () if value is None else value)]
"""A list of words; null and missing are the empty one."""


class Wire(BaseModel):
    """Base of all: frozen, ignores what it does not know."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)


class Version(Wire):
    """``GET /version`` (20+)."""

    peerVersion: int
    lowestPeerVersionSupported: int | None = None


class Provider(Wire):
    """One identity provider of ``GET /identity-providers/names``."""

    name: str
    type: Text = ""


class Scope(Wire):
    """What a privilege is limited to."""

    all: Flag = False
    ids: Words = ()
    tags: Words = ()


class Privilege(Wire):
    """One right of the signed-in user."""

    type: Text = ""
    target: Text = ""
    scope: Annotated[Scope, BeforeValidator(lambda value: {} if value is None else value)] = Scope(all=True)


class User(Wire):
    """Who signed in. ``privileges`` None: not told."""

    name: Text = ""
    privileges: tuple[Privilege, ...] | None = None


class SignedIn(Wire):
    """What ``/authentication``, ``/authentication/otp`` and ``/authorization`` answer."""

    token: SecretStr
    user: Annotated[User, BeforeValidator(lambda value: {} if value is None else value)] = User()
    messageOfTheDay: Text = ""


class SecondFactor(Wire):
    """What ``/authentication/otp/initialize`` answers, in seconds; the seed of a first use is not even read."""

    type: Text = ""
    responseMessage: Text = ""
    state: str | None = None
    timeout: float | None = None
    sendPassword: Flag = False


class Role(Wire):
    """A function of an appliance: only whether it is on."""

    enabled: Flag = False


OptionalRole = Annotated[Role, BeforeValidator(lambda value: {} if value is None else value)]


class Interface(Wire):
    """Where the admin interface listens."""

    hostname: Text = ""


class Appliance(Wire):
    """An appliance of ``GET /appliances``. ``version`` is an API version; ``activated`` False: it never ran."""

    id: str
    name: str
    notes: Text = ""
    tags: Words = ()
    activated: bool | None = None
    version: int | None = None
    hostname: Text = ""
    site: Text = ""
    siteName: Text = ""
    adminInterface: Annotated[Interface, BeforeValidator(lambda value: {} if value is None else value)] = Interface()
    controller: OptionalRole = Role()
    gateway: OptionalRole = Role()
    logServer: OptionalRole = Role()
    logForwarder: OptionalRole = Role()
    connector: OptionalRole = Role()
    portal: OptionalRole = Role()
    metricsAggregator: OptionalRole = Role()
    connectionBroker: OptionalRole = Role()


class Upgrade(Wire):
    """Whether an appliance is being upgraded: idle or upgrading."""

    status: Text = ""


class Details(Wire):
    """The part of a status that is read."""

    upgrade: Annotated[Upgrade, BeforeValidator(lambda value: {} if value is None else value)] = Upgrade()


class ApplianceStatus(Wire):
    """An entry of ``GET /appliances/status``, or of the older ``/stats/appliances``.

    ``disk`` is percent used. The older call has the product's build in ``version``, which is a number in the newer one.
    """

    id: str
    status: Text = ""
    applianceVersion: Text = ""
    version: str | int | None = None
    disk: float | None = None
    upgrade: Annotated[Upgrade, BeforeValidator(lambda value: {} if value is None else value)] = Upgrade()
    details: Annotated[Details, BeforeValidator(lambda value: {} if value is None else value)] = Details()


class BackupStatus(Wire):
    """How a run is; every field may be absent. ``encoding`` is that of ``output``: utf-8 or base64."""

    status: Text = ""
    result: Text = ""
    message: Text = ""
    output: Text = ""
    encoding: Text = ""


class Started(Wire):
    """What starting a backup answers."""

    id: str


class GlobalSettings(Wire):
    """The part of the global settings that is read; all else is only carried back."""

    collectiveId: Text = ""
    collectiveName: Text = ""
    backupApiEnabled: bool | None = None


def _word(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _entries(value: Any) -> list[Any]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


Word = Annotated[str | None, BeforeValidator(_word)]
Number = Annotated[int | None, BeforeValidator(_number)]


class Fault(Wire):
    """One field of a 422."""

    field: Word = None
    message: Word = None


class Envelope(Wire):
    """What every error answers, where it answers JSON. Nothing in it can fail."""

    id: Word = None
    message: Word = None
    errors: Annotated[tuple[Fault, ...], BeforeValidator(_entries)] = ()
    maxSupportedVersion: Number = None
    minSupportedVersion: Number = None
    failureType: Word = None
