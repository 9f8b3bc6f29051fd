"""Pictures as values, drawn from a BoardView."""
