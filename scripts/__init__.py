"""What `make` does, in Python, so that it does the same on every system."""
