"""Uses an installed console by keyboard alone, as an operator would: backs a machine up, restores it, sees the end.

    python packaging/verify_by_keyboard.py FOLDER

For `verify.sh`, which has started the console with `--demo --theme light` on this display, with a window manager. The
keys are sent by xdotool. What was sent is asked of the simulated systems, whose request logs tell what changed
something; what the window says at the end is seen on the screen. Pictures go to the folder. The exit code tells.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

MACHINE = "lin-web-01"
SYSTEMS = 6
READY_S = 120.0
SHORT_S = 30.0
LONG_S = 240.0
BACKUP_S = 45
"""What the backup of the machine takes at the speed given by verify.sh, with room. Were it still running, the restore
would be refused by its checks: a run is active on the target."""
KEY_S = 0.4
LISTENING = "0A"
GOOD_NEWS = "#E1F3EC"
"""The ground of good news in the light look (`ok_tint` of app/ui/theme/tokens.py)."""
BANNER_PIXELS = 15_000

_open = build_opener(ProxyHandler({})).open
Change = tuple[str, str]


class NotSeenError(Exception):
    """Something did not happen; the text says what."""


def main(folder: Path) -> int:
    """Walk; returns the exit code."""
    try:
        until(lambda: len([one for one in logs() if one]) >= SYSTEMS, "the console speaking to all systems", READY_S)
        time.sleep(15)  # the tree fills
        back_up(folder)
        restore(folder)
    except NotSeenError as error:
        picture(folder / "keyboard-failed.png")
        print(f"by keyboard: FAILED, not seen: {error}", file=sys.stderr)
        return 1
    print("by keyboard: a backup and a restore, both to their end")
    return 0


def back_up(folder: Path) -> None:
    """Find the machine in the tree (the last one found is that of the lab), choose it, back it up."""
    press("ctrl+shift+f", f"text:{MACHINE}", "wait:3", "Tab", "End", "wait:5")
    press("ctrl+b", "wait:5")
    # From the first field backwards: the button that closes, then the one that sends.
    press("shift+Tab", "shift+Tab", "wait:1")
    picture(folder / "keyboard-backup.png")
    press("space")
    until(lambda: ("PUT", "/api/backups") in changes(), "a backup being started", SHORT_S)
    time.sleep(BACKUP_S)


def restore(folder: Path) -> None:
    """Restore the newest point, the one just made, into another folder."""
    press("ctrl+r", "wait:6", "Down", "wait:1", "alt+n", "wait:3", "alt+n", "wait:3")
    press("Tab", "Tab", "text:/srv/restored", "alt+n", "wait:8")
    picture(folder / "keyboard-preflight.png")
    press("alt+n", "wait:5")
    # The focus is on the button that leaves: what sends has to be gone to.
    press("Tab", "Tab", "wait:1")
    picture(folder / "keyboard-review.png")
    press("space")
    until(lambda: ("POST", "/api/restore/full") in changes(), "a restore being started", SHORT_S)
    until(lambda: good_news(folder / "keyboard-restored.png") > BANNER_PIXELS, "the restore's good end", LONG_S)


def until(condition: Callable[[], bool], what: str, limit_s: float) -> None:
    """Wait for something. Raises NotSeenError when it does not come in time."""
    end = time.monotonic() + limit_s
    while not condition():
        if time.monotonic() > end:
            raise NotSeenError(what)
        time.sleep(1)


def press(*keys: str) -> None:
    """Send keys one after the other; `text:...` is typed, `wait:N` lets N seconds go by."""
    for key in keys:
        kind, _, value = key.partition(":")
        if kind == "wait":
            time.sleep(float(value))
        elif kind == "text":
            subprocess.run(["xdotool", "type", "--delay", "60", value], check=True)
        else:
            subprocess.run(["xdotool", "key", key], check=True)
        time.sleep(KEY_S)


def changes() -> set[Change]:
    """Method and path of every request to any system that changed something."""
    return {(str(one["method"]), str(one["path"])) for log in logs() for one in log if one["changing"]}


def logs() -> list[list[dict[str, object]]]:
    """The request logs of all simulated systems: of whatever listens here, those that have one."""
    found = []
    for port in listening_ports(Path("/proc/net/tcp")):
        try:
            with _open(f"http://127.0.0.1:{port}/requests", timeout=5) as reply:
                found.append(json.load(reply)["requests"])
        except (OSError, HTTPException, ValueError, KeyError):
            continue  # the system itself, which speaks TLS only
    return found


def listening_ports(table: Path) -> list[int]:
    """The ports that somebody listens on, from the system's own table."""
    rows = [line.split() for line in table.read_text(encoding="ascii").splitlines()[1:]]
    return sorted({int(row[1].rpartition(":")[2], 16) for row in rows if row[3] == LISTENING})


def picture(path: Path) -> None:
    """Save what is on the screen."""
    subprocess.run(["import", "-window", "root", str(path)], check=True)


def good_news(path: Path) -> int:
    """Save what is on the screen, and count its pixels that have the ground of good news."""
    picture(path)
    only = ["-fill", "black", "+opaque", GOOD_NEWS, "-fill", "white", "-opaque", GOOD_NEWS]
    counted = ["convert", str(path), "-alpha", "off", *only, "-format", "%[fx:round(mean*w*h)]", "info:"]
    return int(float(subprocess.run(counted, capture_output=True, text=True, check=True).stdout))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
