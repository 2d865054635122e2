"""What readers drew on a film: boxes round opacities, and the outlines of lungs and heart."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Box:
    """A rectangle, its sides as shares (0 to 1) of the picture's width and height.

    So it holds for the original and for every scaled copy of it.
    """

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def on_picture(
        cls, corners: tuple[float, float, float, float], columns: int, rows: int
    ) -> "Box | None":
        """From left, top, right, bottom in pixels, cut at the picture's edge.

        None when nothing of it lies on the picture.
        """
        left, right = (min(max(x / columns, 0.0), 1.0) for x in corners[::2])
        top, bottom = (min(max(y / rows, 0.0), 1.0) for y in corners[1::2])
        return cls(left, top, right, bottom) if left < right and top < bottom else None


@dataclass(frozen=True)
class AnatomyMasks:
    """Pictures with the proportions of the film, white inside an organ. Sides are the patient's."""

    lungs: tuple[Path, ...] = ()
    """Together white inside both lungs, where the source does not say which lung is which."""
    left_lung: Path | None = None
    right_lung: Path | None = None
    heart: Path | None = None

    @property
    def of_lungs(self) -> tuple[Path, ...]:
        """Every picture that is white inside a lung."""
        sides = (self.left_lung, self.right_lung)
        return (*self.lungs, *(path for path in sides if path is not None))

    def __bool__(self) -> bool:
        return bool(self.of_lungs or self.heart)


NO_MASKS = AnatomyMasks()
