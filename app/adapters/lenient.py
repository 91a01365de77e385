"""The base of the models of vendors' words, and types that read null as nothing. For all adapters' ``wire`` modules.

No vendor keeps to its own documents to the letter: fields come that nobody wrote down, and null stands where a value
was promised. What a vendor does beyond that is said in its own ``wire``.
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict


class Wire(BaseModel):
    """Base of all: frozen, ignores what it does not know. Inputs stay out of errors: they may hold secrets.

    A number has an end: what JSON's ``1e999`` or ``NaN`` become is no amount of anything.
    """

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True, allow_inf_nan=False)


def null_is(empty: object) -> BeforeValidator:
    """Reads null as ``empty``, an object as ``{}``; whatever else comes has to fit."""
    return BeforeValidator(lambda value: empty if value is None else value)


def _objects(value: Any) -> list[Any]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _told(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


Text = Annotated[str, null_is("")]
"""A string; null and missing are the empty one."""

Words = Annotated[tuple[str, ...], null_is(())]
"""A list of words; null and missing are the empty one."""

OBJECTS_ONLY = BeforeValidator(_objects)
"""Reads of a list what are objects; anything else is the empty list, and cannot fail."""

Told = Annotated[str | None, BeforeValidator(_told)]
"""A string that says something; anything else is None, and cannot fail. For the bodies of refusals."""
