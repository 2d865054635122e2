"""Icons take the colour of the theme."""

import re
from pathlib import Path

ICONS = Path(__file__).parents[3] / "assets" / "icons"


def test_icons_are_ours_to_tint() -> None:
    for path in ICONS.glob("*.svg"):
        svg = path.read_text(encoding="utf-8")
        # The style sheet draws the check mark itself and cannot tint it.
        if path.stem not in ("hilum", "check-mark"):
            assert "currentColor" in svg
            assert not re.search(r"#[0-9a-fA-F]{3,6}", svg), path
