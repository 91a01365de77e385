"""``python -m app.demo``: serve simulated systems without the console."""

import sys

from app.demo.command_line import main

if __name__ == "__main__":
    sys.exit(main())
