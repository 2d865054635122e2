"""Made-up lungs and hearts, and a network that sees them in every picture."""

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from inference.anatomy import Organ
from tests.synthetic_bundle import brightness_graph, card_document


def ellipse(
    side: int, centre: tuple[float, float], radii: tuple[float, float]
) -> NDArray[np.float32]:
    """Shape (side, side), 1 inside; centre and radii as shares of the side, row first."""
    rows, columns = (np.mgrid[0:side, 0:side] + 0.5) / side
    distance = ((rows - centre[0]) / radii[0]) ** 2 + ((columns - centre[1]) / radii[1]) ** 2
    return np.asarray(distance <= 1, np.float32)


def chest(side: int = 128) -> dict[Organ, NDArray[np.float32]]:
    """An upright frontal chest: the heart is 0.3 wide, the chest inside 0.7."""
    return {
        Organ.RIGHT_LUNG: ellipse(side, (0.45, 0.3), (0.3, 0.15)),
        Organ.LEFT_LUNG: ellipse(side, (0.45, 0.7), (0.3, 0.15)),
        Organ.HEART: ellipse(side, (0.6, 0.55), (0.12, 0.15)),
    }


def spot(centre: tuple[float, float], side: int = 32) -> NDArray[np.float32]:
    """A map of one place."""
    return 0.9 * ellipse(side, centre, (0.06, 0.06))


MAP_KEYS = ("abnormal", "covid19_pneumonia", "other_lung_disease")
CHANNELS = tuple(organ.value for organ in Organ)
OUTPUTS = card_document()["outputs"] | {
    "maps": {"name": "answer_maps", "keys": list(MAP_KEYS)},
    "anatomy": {"name": "anatomy", "channels": list(CHANNELS)},
}
"""Of the card of :func:`chest_graph`."""


def chest_graph(place: tuple[float, float] = (0.65, 0.3)) -> onnx.ModelProto:
    """The brightness network, with the same anatomy and maps of one place for every picture."""
    network = brightness_graph()
    organs = chest()
    pictures = {
        "answer_maps": np.stack([spot(place)] * len(MAP_KEYS), axis=-1),
        "anatomy": np.stack([organs[organ] for organ in Organ], axis=-1),
    }
    graph = network.graph
    for name, picture in pictures.items():
        graph.initializer.append(numpy_helper.from_array(picture[np.newaxis], f"{name}_seen"))
        graph.node.append(helper.make_node("Identity", [f"{name}_seen"], [name]))
        graph.output.append(
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", *picture.shape])
        )
    return network
