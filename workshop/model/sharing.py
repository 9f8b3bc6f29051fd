"""What somebody shares of the board they brought into a group, module by module; and whose stands on the wall."""

from typing import Any, Literal

from pydantic import model_validator

from workshop.model.base import Id, Item

Module = Literal["plek", "foto", "balans", "tijdlijn"]
MODULES: tuple[Module, ...] = ("foto", "plek", "balans", "tijdlijn")
"""In the order in which a room looks at them: the photo first."""
Extent = Literal["nothing", "pictures", "open", "all"]
EXTENTS: tuple[Extent, ...] = ("nothing", "pictures", "open", "all")
"""Nothing; only what is drawn; all that is not closed; what is closed too, but for what is never shared.

Never shared: the ugly photo, closed moments, and what was written for oneself alone.
"""
Mask = Literal["names", "roles", "codes"]
MASKS: tuple[Mask, ...] = ("names", "roles", "codes")
"""How parties and people are called, each saying less than the one before: by name, by what they are, by a code."""


def stricter(one: Mask, other: Mask) -> Mask:
    """Of two the one that says less."""
    return max(one, other, key=MASKS.index)


class Sharing(Item):
    """How far each module of one's board is shared with the group: not at all, unless its owner said yes."""

    plek: Extent = "nothing"
    foto: Extent = "nothing"
    balans: Extent = "nothing"
    tijdlijn: Extent = "nothing"
    is_named: bool = False
    """Whether the owner's name stands beside it."""
    mask: Mask = "roles"
    """How parties and people are called."""

    @model_validator(mode="before")
    @classmethod
    def _before_codes(cls, told: Any) -> Any:
        """Before there were codes it was kept whether they are called by what they are."""
        if not isinstance(told, dict) or "by_roles" not in told:
            return told
        kept = {name: value for name, value in told.items() if name != "by_roles"}
        return {"mask": "roles" if told["by_roles"] else "names", **kept}

    def extent_of(self, module: Module) -> Extent:
        """How far this module is shared."""
        extent: Extent = getattr(self, module)
        return extent

    @property
    def modules(self) -> tuple[Module, ...]:
        """Those of which something is shared."""
        return tuple(module for module in MODULES if self.extent_of(module) != "nothing")

    def within(self, other: "Sharing") -> "Sharing":
        """What both share, as guarded as the more guarded of the two."""
        least = {module: min(self.extent_of(module), other.extent_of(module), key=EXTENTS.index) for module in MODULES}
        is_named = self.is_named and other.is_named
        return Sharing(**least, is_named=is_named, mask=stricter(self.mask, other.mask))

    @property
    def code(self) -> str:
        """The same in a few signs, as an address can carry it."""
        digits = "".join(str(EXTENTS.index(self.extent_of(module))) for module in MODULES)
        return f"{digits}{int(self.is_named)}{MASKS.index(self.mask)}"

    @classmethod
    def from_code(cls, code: str) -> "Sharing | None":
        """What a code says; None: it is none."""
        if len(code) != len(MODULES) + 2 or any(sign not in "0123" for sign in code) or code[-1] == "3":
            return None
        extents = {module: EXTENTS[int(sign)] for module, sign in zip(MODULES, code, strict=False)}
        return cls(**extents, is_named=code[-2] != "0", mask=MASKS[int(code[-1])])


NOT_SHARED = Sharing()


class Stage(Item):
    """Whose board stands on the wall, and which module of it; nobody's: all shared photos side by side."""

    member: Id | None = None
    module: Module = "foto"
    mask: Mask = "names"
    """How parties and people are called at least there, by the trainer: what its owner chose is never said less of."""
    what_if: Id | None = None
    """The adjustment that its owner thinks through with the room, in the place of give and take as it is now."""
