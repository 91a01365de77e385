"""The one setting that is changed from here: the switch of the backup API, with its passphrase.

It belongs to the whole Collective and is part of one object that is replaced as a whole, without a check of versions:
so what is there is carried back untouched, and read once more right before it is written.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import SecretStr

from app.adapters.appgate_sdp.client import Settings
from app.domain.errors import InputError
from app.domain.forms import Answers, FieldType, Form, FormField, plain
from app.domain.messages import Message
from app.domain.system import Setting

BACKUP_API = "backup_api"

SETTINGS = (Setting(BACKUP_API, "appgate.setting.backup_api.label"),)

KEY_FIELD = "backupPassphrase"
SWITCH_FIELD = "backupApiEnabled"

GOOD_CHARACTERS = r"""[A-Za-z0-9!@#$%^&*()_+\-=\[\]{}|;':",./<>?~]+"""
"""What the vendor's tool takes: others have made files that nobody could open. The server's rule is unknown."""

_WHEN_ON = ("enabled", (True,))


def settings_form() -> Form:
    """Switch it on or off; when on, a passphrase, or none to keep the one that is stored."""
    return Form(
        (
            FormField("enabled", "appgate.setting.enabled.label", FieldType.BOOL, default=True),
            FormField(
                "passphrase",
                "appgate.setting.passphrase.label",
                FieldType.SECRET,
                visible_when=_WHEN_ON,
                pattern=GOOD_CHARACTERS,
                wrong="appgate.setting.passphrase.wrong",
                help="appgate.setting.passphrase.help",
            ),
            FormField("repeat", "appgate.setting.repeat.label", FieldType.SECRET, visible_when=_WHEN_ON),
            FormField("whole", "appgate.setting.whole.note", FieldType.NOTE),
        )
    )


def wanted_body(settings: Settings, answers: Answers) -> dict[str, Any]:
    """The whole object to write: as it was read, but for the switch and, where one was typed, the passphrase.

    Raises:
        InputError: the passphrase was not typed the same twice.
    """
    is_on = answers.get("enabled") is True
    body = {**settings.body, SWITCH_FIELD: is_on}
    passphrase = typed_passphrase(answers) if is_on else None
    if passphrase is not None:
        body[KEY_FIELD] = passphrase.get_secret_value()
    return body


def typed_passphrase(answers: Answers) -> SecretStr | None:
    """The passphrase; None where none was typed. Raises InputError when the second differs."""
    typed = answers.get("passphrase")
    passphrase = typed if isinstance(typed, SecretStr) and typed.get_secret_value() else None
    if (plain(answers.get("repeat")) or None) != (passphrase.get_secret_value() if passphrase else None):
        raise InputError(fields={"repeat": Message.of("appgate.setting.repeat.wrong")})
    return passphrase


def is_unchanged(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Whether nobody wrote the settings meanwhile."""
    return dict(before) == dict(now)
