"""The network that has not seen a hospital, as a bundle: for what only a bundle can be asked.

Shortcut controls and maps on films that taught the network nothing are worth more than
on a random share of the hospitals that taught it.
"""

from pathlib import Path

from inference.model_bundle import GRAPH_FILE, ModelBundle
from training.data.dataset import Dataset
from training.data.splits import leave_out
from training.export.export_onnx import export_network
from training.export.model_card import Decisions, describe_bundle, unwritten_bundle, write_card
from training.fitting.distribution import Workers
from training.fitting.trained import train
from training.recipe import RecipeFile


def export_unseen(
    hospital: str,
    file: RecipeFile,
    dataset: Dataset,
    decisions: Decisions,
    folder: Path,
    weights: Path | None,
    workers: Workers,
) -> ModelBundle:
    """Export the network that was trained without a hospital.

    Parameters
    ----------
    hospital : str
        One of ``split.unseen``.
    file : RecipeFile
    dataset : Dataset
    decisions : Decisions
        Those of the bundle that ships.
    folder : Path
        Where the network was trained; its checkpoint is taken as it is.
    weights : Path or None
    workers : Workers

    Returns
    -------
    ModelBundle
        Also written beside the checkpoint.
    """
    recipe = file.recipe
    division = dataset.readable(
        leave_out(
            hospital, dataset.table.examples, dataset.groups, recipe.split.validation, recipe.seed
        )
    )
    network = train(recipe, dataset, division, folder, weights, workers).network
    bundle = folder / "bundle"
    bundle.mkdir(exist_ok=True)
    outputs = export_network(network, decisions.calibration, bundle / GRAPH_FILE)
    graph = (bundle / GRAPH_FILE).read_bytes()
    document = describe_bundle(graph, file, recipe, outputs, decisions, {})
    write_card(document, bundle)
    return unwritten_bundle(document, graph, bundle)
