"""A data folder that takes nothing, whoever a server of the tests runs as: to root nothing is read-only.

Python imports this by itself where its folder is on the path. As long as the file that `DISK_SAYS` names is there,
every step that would change something in the data folder is refused, with the number of the error that stands in it.
(A limit on how large its files get would reach its log and its compiled modules too: Python 3.11 keeps those cut off.)
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_SAYS, _DATA = Path(os.environ["DISK_SAYS"]), f"{os.environ['WORKSHOP_DATA']}{os.sep}"
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def _opens(_path: Any, _mode: Any, flags: int) -> bool:
    return bool(flags & _WRITES)


def _changes(*_told: Any) -> bool:
    return True


_STEPS: dict[str, Callable[..., bool]] = {
    "open": _opens,
    **dict.fromkeys(("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.truncate"), _changes),
}


def _refuse(step: str, told: tuple[Any, ...]) -> None:
    is_change = _STEPS.get(step)
    if is_change is None or not str(told[0]).startswith(_DATA) or not is_change(*told) or not _SAYS.exists():
        return
    code = int(_SAYS.read_text())
    raise OSError(code, os.strerror(code), str(told[0]))


sys.addaudithook(_refuse)
