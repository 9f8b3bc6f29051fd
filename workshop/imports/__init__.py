"""One file per format in."""
