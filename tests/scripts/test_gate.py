"""The gate says what to do in one sentence, on whatever Python it is run."""

import ast
import socket
import sys
from contextlib import closing
from pathlib import Path

import pytest

from scripts import __main__ as gate
from scripts import environment, run

ROOT = environment.ROOT


def test_a_computer_with_only_an_old_python_gets_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(gate, "find_python", lambda: "")
    assert gate.main(["run"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Samenwerkbord needs Python 3.11 or newer, and this computer offers only 3.9:")
    assert len(said.splitlines()) == 1


def test_the_gate_can_be_read_by_the_python_it_turns_away():
    source = (ROOT / "scripts" / "__main__.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))


def test_a_name_on_the_path_that_does_not_run_is_passed_over(tmp_path: Path):
    assert not gate.answers(str(tmp_path / "python3"), "")
    assert gate.answers(sys.executable, "")


def test_every_task_has_its_target_and_its_script():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for task in gate.TASKS:
        assert f"\n{task}:\n" in makefile
        assert (ROOT / "scripts" / f"{task}.py").exists()


@pytest.mark.parametrize("port", ["", "abc", "0", "65536", "-1", "8501.0"])
def test_a_port_that_is_none_is_refused(port: str):
    with pytest.raises(environment.DoorError, match="from 1 to 65535"):
        run._free_port(port)


def test_a_taken_port_is_refused_with_another_to_try():
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(environment.DoorError, match="make run PORT="):
            run._free_port(str(port))
    assert run._free_port(str(port)) == port
