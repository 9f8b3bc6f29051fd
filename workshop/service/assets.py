"""The files that screens ask for by address: our scripts, styles and fonts, and the vis-network that pyvis ships."""

import functools
import hashlib
import importlib.util
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "assets"
_WORDS = Path(__file__).parents[1] / "text"
_SHIPPED = {"vis/vis-network.min.js": "templates/lib/vis-9.1.2/vis-network.min.js"}
_FOLDERS = ("js", "css", "fonts")


@functools.cache
def files() -> dict[str, Path]:
    """Everything that is served, by name: nothing else can be asked for."""
    own = [path for folder in _FOLDERS for path in sorted((ASSETS / folder).rglob("*")) if path.is_file()]
    plain = [path for path in sorted(ASSETS.glob("*.*")) if path.is_file()]
    pyvis = importlib.util.find_spec("pyvis")
    assert pyvis is not None and pyvis.origin is not None
    shipped = {name: Path(pyvis.origin).parent / at for name, at in _SHIPPED.items()}
    return {str(path.relative_to(ASSETS).as_posix()): path for path in [*own, *plain]} | shipped


@functools.cache
def version() -> str:
    """A hash over all files and the words their scripts ask for: a new one when any of them changed."""
    digest = hashlib.sha256()
    words = {path.name: path for kind in ("*.py", "*.mo") for path in sorted(_WORDS.rglob(kind))}
    for name, path in (files() | words).items():
        digest.update(name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def base() -> str:
    """The address under which the files of this version are found, for scripts that ask relative to the page."""
    return f"assets/{version()}/"


def example_file(name: str) -> bytes:
    """The file of an example board. FileNotFoundError: no such example."""
    return (ASSETS / "examples" / f"{name}.json").read_bytes()
