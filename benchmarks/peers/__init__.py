"""Whom the board is measured against; each peer is a folder with its page or script."""
