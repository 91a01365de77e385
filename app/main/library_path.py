"""Gives programs that this one opens, such as a browser, the environment that the frozen one was started in.

The loader of the frozen program sets the path of libraries to its own folder. A system program that inherited it would
load our libraries in place of its own, and fail. The demo systems, which are this program again, are told to set the
path for themselves: their loader would otherwise take it for set, and find no library where the system has none.
"""

from collections.abc import MutableMapping

LIBRARIES = "LD_LIBRARY_PATH"
BEFORE = "LD_LIBRARY_PATH_ORIG"
"""Where the loader keeps what was set before; missing when nothing was."""
START_AFRESH = "PYINSTALLER_RESET_ENVIRONMENT"


def restore_library_path(environment: MutableMapping[str, str]) -> None:
    """Put back what stood there before the loader. This program has its libraries found by then."""
    before = environment.pop(BEFORE, None)
    if before is None:
        environment.pop(LIBRARIES, None)
    else:
        environment[LIBRARIES] = before
    environment[START_AFRESH] = "1"
