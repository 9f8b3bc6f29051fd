"""On the way to another page: what another does meanwhile never turns a tab back to the page it leaves."""

import re

from playwright.sync_api import WebSocketRoute, expect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.e2e.pages.photo import PhotoPage
from tests.e2e.support.boards import Laid
from tests.e2e.support.screens import Screens

HALF_A_SECOND = 500
"""A page follows its board at most this often."""


class Line:
    """The line to Streamlit, which can come to a halt at the first word of another page: a server under load."""

    def __init__(self) -> None:
        self.is_slow = False
        self.held: list[bytes | str] = []
        self.asked: list[str] = []
        """The page of each run that the tab asked for."""

    def relay(self, socket: WebSocketRoute) -> None:
        self.socket, server = socket, socket.connect_to_server()

        def down(message: bytes | str) -> None:
            if self.held or (self.is_slow and _opens_a_page(message)):
                self.held.append(message)
            else:
                socket.send(message)

        def up(message: bytes | str) -> None:
            asked = BackMsg.FromString(message if isinstance(message, bytes) else message.encode())
            if asked.HasField("rerun_script"):
                self.asked.append(asked.rerun_script.page_script_hash)
            server.send(message)

        server.on_message(down)
        socket.on_message(up)

    def goes_on(self) -> None:
        self.is_slow, held, self.held = False, self.held, []
        for message in held:
            self.socket.send(message)


def _opens_a_page(message: bytes | str) -> bool:
    return isinstance(message, bytes) and ForwardMsg.FromString(message).HasField("new_session")


def test_an_edit_of_another_does_not_turn_a_tab_back(town: Laid, screens: Screens) -> None:
    page, line = screens.page(screens.context(apart=True)), Line()
    page.clock.install()
    page.route_web_socket(re.compile("_stcore/stream"), line.relay)
    photo = PhotoPage(page).come_in(town.link)
    theirs = PhotoPage(screens.page()).come_in(town.welcome("Collega").link)
    photo.quiet()
    asked, line.is_slow = len(line.asked), True
    photo.go("Jouw plek")
    theirs.add("Bibliotheek")
    theirs.saved()
    photo.sees(town.id_of("Bibliotheek"))
    page.clock.run_for(HALF_A_SECOND + 100)
    line.goes_on()
    expect(page).to_have_url(re.compile("/plek"))
    assert len(set(line.asked[asked:])) == 1, "a run of the page one leaves was asked for"
    photo.quiet()
    expect(page).to_have_url(re.compile("/plek"))
