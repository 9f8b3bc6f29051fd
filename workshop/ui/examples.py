"""The example boards in assets/examples/."""

from workshop.web.assets import ASSETS


def example_file(name: str) -> bytes:
    """The file of an example. FileNotFoundError: no such example."""
    return (ASSETS / "examples" / f"{name}.json").read_bytes()
