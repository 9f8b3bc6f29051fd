"""`make run`: from a fresh clone to the board in the browser."""

import os
import socket
from contextlib import closing

from scripts import environment

DEFAULT_PORT = "8501"


def main(words: list[str]) -> int:
    """Install what is missing and start the board on the port that was asked for."""
    asked = words[0] if words else DEFAULT_PORT
    try:
        port = _free_port(asked)
        python = environment.ensure(environment.RUNTIME)
    except environment.DoorError as reason:
        return environment.fail(reason)
    if address := _address_in_network():
        environment.say(f"\n  For others in this network: http://{address}:{port}")
    return environment.become([python, "-m", "streamlit", "run", "app.py", "--server.port", str(port)])


def _free_port(asked: str) -> int:
    if not asked.isdecimal() or not 0 < int(asked) < 65536:
        raise environment.DoorError(f"PORT must be a number from 1 to 65535, not '{asked}'.")
    port = int(asked)
    with closing(socket.socket()) as door:
        if os.name != "nt":  # as the server does: a port that was just left counts as free
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("", port))
        except OSError as reason:
            raise environment.DoorError(
                f"Port {port} is not free ({reason.strerror}): close what uses it, or choose another, "
                f"as in: make run PORT={port + 99 if port < 65000 else DEFAULT_PORT}"
            ) from reason
    return port


def _address_in_network() -> str:
    """This computer's address for others in the room. Nothing is sent: a datagram socket only picks its way out."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as way_out:
        try:
            way_out.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        address: str = way_out.getsockname()[0]
    return "" if address.startswith("127.") else address
