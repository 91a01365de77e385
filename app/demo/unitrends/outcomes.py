"""What a backup turns out to be: its size, length, number of files, result, and the text it leaves behind."""

from dataclasses import dataclass

from app.demo.unitrends import backup_types
from app.demo.unitrends.dates import Calendar
from app.demo.unitrends.dice import Dice
from app.demo.unitrends.records import FAILURE, SUCCESS, WARNING, Backup, Instance
from app.demo.unitrends.rhythms import DAY_S, weekday

_RATE_MB_S = 34.0
_FAILURES = (
    "The VSS writer timed out (0x800423F2).",
    "The agent closed the connection unexpectedly.",
    "The snapshot could not be created: insufficient disk space on the source volume.",
    "Host not reachable: no answer on port 1743 within 120 seconds.",
)
_WARNINGS = (
    "2 files were in use and were left out:<br/>D:/data/cache.lock<br/>D:/data/session.tmp",
    "The quiesce operation timed out; the backup is crash consistent.",
    "1 volume was excluded because it is not formatted.",
)


@dataclass(frozen=True)
class Outcome:
    """The figures of one backup that ran to its end."""

    status: int
    size_mb: int
    duration_s: float
    files: int | None
    is_verified: bool


def outcome(instance: Instance, basic_type: str, at: float, seed: int) -> Outcome:
    """The outcome of a backup of that type at that moment; the same for the same seed."""
    dice = Dice(seed, instance.sid, instance.id, basic_type, int(at))
    status = _status(instance.habit, dice)
    share = _share(instance, basic_type, at) * dice.between(0.85, 1.15)
    if basic_type in {"Full", "Bare Metal"}:
        share = dice.between(0.97, 1.0)
    size_mb = 0 if status == FAILURE else max(1, round(instance.full_mb * share))
    duration_s = dice.between(24, 60) + instance.full_mb * share / _RATE_MB_S * dice.between(0.8, 1.2)
    if status == FAILURE:
        duration_s = dice.between(20, 400)
    files = None
    if instance.files:
        files = 0 if status == FAILURE else max(1, round(instance.files * min(1.0, share)))
    return Outcome(status, size_mb, float(round(duration_s)), files, basic_type == "Full" and status != FAILURE)


def output_text(backup: Backup, asset_name: str, calendar: Calendar) -> str:
    """The output a backup leaves: lines parted by ``<br/>``, plain text otherwise."""
    if backup.output is not None:
        return backup.output
    shown = backup_types.long_display_type(backup.type, backup.is_synthesized)
    lines = [f"{shown} of {asset_name} started {calendar.second(backup.started_at)}"]
    if not backup.is_complete:
        return lines[0]
    if backup.status == FAILURE:
        lines.append(f"Error: {Dice(backup.sid, backup.serial, 'output').choice(_FAILURES)}")
    else:
        lines.append(f"Processed {backup.size_mb} MB" + (f" in {backup.files} files" if backup.files else ""))
        if backup.status == WARNING:
            lines.append(f"Warning: {Dice(backup.sid, backup.serial, 'output').choice(_WARNINGS)}")
        if backup.is_verified:
            lines.append("Verify of the backup was successful.")
    lines.append(f"Finished {calendar.second(backup.started_at + backup.duration_s)}")
    return "<br/>".join(lines)


def _status(habit: str, dice: Dice) -> int:
    chance = dice.share()
    failing, warning = {"fails": (0.55, 0.7), "warns": (0.02, 0.5)}.get(habit, (0.012, 0.037))
    if chance < failing:
        return FAILURE
    return WARNING if chance < warning else SUCCESS


def _share(instance: Instance, basic_type: str, at: float) -> float:
    """The share of the whole that has changed: since last night, or for a differential since the weekend."""
    match basic_type:
        case "Differential":
            return min(0.9, instance.change_share * max(1, weekday(at)))
        case "Transaction":
            busy = 1.5 if 7 <= int(at) % DAY_S // 3600 < 18 else 0.4
            return instance.change_share / 40 * busy
        case _:
            return instance.change_share
