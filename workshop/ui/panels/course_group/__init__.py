"""The pages of a course group: the desk, the wall, and the page of who takes part."""
