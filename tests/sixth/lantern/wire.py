"""Lantern's objects in its own words, with the fields that are used. Only this vendor's modules may use them."""

from datetime import UTC
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, SecretStr

Moment = Annotated[AwareDatetime, AfterValidator(lambda moment: moment.astimezone(UTC))]


class Wire(BaseModel):
    """Base of all objects: unknown fields and words pass, values never stand in errors."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class Pass(Wire):
    """What signing in gives."""

    token: SecretStr
    lasts_s: float


class About(Wire):
    """The server."""

    version: str
    serial: str | None = None
    name: str | None = None


class Shelf(Wire):
    """What boxes stand on."""

    id: int
    name: str | None = None


class Box(Wire):
    """What keepsakes are made of. ``condition``: sound, cracked, away."""

    id: int
    label: str | None = None
    condition: str | None = None


class Keepsake(Wire):
    """A box as it was. ``fate``: writing, kept, smudged, lost; ``sort``: whole, part."""

    no: int
    shelf: int
    box: int
    fate: str
    sort: str | None = None
    begun: Moment | None = None
    done: Moment | None = None
    kb: int | None = None
    remark: str | None = None


class Log(Wire):
    """What was written down while a keepsake was made."""

    lines: tuple[str, ...]


class Thrown(Wire):
    """The answer to a deletion: the number of what is gone."""

    thrown: int


class Fault(Wire):
    """Why something was refused."""

    code: str | None = None
    text: str | None = None


class Refusal(Wire):
    """The body of every refusal."""

    fault: Fault = Fault()
