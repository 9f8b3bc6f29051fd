"""One module per row of the table; each says how it measures."""
