"""Samenwerkbord: a board on which a group sees, and then changes, how its collaboration works."""
