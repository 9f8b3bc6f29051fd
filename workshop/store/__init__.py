"""Keeping boards: JSON files that a person can read, written so that what is acknowledged is there."""

from workshop.store.boards import BoardStore
from workshop.store.changing import Done
from workshop.store.errors import Broken, Newer, NotFound, NotSaved, PutAway, StoreError

__all__ = ["BoardStore", "Broken", "Done", "Newer", "NotFound", "NotSaved", "PutAway", "StoreError"]
