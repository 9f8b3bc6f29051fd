"""Draws pictures with Altair in pixels: every place is worked out beforehand, so that no words meet."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import altair as alt

Row = dict[str, Any]

SANS, SERIF = "Hanken Grotesk", "Newsreader"


class Pen:
    """Adds layers in pixels. The columns of the rows say what is drawn: x, y, x2, y2, colour, fill, shape, text, ..."""

    def __init__(self, size: tuple[float, float]) -> None:
        import altair as alt  # noqa: PLC0415 - takes half a second, so it comes in with the first picture
        import pandas as pd  # noqa: PLC0415

        self._alt, self._frame = alt, pd.DataFrame
        width, height = size
        self._size = {"width": width, "height": height}
        across = alt.Scale(domain=[0, width], nice=False, zero=False)
        down = alt.Scale(domain=[height, 0], nice=False, zero=False)
        self._channels: dict[str, Any] = {
            "x": alt.X("x:Q", axis=None, scale=across),
            "y": alt.Y("y:Q", axis=None, scale=down),
            "x2": alt.X2("x2:Q"),
            "y2": alt.Y2("y2:Q"),
            "fill": alt.Fill("fill:N", scale=None),
            "stroke": alt.Stroke("stroke:N", scale=None),
            "thick": alt.StrokeWidth("thick:Q", scale=None),
            "opacity": alt.Opacity("opacity:Q", scale=None),
            "dashed": alt.StrokeDash(
                "dashed:N", scale=alt.Scale(domain=[False, True], range=[[1, 0], [4, 4]]), legend=None
            ),
            "shape": alt.Shape("shape:N", scale=None),
            "size": alt.Size("size:Q", scale=None),
            "text": alt.Text("text:N"),
            "order": alt.Order("order:Q"),
            "arc": alt.Detail("arc:N"),
            "name": alt.Tooltip("name:N"),
        }
        self._names = {"thick": "strokeWidth", "dashed": "strokeDash", "arc": "detail", "name": "tooltip"}
        self._layers: list[alt.Chart] = []

    def draw(self, mark: str, rows: Sequence[Row], **style: Any) -> None:
        """A layer of marks, or nothing where there are no rows."""
        if not rows:
            return
        chart = getattr(self._alt.Chart(self._frame(rows)), f"mark_{mark}")(aria=False, **style)  # its twin is the list
        drawn = {self._names.get(key, key): self._channels[key] for key in rows[0] if key in self._channels}
        self._layers.append(chart.encode(**drawn))

    def write(self, rows: Sequence[Row], halo: str | None = None, **style: Any) -> None:
        """Words, on a halo that keeps lines away from them."""
        if halo and halo != "transparent":
            self.draw("text", [{**row, "fill": halo} for row in rows], stroke=halo, strokeWidth=4, **style)
        self.draw("text", rows, **style)

    def presses(self, rows: Iterable[Row], mark: str = "point") -> None:
        """Unseen discs, or boxes, to press: what is pressed must be larger than what is drawn. Each has an id."""
        look = {"shape": "circle", "filled": True} if mark == "point" else {}
        self.draw(mark, list(rows), fill="transparent", opacity=1, cursor="pointer", **look)
        press = self._alt.selection_point(fields=["id"], name="chosen", on="click")
        self._layers[-1] = self._layers[-1].add_params(press)

    def picture(self, said: str) -> alt.LayerChart:
        """All layers in one. Its settings go in as it is made: each `configure` afterwards copies every row.

        No padding is said side by side: Streamlit puts 20 pixels under a picture that says 0, and squeezes it.
        """
        plain, none = self._alt.ViewConfig(stroke=None), {"left": 0, "top": 0, "right": 0, "bottom": 0}
        config = self._alt.Config(background="transparent", font=SANS, view=plain)
        chart = _drawn()(layer=self._layers, config=config, padding=none, description=said, **self._size)
        return cast("alt.LayerChart", chart)


@functools.cache
def _drawn() -> Any:
    """A chart of ours is checked against the schema by tests; at every drawing that would take half of the time."""
    import altair as alt  # noqa: PLC0415 - see Pen

    class Drawn(alt.LayerChart):
        def to_dict(self, validate: bool = False, **options: Any) -> dict[str, Any]:  # noqa: FBT001, FBT002
            return super().to_dict(validate=validate, **options)

    return Drawn
