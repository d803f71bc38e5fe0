"""The built wheel, installed where nothing of the checkout is in reach, has its templates and works.

The program's dependencies come from this environment's site-packages, named by a .pth file in the new one, so
the network is not needed. A .pth file found in a folder named that way is not read: our own stays out.
"""

import importlib.metadata
import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

import agent
from agent.resources import templates_dir

ROOT = Path(agent.__file__).resolve().parent.parent


def run(*command: str | Path, cwd: Path) -> str:
    """What the program prints. Fails with all it said when it does not exit 0."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COV"))}
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment that has the wheel installed."""
    place = tmp_path_factory.mktemp("elsewhere")
    run(sys.executable, "-m", "venv", "--without-pip", "venv", cwd=place)
    bin_dir = place / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python = bin_dir / "python"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python)
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=place)
    site_packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=place)
    (Path(site_packages.strip()) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return bin_dir


def test_the_wheel_carries_the_packages_and_the_templates(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    shipped = {name.removeprefix("agent/templates/") for name in names if name.startswith("agent/templates/")}
    source = templates_dir()
    assert source == ROOT / "templates"
    assert shipped == {path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file()}
    assert shipped
    assert {name.split("/")[0] for name in names} == {
        "agent",
        "providers",
        f"afterword-{agent.__version__}.dist-info",
    }


def test_the_wheel_carries_the_statements_and_the_migrations(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if name.endswith(".sql")}
    source = {path.relative_to(ROOT).as_posix() for path in (ROOT / "agent").rglob("*.sql")}
    assert "agent/store/queries.sql" in source
    assert any(name.startswith("agent/store/migrations/") for name in source)
    assert shipped == source


def test_the_wheel_carries_what_the_report_and_the_letter_are_made_with(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = set(archive.namelist())
    assert {"agent/report/report.html.j2", "agent/report/report.css", "agent/letter/letter.typ"} <= shipped


def test_the_wheel_tells_what_the_readme_tells(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        told = archive.read(f"afterword-{agent.__version__}.dist-info/METADATA").decode()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "Description-Content-Type: text/markdown" in told
    assert told.replace("\r\n", "\n").endswith(readme)


def test_an_installed_program_opens_its_database(elsewhere: Path, tmp_path: Path) -> None:
    home = ("--home", tmp_path / "home")
    ada = ("--name", "Ada Park", "--email", "ada@example.org", "--time-zone", "Europe/Berlin")
    run(elsewhere / "afterword", *home, "init", *ada, cwd=elsewhere)
    assert "No interview is known yet" in run(elsewhere / "afterword", *home, "status", cwd=elsewhere)


def test_an_installed_program_tells_its_version(elsewhere: Path) -> None:
    assert agent.__version__ in run(elsewhere / "afterword", "--version", cwd=elsewhere)


def test_an_installed_program_knows_the_demo(elsewhere: Path) -> None:
    assert "demo" in run(elsewhere / "afterword", "demo", "--help", cwd=elsewhere)


def test_an_installed_program_finds_its_own_templates(elsewhere: Path) -> None:
    code = "from agent.resources import templates_dir; print(templates_dir())"
    found = Path(run(elsewhere / "python", "-I", "-c", code, cwd=elsewhere).strip())
    assert found.is_relative_to(elsewhere.parent.resolve())
    assert any(found.rglob("*.j2"))


@pytest.mark.parametrize("provider", ["gmail", "outlook"])
def test_an_installed_program_prints_the_guide_that_its_messages_name(elsewhere: Path, provider: str) -> None:
    said = run(elsewhere / "afterword", "connect", provider, "--guide", cwd=elsewhere)
    assert "What can go wrong" in said
    assert f"afterword connect {provider}" in said


def test_version_changelog_and_metadata_agree() -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest
    assert newest[1] == agent.__version__ == importlib.metadata.version("afterword")
