"""Looks for secrets, private keys and hosts of package registries in the files of the project.

Run by `make check`, by pre-commit and by the tests. Example credentials of the simulated systems are ordinary words
and pass; a line that must look like a secret carries `secret-scan: <why>` in a comment.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
WAIVER = "secret-scan:"
FOLDERS = (".ci", "app", "packaging", "resources", "tests", "translations")
LARGEST_FILE_BYTES = 2_000_000

RULES = {
    "a private key": re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*\n?[A-Za-z0-9+/=]{40}"),
    "a key of a cloud provider": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{35}\b"),
    "a token of a code host": re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40}|glpat-[\w-]{20})"),
    "a signed token": re.compile(r"\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}"),
    "a secret beside its name": re.compile(
        r"(?i)(?:secret|passw(?:or)?d|token|api_?key)\w*[\"']?\s*[:=]\s*[\"'](?=[^\"']*\d)(?=[^\"']*[a-z])[\w+/=-]{28,}[\"']"
    ),
    "credentials in an address": re.compile(r"\b[a-z][a-z+]{2,9}://[^/\s:@\"'{}<>]+:[^/\s:@\"'{}<>]{6,}@[\w.-]+\.\w"),
    "the host of a package registry": re.compile(
        r"(?i)\b(?:pypi\.org|pythonhosted\.org|npmjs\.org|(?:deb|security|snapshot)\.debian\.org|archive\.ubuntu\.com)"
    ),
}


def complaints(paths: Sequence[Path]) -> Iterator[str]:
    """Yield one line for each finding in the given files; binary and very large files are passed over."""
    for path in paths:
        if path.is_file() and path.stat().st_size <= LARGEST_FILE_BYTES:
            data = path.read_bytes()
            if b"\0" not in data:
                yield from _findings(path, data.decode("utf-8", errors="replace"))


def _findings(path: Path, text: str) -> Iterator[str]:
    for name, pattern in RULES.items():
        for match in pattern.finditer(text):
            number = text.count("\n", 0, match.start()) + 1
            if WAIVER not in text.splitlines()[number - 1]:
                yield f"{path}:{number}: {name}"


def own_files() -> list[Path]:
    """Return the files of the project: those beside pyproject.toml and all below the given folders."""
    beside = [path for path in ROOT.iterdir() if path.is_file()]
    below = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    return sorted([*beside, *below])


def main(arguments: Sequence[str]) -> int:
    """Scan the named files, or all of them; the exit code tells whether something was found."""
    found = list(complaints([Path(name) for name in arguments] or own_files()))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
