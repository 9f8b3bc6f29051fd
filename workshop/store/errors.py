"""What can go wrong in keeping a board. Each has a code; text/refusals has the sentence for it."""

import errno

from workshop.model.base import Id


class StoreError(Exception):
    """Something about a file. Nothing that was kept is lost by it."""

    code = "store"


class NotFound(StoreError):
    """No board, or snapshot, under this id."""

    code = "not_found"


class PutAway(NotFound):
    """The board lies in the bin. Its owner can take it back from there."""

    code = "put_away"


class GroupPutAway(PutAway):
    """The same of a course group, and its trainer."""

    code = "group_away"


class Newer(StoreError):
    """The file was written by a newer Samenwerkbord. It is left as it is."""

    code = "newer"


class Broken(StoreError):
    """The file can't be read. It has been set aside, never overwritten."""

    code = "broken"

    def __init__(self, message: str = "", newest_snapshot: Id | None = None) -> None:
        super().__init__(message)
        self.newest_snapshot = newest_snapshot


class NotSaved(StoreError):
    """The change did not reach the disk; the board is as it was before."""

    code = "not_saved"

    @classmethod
    def because(cls, error: OSError) -> "NotSaved":
        """With the code for the reason: disk_full, read_only, or not_saved."""
        failure = cls(str(error))
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            failure.code = "disk_full"
        elif error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            failure.code = "read_only"
        return failure


class Busy(StoreError):
    """Another process holds the board for longer than we wait."""

    code = "busy"
