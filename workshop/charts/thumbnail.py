"""A board as a small drawing for lists: bands, table, signs and lines, without a word. Pure SVG."""

import math

from workshop.access.view import BoardView
from workshop.charts.tokens import DARK, LIGHT
from workshop.model.base import Id
from workshop.model.kinds import OTHER, Sign
from workshop.model.photo import Seat
from workshop.model.seating import BANDS, TABLE, distance

_WIDTH, _HEIGHT = 240, 150
_RX, _RY = 112.0, 67.0
_SIDES = {"square": (4, math.pi / 4), "diamond": (4, 0.0), "hexagon": (6, math.pi / 6), "triangle_up": (3, 0.0)}


def thumbnail(view: BoardView, dark: bool = False) -> str:
    """The SVG. It holds no names, so that a list can be seen over a shoulder."""
    tokens = DARK if dark else LIGHT
    places = {key: _place(seat) for key, seat in view.seats.items()}
    lines = [_line(places[r.source], places[r.target], bool(r.tension), tokens) for r in view.relations.values()]
    signs = [_sign(view, key, place, tokens) for key, place in places.items()]
    oval = f'<ellipse cx="0" cy="0" rx="{_RX * TABLE:.1f}" ry="{_RY * TABLE:.1f}"'
    table = f'{oval} fill="{tokens["table"]}" stroke="{tokens["line"]}"/>'
    box = f"{-_WIDTH / 2} {-_HEIGHT / 2} {_WIDTH} {_HEIGHT}"
    body = "".join([*_bands(tokens), *lines, table, *signs])
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{_WIDTH}" height="{_HEIGHT}">{body}</svg>'


def _bands(tokens: dict[str, str]) -> list[str]:
    outer = {name: edge for name, (_, edge) in BANDS.items()}
    return [
        f'<ellipse cx="0" cy="0" rx="{_RX * edge:.1f}" ry="{_RY * edge:.1f}" fill="none" stroke="{tokens["hairline"]}"'
        + (' stroke-dasharray="2 4"' if name == "unknown" else "")
        + "/>"
        for name, edge in outer.items()
    ]


def _place(seat: Seat) -> tuple[float, float]:
    share = distance(seat)
    return math.sin(seat.angle) * share * _RX, -math.cos(seat.angle) * share * _RY


def _line(a: tuple[float, float], b: tuple[float, float], tension: bool, tokens: dict[str, str]) -> str:
    colour, width = (tokens["tension"], 1.4) if tension else (tokens["line"], 0.7)
    ends = f'x1="{a[0]:.1f}" y1="{a[1]:.1f}" x2="{b[0]:.1f}" y2="{b[1]:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}"/>'


def _sign(view: BoardView, key: Id, place: tuple[float, float], tokens: dict[str, str]) -> str:
    person = view.people.get(key)
    home = view.parties.get((person.party or "") if person else key)
    kind = view.kinds.get(home.kind if home else OTHER)
    sign: Sign = kind.sign if kind else "star"
    x, y = place
    size = 2.6 + (view.seats[key].influence or 2) * 0.7
    fill = tokens.get(f"kind_{sign}", tokens["ink2"])
    if person or sign in ("circle", "star"):
        hollow = f'fill="{tokens["paper"]}" stroke="{tokens["ink2"]}"' if sign == "star" else f'fill="{fill}"'
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size * (0.7 if person else 0.95):.1f}" {hollow}/>'
    sides, turn = _SIDES.get(sign, (3, math.pi))
    corners = (turn + index * math.tau / sides for index in range(sides))
    points = " ".join(f"{x + math.sin(a) * size:.1f},{y - math.cos(a) * size:.1f}" for a in corners)
    return f'<polygon points="{points}" fill="{fill}"/>'
