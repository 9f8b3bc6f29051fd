"""A screen without a browser: the whole app as Streamlit runs it, page by page, for one browser's cookie.

Our own components are unknown to it; what is selected on the map is told to it instead.
"""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from scripts.environment import ROOT
from tests.support.services import House
from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.ui import session
from workshop.ui.components import photo
from workshop.web.told import values_told

MAIN = ROOT / "workshop" / "ui" / "frame" / "main.py"
PAGES = ("start", "plek", "foto", "balans", "tijdlijn", "standen", "bord", "muur")
SECONDS = 60
"""Before a run that hangs fails."""


class Screen:
    """One tab of one browser."""

    def __init__(self, house: House, patch: pytest.MonkeyPatch, browser: str | None = "owner") -> None:
        self.house, self._patch = house, patch
        self.refused: list[str] = []
        self.comes_as(browser)
        self.selects()
        self.app = AppTest.from_file(str(MAIN), default_timeout=SECONDS)

    def comes_as(self, browser: str | None) -> None:
        """The cookie that Streamlit's handshake would carry; None: this browser keeps none."""

        def known() -> str:
            if browser is None:
                raise Refused("no_cookie")
            return browser

        self._patch.setattr(session, "browser", known)

    def selects(self, *items: Id) -> None:
        """What is selected on the map."""
        self.looks(photo.Shown(selected=items))

    def looks(self, shown: photo.Shown) -> None:
        """What this screen looks at on the map."""
        self._patch.setattr(photo, "photo_desk", lambda *_, **__: shown)

    def opens(self, page: str, board: str | None = None, **query: str) -> "Screen":
        """Goes to a page by its address."""
        self.app.query_params.update(query | ({"board": board} if board else {}))
        if page != "start":
            self.app.run()
            self.app.switch_page(str(Path("../../../pages") / f"{page}.py"))
        return self.drawn()

    def drawn(self) -> "Screen":
        """Runs once more, and nothing may go wrong."""
        self.app.run()
        return self.checked()

    def checked(self) -> "Screen":
        assert not self.app.exception, [error.value for error in self.app.exception]
        return self

    def clicks(self, key: str) -> "Screen":
        self.app.button(key=key).click().run()
        return self.checked()

    def unfolds(self, key: str) -> "Screen":
        """Opens what lies behind 'more'."""
        self.app.session_state[key] = True
        return self.drawn()

    def fills(self, key: str, text: str) -> "Screen":
        """Types in a field and leaves it."""
        if self.field(key) is not None:
            return self.chooses(key, text)
        field: Any = next(field for field in (*self.app.text_input, *self.app.text_area) if field.key == key)
        field.set_value(text).run()
        return self.checked()

    @property
    def fields(self) -> list[dict[str, Any]]:
        """What the fields of ours on this page were told; they save by the door of gestures."""
        parts = [element.proto for element in self.app.get("bidi_component")]
        return [json.loads(part.json) for part in parts if part.component_name == "samenwerkbord_field"]

    def field(self, key: str) -> dict[str, Any] | None:
        """One of them, by its key."""
        return next((field for field in self.fields if field["name"] == key), None)

    def chooses(self, key: str, chosen: Any) -> "Screen":
        """Takes one, or several, of what is offered."""
        if (field := self.field(key)) is not None:
            return self._saves(field, chosen)
        control: Any = next(control for control in (*self.app.button_group, *self.app.selectbox) if control.key == key)
        control.set_value(chosen).run()
        return self.checked()

    def _saves(self, field: dict[str, Any], value: Any) -> "Screen":
        """As the field does in a browser: the verb, by the check of every door."""
        told: dict[str, Any] = {"values": {**field["target"], field["field"]: value}}
        if field["shape"] == "when":
            told["when"] = [field["field"]]
        try:
            values = values_told(told, field["lang"])
            actor = self.house.service.actor(session.browser(), field["board"])
            self.house.service.perform(field["board"], actor, field["verb"], values)
        except Refused as error:
            self.refused.append(error.code)
        return self.drawn()

    def value(self, key: str) -> Any:
        """What stands in a field."""
        field = self.field(key)
        return self.app.session_state[key] if field is None else field["value"]

    @property
    def title(self) -> list[str]:
        return [str(title.value) for title in self.app.title]

    @property
    def buttons(self) -> list[str]:
        return [str(button.key) for button in self.app.button]

    @property
    def lines(self) -> list[str]:
        """Our own lines on the page, as text."""
        return [html.unescape(re.sub(r"<[^>]+>", "", element.proto.body)) for element in self.app.get("html")]

    @property
    def markup(self) -> str:
        return "".join(element.proto.body for element in self.app.get("html"))

    @property
    def notices(self) -> list[str]:
        """What was refused."""
        found = re.findall(r'<p class="sb-notice" role="alert">(.*?)</p>', self.markup)
        return [html.unescape(text) for text in found]
