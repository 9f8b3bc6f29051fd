"""The server's own secret: it signs browser ids and makes the keys in links. Made once per data folder."""

import os
import secrets
import threading
from pathlib import Path

from workshop.store.files import sync_folder

SECRET_BYTES = 32


def secret_of(folder: Path) -> bytes:
    """The secret of a data folder; the first process to ask makes it. OSError: the folder can't be written."""
    path = folder / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        _make(path)
    return _read(path)


def _make(path: Path) -> None:
    """Written whole under another name first: nobody ever reads half a secret, and the first one made stays."""
    temp = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}.tmp")
    handle = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(SECRET_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(temp, path)
    except FileExistsError:
        pass
    except OSError:  # no second names on this disk
        temp.rename(path)
    temp.unlink(missing_ok=True)
    sync_folder(path.parent)


def _read(path: Path) -> bytes:
    secret = path.read_bytes()
    if len(secret) < SECRET_BYTES:
        raise OSError(f"{path.name} is cut off; put it back from a backup")
    return secret
