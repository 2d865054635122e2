import numpy as np
from numpy.typing import NDArray

from desktop.records.record import HeatMaps
from desktop.viewer.colour_map import colour_table
from desktop.viewer.heat_map import heat_map_image, legend_image
from inference.preprocessing import Fit, InputContract

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear light.
SEEN_WITH = {
    "protanopia": [
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ],
    "deuteranopia": [
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ],
    "tritanopia": [
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ],
}


def linear_light(colours: NDArray[np.float32]) -> NDArray[np.float64]:
    share = colours.astype(float) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def lightness(linear: NDArray[np.float64]) -> NDArray[np.float64]:
    """CIE 1976 L*, from linear sRGB."""
    luminance = np.clip(linear, 0, 1) @ (0.2126, 0.7152, 0.0722)
    return np.where(luminance > 0.008856, 116 * np.cbrt(luminance) - 16, 903.3 * luminance)


def test_lightness_rises_evenly() -> None:
    steps = np.diff(lightness(linear_light(colour_table()))[::16])
    assert steps.min() > 0.5 * steps.mean()
    assert steps.max() < 1.6 * steps.mean()


def test_the_order_of_the_colours_is_seen_with_every_colour_vision() -> None:
    linear = linear_light(colour_table())
    for name, matrix in SEEN_WITH.items():
        seen = lightness(linear @ np.array(matrix).T)[::16]
        assert np.diff(seen).min() > 1.5, name


def test_the_colours_fit_into_the_screens() -> None:
    table = colour_table()
    assert table.shape == (256, 3)
    assert table.min() > 0
    assert table.max() < 255


def test_the_heat_map_lies_where_the_evidence_is() -> None:
    evidence = np.zeros((8, 8), np.float32)
    evidence[1, 6] = 3
    contract = InputContract(64, 64, 1, (0, 1), Fit.STRETCH)
    image = heat_map_image(HeatMaps({"x": evidence}, contract), "x", 400, 200)
    assert (image.height(), image.width()) == (400, 200)
    alpha = np.array(
        [[image.pixelColor(x, y).alpha() for x in range(0, 200, 5)] for y in range(0, 400, 5)]
    )
    y, x = np.unravel_index(alpha.argmax(), alpha.shape)
    assert abs(y * 5 - 75) < 30
    assert abs(x * 5 - 162) < 20
    assert alpha.max() > 250
    assert alpha[40:, :20].max() == 0


def test_the_legend_runs_from_nothing_to_the_strongest_colour() -> None:
    legend = legend_image(64)
    assert legend.pixelColor(0, 0).alpha() == 0
    strongest = legend.pixelColor(63, 0)
    assert (strongest.red(), strongest.green(), strongest.blue()) == tuple(
        colour_table()[-1].round().astype(int)
    )
