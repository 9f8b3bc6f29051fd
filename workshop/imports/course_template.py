"""Reading a template of a group."""

from workshop.exports.course_template import TEMPLATE
from workshop.imports.board_file import TooBig
from workshop.model.course_template import Template
from workshop.model.limits import UPLOAD_BYTES
from workshop.store.envelope import opened
from workshop.store.errors import Broken, StoreError


class NotTemplate(StoreError):
    """Not a template of ours, or one that has been damaged."""

    code = "not_template"


def read_template(data: bytes) -> Template:
    """The template in a file. TooBig, NotTemplate or Newer; nothing has been made then."""
    if len(data) > UPLOAD_BYTES:
        raise TooBig(str(len(data)))
    try:
        return Template.model_validate(opened(data, TEMPLATE).content)
    except (Broken, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise NotTemplate(str(error)) from error
