"""Puts values into the named fields of a text, in one pass: what is put in is never looked at again.

The only way from a catalogue's text to a sentence. ``str.format`` would reach into objects and expand what servers say.
"""

import logging
import re
from collections.abc import Mapping

FIELD = re.compile(r"\{([a-z][a-z0-9_]*)\}")
MISSING = "?"

_log = logging.getLogger(__name__)


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with ``{name}`` replaced by its value.

    A field without a value shows as ``?`` and is logged: a sentence with a gap is better than none. Braces that are
    no field, and values that look like fields, stay as they are; values that no field asks for are left out.
    """

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name not in values:
            _log.error("a text lacks its field %r", name)
            return MISSING
        return values[name]

    return FIELD.sub(value, template)
