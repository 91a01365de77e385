"""Start to the first visible window, against a bare PySide6 window: whole processes, in turn, medians."""

import re
import statistics
import subprocess
import sys
import time

from tests.bench.row import Row

RUNS = 5
BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.show()
application.processEvents()
print("SHOWN", flush=True)
"""
MEMORY = """
import resource
print("MEMORY", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, flush=True)
"""
OURS = """
import gc
gc.disable()  # as app/__main__.py does
import sys, tempfile
from pathlib import Path
from app.main.options import Options
import app.main.console as console
def shown(window):
    from PySide6.QtWidgets import QApplication
    QApplication.processEvents()
    print("SHOWN", flush=True)
    import resource
    print("MEMORY", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, flush=True)
    window.close()
console.when_shown = shown
sys.exit(console.run(Options(profile_dir=Path(tempfile.mkdtemp()), theme="light", language="en")))
"""


def start_rows() -> list[Row]:
    """One row: ours against bare."""
    bare, ours, memory = [], [], 0.0
    for _ in range(RUNS + 1):
        bare.append(_shown_after_ms(BARE + MEMORY)[0])
        figure, memory = _shown_after_ms(OURS)
        ours.append(figure)
    return [
        Row("start to first window", statistics.median(ours[1:]), "bare window", statistics.median(bare[1:]), memory)
    ]


def _shown_after_ms(code: str) -> tuple[float, float]:
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    shown_ms, memory_mb = 0.0, 0.0
    for line in process.stdout:
        if line.startswith("SHOWN"):
            shown_ms = (time.perf_counter() - start) * 1000
        found = re.match(r"MEMORY (\d+)", line)
        if found:
            memory_mb = int(found[1]) / 1e6
    if process.wait(30) != 0 or not shown_ms:
        raise RuntimeError("a program to be measured did not show its window")
    return shown_ms, memory_mb
