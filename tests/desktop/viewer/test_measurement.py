import pytest
from PySide6.QtCore import QPointF

from desktop.viewer.measurement import Measurement, length_of
from desktop.viewer.view_wording import length_text
from inference.radiograph import PixelSpacing, SpacingOrigin

LINE = Measurement(QPointF(10, 20), QPointF(40, 60))


@pytest.mark.parametrize(
    ("spacing", "text"),
    [
        (None, "50 px"),
        (PixelSpacing(0.2, 0.2, SpacingOrigin.DETECTOR), "10.0 mm at detector"),
        (PixelSpacing(0.1, 0.1, SpacingOrigin.CALIBRATED), "5.0 mm calibrated"),
        (PixelSpacing(0.2, 0.2, SpacingOrigin.UNKNOWN), "50 px"),
    ],
)
def test_a_length_says_where_it_holds(spacing: PixelSpacing | None, text: str) -> None:
    assert length_text(length_of(LINE, spacing)) == text


def test_rows_and_columns_may_be_spaced_differently() -> None:
    spacing = PixelSpacing(row_mm=0.3, column_mm=0.1, origin=SpacingOrigin.DETECTOR)
    # 30 columns of 0.1 mm and 40 rows of 0.3 mm.
    length = length_of(LINE, spacing)
    assert length.value == pytest.approx((3**2 + 12**2) ** 0.5)
    across = Measurement(QPointF(0, 5), QPointF(100, 5))
    length = length_of(across, spacing)
    assert (length.value, length.origin) == (pytest.approx(10), SpacingOrigin.DETECTOR)
