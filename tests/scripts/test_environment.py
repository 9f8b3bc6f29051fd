"""The environment is filled once, and again only when what it was filled from changes."""

from pathlib import Path

import pytest

from scripts import environment


@pytest.fixture
def installs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A project with an environment that fits; what pip would have installed, in order."""
    venv = tmp_path / ".venv"
    venv.mkdir()
    (tmp_path / environment.RUNTIME).write_text("a==1\n", encoding="utf-8")
    (tmp_path / environment.DEVELOPMENT).write_text("a==1\nb==1\n", encoding="utf-8")
    asked: list[str] = []

    def pip(command: list[str | Path], **_: str) -> int:
        asked.append(str(command[-1]))
        return 0

    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "_fits", lambda _python: True)
    monkeypatch.setattr(environment, "run", pip)
    return asked


def test_installs_once(installs: list[str]):
    environment.ensure(environment.RUNTIME)
    environment.ensure(environment.RUNTIME)
    assert installs == [environment.RUNTIME]


def test_what_is_tested_includes_what_runs(installs: list[str]):
    environment.ensure(environment.DEVELOPMENT)
    environment.ensure(environment.RUNTIME)
    assert installs == [environment.DEVELOPMENT]


def test_installs_again_when_the_requirements_change(installs: list[str], tmp_path: Path):
    environment.ensure(environment.RUNTIME)
    (tmp_path / environment.RUNTIME).write_text("a==2\n", encoding="utf-8")
    environment.ensure(environment.RUNTIME)
    assert installs == [environment.RUNTIME] * 2


def test_a_failed_install_is_tried_again(installs: list[str], monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as offline:
        offline.setattr(environment, "run", lambda _command: 1)
        with pytest.raises(environment.DoorError, match="network"):
            environment.ensure(environment.RUNTIME)
    environment.ensure(environment.RUNTIME)
    assert installs == [environment.RUNTIME]


def test_an_environment_of_a_python_that_is_gone_is_made_anew(tmp_path: Path):
    assert not environment._fits(tmp_path / "gone" / "python")
