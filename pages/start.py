"""Start: a new board, an example, a board opened before, or a saved file."""

from workshop.ui.panels import start

start.draw()
