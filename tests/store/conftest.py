"""Files that live as long as a test."""

import pytest

from workshop.store.files import MemoryFiles


@pytest.fixture
def files() -> MemoryFiles:
    return MemoryFiles()
