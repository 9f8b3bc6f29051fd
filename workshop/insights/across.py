"""What stands out when two pictures are laid beside each other."""

from workshop.insights.registry import About, Found, kind
from workshop.insights.scene import Scene


@kind("line", "photo", moments=1)
def wings_without_seat(scene: Scene, *, moments: int) -> Found | None:
    """Who acts in the wings and takes part in no step, where steps say who does."""
    on_stage = scene.houses_of(who for step in scene.view.steps.values() for who in step.who)
    in_wings = [house for moment in scene.view.moments.values() for house in scene.houses_of(moment.who)]
    if not on_stage:
        return None
    left = {house for house in in_wings if house not in on_stage and in_wings.count(house) >= moments}
    return [About(house, (in_wings.count(house),)) for house in left], ()


@kind("balance", "photo", gives=4, resources=2, takes=2)
def carries_much(scene: Scene, *, gives: int, resources: int, takes: int) -> Found | None:
    """Who brings much of several things, and takes little of anything. Nothing is added up."""
    about = []
    for party, account in scene.view.accounts.items():
        cells = account.contributions.values()
        much = sum(cell.gives is not None and cell.gives >= gives for cell in cells)
        taken = [cell.takes for cell in cells if cell.takes is not None]
        if much >= resources and taken and max(taken) <= takes:
            about.append(About(party, (much, max(taken))))
    return about, ()
