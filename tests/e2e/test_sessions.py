"""The first three sessions of the course as SESSIONS.md tells them: shortened in time, not in steps.

The trainer at the desk, the wall, and four who take part, each in a browser of their own: two of them on a phone.
What must not be seen before a reveal is looked for in all that came to the others.
"""

from tests.e2e.sessions.photo_and_balance import PhotoAndBalance
from tests.e2e.sessions.process_in_time import ProcessInTime
from tests.e2e.sessions.your_place import YourPlace
from tests.e2e.support.screens import Screens
from workshop.service import Service


def test_block_1_your_place(screens: Screens, service: Service) -> None:
    block = YourPlace(screens, service)
    block.coming_in()
    block.what_one_is_called()
    block.alone()
    block.who_stands_elsewhere()
    block.lists()
    block.pairs()
    block.responsibilities()
    block.taken_along()


def test_block_2_photo_and_balance(screens: Screens, service: Service) -> None:
    block = PhotoAndBalance(screens, service)
    block.what_for()
    block.around_the_table()
    block.between_them()
    block.looking_alone()
    block.case()
    block.seen_by_the_others()
    block.balance_of_the_case()
    block.balance_of_each()
    block.trios()


def test_block_3_the_process(screens: Screens, service: Service) -> None:
    block = ProcessInTime(screens, service)
    block.then_and_now()
    block.steps()
    block.moments()
    block.pairs()
    block.one_line()
    block.kinds()
    block.ahead()
