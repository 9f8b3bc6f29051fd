"""Places on the map, and what a hand does there: with a mouse, with a keyboard, with fingers."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from playwright.sync_api import CDPSession, Locator, expect

from tests.e2e.pages.photo import PhotoPage
from workshop.text import translator

dutch = translator("nl")
AT_REST = """() => {
  const photo = document.querySelector('.sb-stage').sbPhoto;
  const now = JSON.stringify(photo.boxes().signs);
  const same = window.sbBefore === now;
  window.sbBefore = now;
  return same;
}"""
STEPS = 8


class Spot(NamedTuple):
    """A point of the window."""

    x: float
    y: float


class Map:
    """Where things are."""

    def __init__(self, photo: PhotoPage) -> None:
        self.photo = photo
        self.page = photo.page

    @property
    def boxes(self) -> dict[str, Any]:
        """Labels and signs as they are drawn, once nothing travels any more."""
        self.page.wait_for_function(AT_REST, polling=60)
        found: dict[str, Any] = self.page.evaluate("() => document.querySelector('.sb-stage').sbPhoto.boxes()")
        return found

    def _at(self, x: float, y: float) -> Spot:
        stage = self.page.locator(".sb-photo")
        stage.scroll_into_view_if_needed()
        box = stage.bounding_box()
        assert box is not None
        return Spot(box["x"] + x, box["y"] + y)

    def _sign(self, item: str) -> dict[str, float]:
        return next(sign for sign in self.boxes["signs"] if sign["id"] == item)

    def sign(self, item: str) -> Spot:
        """The middle of a sign."""
        found = self._sign(item)
        return self._at(found["x"], found["y"])

    def is_nearest(self, item: str) -> bool:
        """Whether a sign lies right before whoever looks: straight under the table, nudged aside at most."""
        middle, sign = self.boxes["table"], self._sign(item)
        return bool(sign["y"] > middle["y"] and abs(sign["x"] - middle["x"]) < middle["rx"] / 4)

    def line(self, item: str) -> Spot:
        """Where a relation is taken hold of."""
        box = self.photo.edge(item).bounding_box()
        assert box is not None
        return Spot(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def inward(self, item: str, share: float) -> Spot:
        """On the line from the table through a sign: so many times as far away as it is now."""
        boxes, sign = self.boxes, self._sign(item)
        middle = boxes["table"]
        return self._at(
            middle["x"] + (sign["x"] - middle["x"]) * share, middle["y"] + (sign["y"] - middle["y"]) * share
        )

    def around(self, item: str, turn: float) -> Spot:
        """On the oval of a sign, so many radians further on."""
        middle, sign = self.boxes["table"], self._sign(item)
        stretch = middle["rx"] / middle["ry"]
        dx, dy = (sign["x"] - middle["x"]) / stretch, sign["y"] - middle["y"]
        x, y = dx * math.cos(turn) - dy * math.sin(turn), dx * math.sin(turn) + dy * math.cos(turn)
        return self._at(middle["x"] + x * stretch, middle["y"] + y)

    def mirrored(self, item: str) -> Spot:
        """The same place on the other side of the table."""
        middle, sign = self.boxes["table"], self._sign(item)
        return self._at(2 * middle["x"] - sign["x"], sign["y"])

    @property
    def grip(self) -> Spot:
        """The small plus by the chosen sign, from which a relation is pulled."""
        found = self.page.wait_for_function(
            "() => { const grip = document.querySelector('.sb-stage').sbPhoto.boxes().grip; return grip ?? false; }"
        ).json_value()
        return self._at(found["x"], found["y"])

    @property
    def invitation(self) -> Spot:
        """The chair on which nobody sits yet."""
        box = self.boxes["invitation"]
        return self._at(box["x"] + box["w"] / 2, box["y"] + box["h"] / 2)

    # What lies over the map

    def bar(self, words: str) -> Locator:
        """A button of the small bar by what is chosen, by its English name in the code."""
        return self.page.locator(".sb-photo-bar").get_by_role("button", name=dutch(words), exact=True)

    def type_name(self, name: str) -> None:
        """In the field that stands open on the map."""
        field = self.page.locator("input.sb-photo-field:focus")
        field.fill(name)
        field.press("Enter")

    def choose_kind(self, kind: str) -> None:
        """In the list of kinds of relation."""
        self.page.locator(f'.sb-photo-menu [data-sb-kind="{kind}"]').click()


class Finger:
    """One finger on a screen."""

    def __init__(self, map_: Map) -> None:
        self.page = map_.page

    @contextmanager
    def down(self, spot: Spot) -> Iterator[CDPSession]:
        """Lies on the screen for as long as this lasts."""
        session = self.page.context.new_cdp_session(self.page)
        session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [spot._asdict()]})
        try:
            yield session
        finally:
            session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
            session.detach()

    def drag(self, start: Spot, end: Spot) -> None:
        """From here to there, in steps as a finger makes them."""
        with self.down(start) as session:
            for step in range(1, STEPS + 1):
                part = step / STEPS
                point = {"x": start.x + (end.x - start.x) * part, "y": start.y + (end.y - start.y) * part}
                session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})

    def tap(self, spot: Spot, times: int = 1) -> None:
        for _ in range(times):
            self.page.touchscreen.tap(*spot)

    def rest(self, spot: Spot) -> None:
        """Long enough to mean it: until the field for a name opens."""
        with self.down(spot):
            expect(self.page.locator("input.sb-photo-field:focus")).to_be_visible()


def drag(map_: Map, start: Spot, end: Spot) -> None:
    """With the mouse, in steps as a hand makes them."""
    mouse = map_.page.mouse
    mouse.move(*start)
    mouse.down()
    mouse.move(*end, steps=STEPS)
    mouse.up()
