"""What goes over the wire: a relay between the screens and their server that counts every byte both ways.

So headers count, and what is compressed counts as it is sent. The counted bytes are those of TCP's payload.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

_CHUNK = 65536


@dataclass
class Wire:
    """Goes to one server; `passed` counts since it was last cleared."""

    port: int
    passed: int = 0

    def clear(self) -> None:
        """Starts counting anew."""
        self.passed = 0

    def pump(self, source: socket.socket, target: socket.socket) -> None:
        """Passes on what one side says until it says no more."""
        with suppress(OSError):
            while data := source.recv(_CHUNK):
                self.passed += len(data)
                target.sendall(data)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


@contextmanager
def wire(server_port: int) -> Iterator[Wire]:
    """A relay to a server on this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        relay = Wire(listening.getsockname()[1])

        def accept() -> None:
            with suppress(OSError):
                while True:
                    screen, _ = listening.accept()
                    server = socket.create_connection(("127.0.0.1", server_port))
                    for ends in ((screen, server), (server, screen)):
                        for end in ends:
                            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                        threading.Thread(target=relay.pump, args=ends, daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield relay
