"""Mounting a backup so that its files can be copied by hand: another way to restore, for what is not plain files.

The mount is a job whose id is that of the instance with ``.flr``; it stays until somebody ends it. Where it can be
reached stands in ``share_details`` once it is usable.
"""

from collections.abc import Mapping
from typing import Any

from app.adapters.unitrends.restore_subject import Family
from app.domain.forms import Answers, Choice, FieldType, FormField
from app.domain.messages import Message

HOW = "how"
WHOLE = "whole"
MOUNT = "mount"
SUFFIX = ".flr"

_MOUNTABLE = frozenset(
    {
        Family.VMWARE,
        Family.HYPERV,
        Family.XEN,
        Family.AHV,
        Family.IMAGE,
        Family.EXCHANGE,
        Family.ORACLE,
        Family.SHAREPOINT,
    }
)
"""As documented; plain files, SQL Server, NDMP and service profiles are refused."""

_SHOWN = ("cifs", "nfs", "iscsi", "path")


def can_mount(family: Family) -> bool:
    """Whether backups of that family can be mounted."""
    return family in _MOUNTABLE


def is_mount(target: Answers) -> bool:
    """Whether a mount was chosen rather than a restore of the whole."""
    return target.get(HOW) == MOUNT


def how_field(family: Family) -> FormField:
    """Whole or mount; an image can only be mounted."""
    whole = Choice(WHOLE, Message.of("unitrends.restore.how_whole"))
    mount = Choice(MOUNT, Message.of("unitrends.restore.how_mount"))
    only_mount = family is Family.IMAGE
    return FormField(
        HOW,
        "unitrends.restore.how",
        FieldType.CHOICE,
        choices=(mount,) if only_mount else (whole, mount),
        default=MOUNT if only_mount else WHOLE,
        required=True,
        help="unitrends.restore.how_help",
    )


def share_text(details: Any) -> str | None:
    """Where a mount can be reached, in the appliance's words (an object or a text); None while it is not usable."""
    if isinstance(details, str):
        return details.strip() or None
    if not isinstance(details, Mapping):
        return None
    places = [str(details[name]) for name in _SHOWN if details.get(name)]
    return ", ".join(places) or None
