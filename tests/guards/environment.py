"""A scrubbed environment: nothing of the machine or of the person who runs the tests reaches them.

Used by `tests/conftest.py` only: `scrub` once before anything of Qt is imported, `give_home` before each test.
"""

import os
import time
from pathlib import Path

PROXIES = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy")
UNSET = (
    "DBUS_SESSION_BUS_ADDRESS",  # no test meets the keyring of the person at the machine
    "GNOME_KEYRING_CONTROL",
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "LANGUAGE",
    "QT_STYLE_OVERRIDE",
    "QT_SCALE_FACTOR",
    "QT_SCREEN_SCALE_FACTORS",
    "SSL_CERT_FILE",  # trust comes from what a test says, not from the machine
    "SSL_CERT_DIR",
    "SSLKEYLOGFILE",
)
FIXED = {
    "QT_QPA_PLATFORM": "offscreen",
    "LC_ALL": "C.UTF-8",
    "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent",  # no locked screen of the machine locks a console of ours
    # Central European rules, written out so that no time zone database is needed. UTC would hide every mistake
    # between local and universal time.
    "TZ": "CET-1CEST,M3.5.0,M10.5.0/3",
    # For child processes; inside this one `memory_keyring` replaces the back end.
    "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
}
HOMES = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}


def scrub() -> None:
    """Remove what leaks in from outside and set what must be the same everywhere."""
    for name in (*UNSET, *PROXIES, *(proxy.upper() for proxy in PROXIES)):
        os.environ.pop(name, None)
    os.environ.update(FIXED)
    time.tzset()


def give_home(folder: Path) -> dict[str, str]:
    """Make the folders of a user who has never run the program, and return the variables that lead there."""
    variables = {}
    for name, sub in HOMES.items():
        path = folder / sub
        path.mkdir(mode=0o700)
        variables[name] = str(path)
    return variables
