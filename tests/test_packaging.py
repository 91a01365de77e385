"""The locks, the secret scan and the set-up script: what a fresh machine relies on before anything else runs."""

import re
import subprocess
import tomllib
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = {
    name: (ROOT / "packaging" / "locks" / f"{name}.txt").read_text(encoding="utf-8")
    for name in ("runtime", "test", "dev", "package")
}
REQUIREMENT = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    return dict(REQUIREMENT.findall(LOCKS[lock]))


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host(lock: str) -> None:
    assert "://" not in LOCKS[lock]
    assert not re.search(r"^\s*-", LOCKS[lock].replace("    --hash=", ""), re.MULTILINE), "only requirements and hashes"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_with_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", LOCKS[lock].strip())
    assert len(entries) == len(pins(lock))
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_smaller_locks_are_part_of_the_larger_ones() -> None:
    assert pins("runtime").items() <= pins("test").items() <= pins("dev").items()
    assert pins("runtime").items() <= pins("package").items()


@pytest.mark.parametrize(
    ("lock", "extra"), [("runtime", None), ("test", "test"), ("dev", "dev"), ("package", "package")]
)
def test_every_dependency_of_the_project_is_locked(lock: str, extra: str | None) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["optional-dependencies"][extra] if extra else project["dependencies"]
    names = {canonical(re.split(r"[\[<>=~! ]", requirement)[0]) for requirement in wanted} - {"backstay"}
    assert names <= pins(lock).keys(), "run `make lock`"


def test_the_qt_that_loses_references_stays_out() -> None:
    """See tests/test_qt_canary.py."""
    assert pins("runtime")["pyside6-essentials"].startswith("6.11.")


@pytest.fixture(scope="module")
def secret_scan() -> ModuleType:
    spec = util.spec_from_file_location("secret_scan", ROOT / "packaging" / "secret_scan.py")
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_secret_and_no_registry_is_in_the_project(secret_scan: ModuleType) -> None:
    assert not list(secret_scan.complaints(secret_scan.own_files()))


@pytest.mark.parametrize(
    "culprit",
    [
        "-----BEGIN " + "PRIVATE KEY-----\n" + "A" * 64,
        "AKIA" + "ABCDEFGHIJKLMNOP",
        'password = "' + "a1" * 16 + '"',
        "https://" + "operator:hunter22@backup.example.org",
        "files.python" + "hosted.org",
    ],
)
def test_the_scan_finds_what_must_not_be_there(secret_scan: ModuleType, tmp_path: Path, culprit: str) -> None:
    path = tmp_path / "culprit.py"
    path.write_text(f"first = 1\n{culprit}\n")
    assert [line.split(":")[1] for line in secret_scan.complaints([path])] == ["2"]


def test_the_scan_passes_ordinary_words_and_waived_lines(secret_scan: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "innocent.py"
    path.write_text('password = "correct horse"\ntoken = "' + "b2" * 16 + '"  # secret-scan: an example of a token\n')
    assert not list(secret_scan.complaints([path]))


def test_no_file_bears_a_path_of_one_machine() -> None:
    foreign = re.compile(r"/(?:home|Users)/\w+/")
    paths = [path for folder in ("app", "packaging", "tests", "translations") for path in (ROOT / folder).rglob("*.*")]
    texts = [
        path
        for path in [*paths, *ROOT.glob("*.*")]
        if path.is_file() and path.suffix not in {".pyc", ".qm", ".png", ".ttf"}
    ]
    bearing = [str(path) for path in texts if foreign.search(path.read_text(encoding="utf-8", errors="replace"))]
    assert not bearing


def test_the_set_up_tells_its_verbs_and_refuses_others() -> None:
    script = ["sh", str(ROOT / "packaging" / "setup.sh")]
    told = subprocess.run([*script, "help"], capture_output=True, text=True, timeout=20, check=True).stdout
    verbs = re.findall(r"^  ([\w-]+)", told, re.MULTILINE)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert set(re.findall(r"^VERBS = (.*)$", makefile, re.MULTILINE)[0].split()) == set(verbs) - {"setup"}
    assert subprocess.run([*script, "frobnicate"], capture_output=True, timeout=20, check=False).returncode == 2
