"""What is left of a patch when something it told of is closed off."""

import pytest

from tests.support.boards import OWNER, START, ident
from workshop.model.patch import Op, Patch
from workshop.model.scrubbing import scrubbed

HIDDEN, OTHER, LINE = ident(100), ident(101), ident(102)


def patch(*ops: Op) -> Patch:
    return Patch(change=ident(1), by=OWNER, at=START, verb="x", ops=ops, client="tab", sequence=3)


@pytest.mark.parametrize(
    "op",
    [
        Op(item=f"parties/{HIDDEN}", after={"name": "Geheim"}),
        Op(item=f"parties/{HIDDEN}", before={"name": "Geheim"}),
        Op(item=f"parties/{HIDDEN}", field="name", before="a", after="b"),
        Op(item=f"photos/photo/seats/{HIDDEN}/backpack/{OTHER}", after={"text": "ruimte"}),
        Op(item=f"photos/photo/relations/{LINE}", before={"source": HIDDEN, "target": OTHER, "note": "Geheim"}),
        Op(item=f"photos/photo/relations/{LINE}", after={"source": OTHER, "target": HIDDEN}),
        Op(item=f"groups/{OTHER}", field="members", before=[HIDDEN], after=[]),
        Op(item=f"people/{OTHER}", field="party", before=None, after=HIDDEN),
    ],
)
def test_an_op_about_it_is_gone(op: Op):
    assert scrubbed(patch(op), {HIDDEN}).ops == ()


@pytest.mark.parametrize(
    ("op", "left"),
    [
        (
            Op(item=f"groups/{OTHER}", after={"name": "Kern", "members": [HIDDEN, LINE]}),
            Op(item=f"groups/{OTHER}", after={"name": "Kern", "members": [LINE]}),
        ),
        (
            Op(item=f"people/{OTHER}", before={"name": "Wethouder", "party": HIDDEN}),
            Op(item=f"people/{OTHER}", before={"name": "Wethouder", "party": None}),
        ),
        (
            Op(item=f"photos/photo/seats/{OTHER}", after={"backpack": {HIDDEN: {"text": "Geheim"}, LINE: {}}}),
            Op(item=f"photos/photo/seats/{OTHER}", after={"backpack": {LINE: {}}}),
        ),
    ],
)
def test_an_op_that_names_it_goes_on_without(op: Op, left: Op):
    assert scrubbed(patch(op), {HIDDEN}).ops == (left,)


def test_what_does_not_name_it_is_the_very_same():
    told = patch(Op(item=f"parties/{OTHER}", field="name", before="a", after="b"))
    assert scrubbed(told, {HIDDEN}) is told


def test_who_asked_stays_so_that_a_request_sent_twice_is_known():
    told = scrubbed(patch(Op(item=f"parties/{HIDDEN}", after={})), {HIDDEN})
    assert (told.client, told.sequence, told.by, told.change) == ("tab", 3, OWNER, ident(1))
