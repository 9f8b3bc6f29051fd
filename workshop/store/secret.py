"""The server's own secret: it signs browser ids and makes the keys in links. Made once per data folder."""

import os
import secrets
from pathlib import Path

SECRET_BYTES = 32


def secret_of(folder: Path) -> bytes:
    """The secret of a data folder; the first process to ask makes it. OSError: the folder can't be written."""
    path = folder / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read(path)
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(SECRET_BYTES))
        file.flush()
        os.fsync(file.fileno())
    return _read(path)


def _read(path: Path) -> bytes:
    secret = path.read_bytes()
    if len(secret) < SECRET_BYTES:
        raise OSError(f"{path.name} is cut off; put it back from a backup")
    return secret
