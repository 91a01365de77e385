"""Where the files of the look lie: icons, fonts and the style sheet.

For the other modules of this package only.
"""

from pathlib import Path
from typing import Final

# In the source tree and in the frozen program alike, "resources" stands beside "app".
_ROOT: Final = Path(__file__).resolve().parents[3] / "resources"

ICONS: Final = _ROOT / "icons"
FONTS: Final = _ROOT / "fonts"
STYLE: Final = _ROOT / "style"
