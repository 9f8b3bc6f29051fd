"""What stands out in the process: what no talk prepared, where it was silent, what came otherwise, who said yes."""

from datetime import date
from itertools import pairwise

from workshop.insights.registry import About, Found, kind
from workshop.insights.scene import Scene
from workshop.model.base import Id
from workshop.model.process import Step
from workshop.model.when import span_of

_MONTH = 30


@kind("line", tied=1)
def unprepared_steps(scene: Scene, *, tied: int) -> Found | None:
    """Steps that were taken without a moment in the wings that made them possible, where others had one."""
    made = {moment.step for moment in scene.view.moments.values() if moment.step}
    if len(made) < tied:
        return None
    taken = [key for key, step in scene.view.steps.items() if step.state in ("done", "now")]
    left = [key for key in taken if key not in made]
    return [About(key) for key in left], (len(left), len(taken))


@kind("line", days=120)
def long_silence(scene: Scene, *, days: int) -> Found | None:
    """The longest stretch in which nothing is on the line, up to today, if it is long."""
    dated = sorted((at, key) for key, at in _dated(scene).items() if at <= scene.today)
    gaps = [(later[0] - earlier[0], earlier, later) for earlier, later in pairwise(dated)]
    longest = max(gaps, key=lambda gap: (gap[0], gap[1]), default=None)
    if longest is None or longest[0].days < days:
        return None
    return [About(longest[1][1]), About(longest[2][1])], (longest[0].days // _MONTH,)


@kind("line", days=45)
def plan_and_reality(scene: Scene, *, days: int) -> Found | None:
    """Steps that were dropped, or came well before or after the plan."""
    about = []
    for key, step in scene.view.steps.items():
        shifted = _shifted(step)
        if step.state == "dropped":
            about.append(About(key, (0,)))
        elif shifted is not None and shifted >= days:
            about.append(About(key, (shifted // _MONTH,)))
    return about, (len(about), len(scene.view.steps))


@kind("line", moments=3, steps=1)
def never_in_the_wings(scene: Scene, *, moments: int, steps: int) -> Found | None:
    """Who takes part in steps and was in no moment in the wings."""
    named = [moment for moment in scene.view.moments.values() if moment.who]
    if len(named) < moments:
        return None
    seen = scene.houses_of(who for moment in named for who in moment.who)
    on_stage = [house for step in scene.view.steps.values() for house in scene.houses_of(step.who)]
    left = {house for house in on_stage if house not in seen and on_stage.count(house) >= steps}
    return [About(house, (on_stage.count(house),)) for house in left], (len(named),)


@kind("line", moments=2)
def wings_brought(scene: Scene, *, moments: int) -> Found | None:
    """Moments of which it is said what they brought about, and which step they made possible."""
    about = [About(key) for key, moment in scene.view.moments.items() if moment.effects and moment.step]
    return (about, (len(about), len(scene.view.moments))) if len(about) >= moments else None


@kind("line", committed=1)
def not_committed(scene: Scene, *, committed: int) -> Found | None:
    """Steps to which some said yes, and not everybody who takes part."""
    about = []
    for key, step in scene.view.steps.items():
        said, part = scene.houses_of(step.committed), scene.houses_of(step.who)
        if step.state != "dropped" and len(said) >= committed and part - said:
            about.append(About(key, (len(part & said), len(part))))
    return about, ()


def _dated(scene: Scene) -> dict[Id, date]:
    """Everything on the line that has a day, a month or a season; a whole year says too little."""
    when = {key: step.at for key, step in scene.view.steps.items() if step.state != "dropped"}
    when |= {key: moment.when for key, moment in scene.view.moments.items()}
    spans = {key: span_of(at) for key, at in when.items() if at}
    return {key: span.middle for key, span in spans.items() if span.grain != "year"}


def _shifted(step: Step) -> int | None:
    """How many days lie surely between the plan and what came of it; None: not known."""
    if not step.planned or not step.actual:
        return None
    plan, real = span_of(step.planned), span_of(step.actual)
    return max((real.start - plan.end).days, (plan.start - real.end).days, 0)
