"""The vendor's words as it writes them, and nothing else. Only this adapter may use it; it knows nothing of ours.

No field of an answer is promised, so almost all are optional; unknown fields are ignored, and enumerations are kept as
the words they came as. Source: the OpenAPI text, version 23, with what its tool was seen to receive.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator, SecretStr

from app.adapters.lenient import OBJECTS_ONLY, Text, Told, Wire, Words, null_is

Flag = Annotated[bool, null_is(False)]
"""A boolean; null and missing are False."""


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
    scope: Annotated[Scope, null_is({})] = Scope(all=True)


class User(Wire):
    """Who signed in. ``privileges`` None: not told."""

    name: Text = ""
    privileges: tuple[Privilege, ...] | None = None


class SignedIn(Wire):
    """What ``/authentication``, ``/authentication/otp`` and ``/authorization`` answer."""

    token: SecretStr
    user: Annotated[User, null_is({})] = User()
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


OptionalRole = Annotated[Role, null_is({})]


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

    upgrade: Annotated[Upgrade, null_is({})] = Upgrade()


class ApplianceStatus(Wire):
    """An entry of ``GET /appliances/status``, or of the older ``/stats/appliances``.

    ``disk`` is percent used. The older call has the product's build in ``version``, which is a number in the newer one.
    """

    id: str
    status: Text = ""
    applianceVersion: Text = ""
    version: str | int | None = None
    disk: float | None = None
    upgrade: Annotated[Upgrade, null_is({})] = Upgrade()
    details: Annotated[Details, null_is({})] = Details()


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


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


Number = Annotated[int | None, BeforeValidator(_number)]


class Fault(Wire):
    """One field of a 422."""

    field: Told = None
    message: Told = None


class Envelope(Wire):
    """What every error answers, where it answers JSON. Nothing in it can fail."""

    id: Told = None
    message: Told = None
    errors: Annotated[tuple[Fault, ...], OBJECTS_ONLY] = ()
    maxSupportedVersion: Number = None
    minSupportedVersion: Number = None
    failureType: Told = None
