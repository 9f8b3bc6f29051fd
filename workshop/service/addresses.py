"""Under which address others reach this server: a link with 'localhost' in it is of no use on a phone in the room."""

import ipaddress
import os
import socket
from contextlib import suppress
from urllib.parse import urlsplit


def reachable(asked: str, chosen: str = "") -> str:
    """The address for links and codes, without a stroke at its end.

    What the trainer wrote; else WORKSHOP_URL; else the address this request came to, unless that is this machine's
    own name for itself; else the machine's address on the network.
    """
    for address in (chosen, os.environ.get("WORKSHOP_URL", "")):
        if address.strip():
            return _whole(address.strip())
    parts = urlsplit(_whole(asked))
    if not _is_own(parts.hostname or ""):
        return f"{parts.scheme}://{parts.netloc}"
    host = network_address()
    if host is None:
        return f"{parts.scheme}://{parts.netloc}"
    return f"{parts.scheme}://{host}:{parts.port}" if parts.port else f"{parts.scheme}://{host}"


def network_address() -> str | None:
    """This machine's address on the network; None: it is on none. Nothing is sent for it."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("10.255.255.255", 1))
        found = str(probe.getsockname()[0])
        return None if _is_own(found) else found
    return None


def _whole(address: str) -> str:
    address = address.rstrip("/")
    return address if address.startswith(("http://", "https://")) else f"http://{address}"


def _is_own(host: str) -> bool:
    if host in ("", "localhost") or host.endswith(".localhost"):
        return True
    try:
        at = ipaddress.ip_address(host)
    except ValueError:
        return False
    return at.is_loopback or at.is_unspecified
