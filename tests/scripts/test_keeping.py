"""`make backup` and `make restore`, as somebody at a terminal meets them."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from scripts import backup, environment, restore
from tests.support.boards import table_on
from workshop.store.files import FolderFiles


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setenv("WORKSHOP_DATA", "data")
    return tmp_path / "data"


def test_a_backup_is_made_and_comes_back(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    table = table_on(FolderFiles(data))
    table.party("Gemeente")
    assert backup.main([]) == 0
    table.party("LEF")
    [kept] = (tmp_path / "backups").glob("*.zip")
    assert restore.main([f"backups/{kept.name}"]) == 0
    assert "What stood there before is kept in" in capsys.readouterr().out
    assert [party.name for party in table.restarted().board().parties.values()] == ["Gemeente"]


@pytest.mark.parametrize("words", [[], ["absent.zip"], ["foreign.zip"]])
def test_what_can_not_be_is_one_sentence(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
):
    with zipfile.ZipFile(tmp_path / "foreign.zip", "w") as archive:
        archive.writestr("letter.txt", "hello")
    assert backup.main([]) == 1
    assert restore.main(words) == 1
    assert len(capsys.readouterr().err.splitlines()) == 2
    assert not data.exists()


def test_a_python_without_the_board_hands_the_task_over(monkeypatch: pytest.MonkeyPatch):
    """On the computer's own Python nothing is installed; the gate's tasks have to load there all the same."""
    asked: list[object] = []
    monkeypatch.setattr(environment, "knows_the_board", lambda: False)
    monkeypatch.setattr(environment, "ensure", lambda requirements: Path("python-of-venv"))

    def become(command: object) -> int:
        asked.append(command)
        return 0

    monkeypatch.setattr(environment, "become", become)
    assert backup.main([]) == restore.main(["x.zip"]) == 0
    python = Path("python-of-venv")
    assert asked == [[python, "-m", "scripts", "backup"], [python, "-m", "scripts", "restore", "x.zip"]]
    bare = [
        sys.executable,
        "-S",
        "-c",
        "from scripts import backup, restore, environment as e; print(e.knows_the_board())",
    ]
    assert (
        subprocess.run(bare, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2]).stdout
        == "False\n"
    )
