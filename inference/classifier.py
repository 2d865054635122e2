"""A model bundle at work."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference.anatomy import Anatomy, Organ, describe
from inference.decision import REASON_NOT_FRONTAL, Decision, decide, refuse
from inference.errors import IncompletePictureError, ModelAnswerError, ModelInvalidError
from inference.header_gate import check_header
from inference.message import Message
from inference.model_bundle import Channels, ModelBundle, ModelCard
from inference.model_output import EQUAL_WITHIN, check_difference, check_outputs, probabilities_of
from inference.model_process import ModelProcess
from inference.prediction import Prediction, Status
from inference.preprocessing import InputContract, prepare
from inference.projection import Lie, lie_of
from inference.radiograph import Radiograph

PROBES = 3
"""Pictures of nothing that every model is asked about; more only where it answers all alike."""


class Classifier:
    """Predicts findings with one model bundle. Safe to call from several threads.

    The graph runs in a process that may die of it; whoever asks lives on.

    Parameters
    ----------
    bundle : ModelBundle
    threads : int, optional
        Threads of one prediction; 0 lets onnxruntime take the machine's cores.

    Raises
    ------
    ModelInvalidError
        The graph does not load, is not what the card says, gives no sound answer to
        a picture, or the same one to every picture.
    ModelStoppedError
        It takes too long or too much memory.
    """

    def __init__(self, bundle: ModelBundle, threads: int = 0) -> None:
        self.card = bundle.card
        self.identity = bundle.identity
        self.signed = bundle.signed
        """Whether it is proved who trained the model."""
        self._process = ModelProcess(bundle.graph, threads)
        _check_graph(self._process, self.card)
        self._check_answers()

    def predict(
        self, radiograph: Radiograph, operating_point: str | None = None, gate: bool = True
    ) -> Prediction:
        """Judge one radiograph.

        Parameters
        ----------
        radiograph : Radiograph
        operating_point : str, optional
            One of the card's names; the card's default without it, and for a name that
            this model does not have.
        gate : bool, optional
            Without the gate everything is scored, for research; what speaks against it
            in the file's header becomes a remark.

        Raises
        ------
        IncompletePictureError
            A part of the picture is missing; gate or no gate, it is not judged.
        ModelAnswerError
            The graph gives no answer, or one that cannot be true.
        """
        if radiograph.missing_rows:
            raise IncompletePictureError(radiograph)
        card = self.card
        known = operating_point in card.operating_point_names
        point = operating_point if operating_point and known else card.default_operating_point
        header = check_header(radiograph, card.population)
        if gate and header.refusal is not None:
            return self._prediction(refuse(header.refusal), point, header.remarks, radiograph)
        against = () if header.refusal is None else (header.refusal,)
        tensor = prepare(radiograph, card.input)
        scores = self.run(tensor[np.newaxis])
        readable = self._readable(scores)
        decision = self._decide(self._probabilities(scores), readable if gate else None, point)
        remarks = (*against, *header.remarks)
        return self._prediction(decision, point, remarks, radiograph, scores)

    def _prediction(
        self,
        decision: Decision,
        operating_point: str,
        remarks: tuple[Message, ...],
        radiograph: Radiograph,
        scores: Mapping[str, NDArray[np.float32]] | None = None,
    ) -> Prediction:
        """A decision with what it was made of; of a refused picture nothing is told."""
        told = None if decision.status is Status.REFUSED else scores
        probabilities = None if told is None else self._probabilities(told)
        normal = self.card.normal
        return Prediction(
            status=decision.status,
            verdict=decision.verdict,
            named=decision.named,
            sentence=decision.sentence,
            reason=decision.reason,
            remarks=remarks,
            probabilities=probabilities,
            abnormal=None
            if probabilities is None or normal is None
            else 1 - probabilities[normal.key],
            readable=None if scores is None else self._readable(scores),
            activation_maps=None if told is None else self._activation_maps(told),
            anatomy=None if told is None else self._anatomy(told, radiograph),
            operating_point=operating_point,
            findings=self.card.findings,
            model=self.identity,
        )

    def run(self, batch: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
        """The graph's raw outputs by name, for evaluation.

        Parameters
        ----------
        batch : ndarray of float32, shape (batch, height, width, channels)
            Pictures as :func:`inference.preprocessing.prepare` gives them.

        Raises
        ------
        ModelAnswerError
            The graph fails, or its numbers are none or not what the card calls them.
        ModelStoppedError
            The graph took too long or too much memory.
        """
        outputs = self._process.run(self.card.input_name, batch)
        check_outputs(outputs, self.card.outputs)
        return outputs

    def _check_answers(self) -> None:
        """Ask about pictures of nothing, so that a broken graph is known before it is needed."""
        output = self.card.outputs.probabilities
        answers: list[NDArray[np.float32]] = []
        try:
            for picture in _probes(self.card.input):
                answers.append(self.run(picture)[output])
                differs = np.ptp(np.concatenate(answers), axis=0).max() >= EQUAL_WITHIN
                if len(answers) >= PROBES and differs:
                    return
        except ModelAnswerError as error:
            raise ModelInvalidError(error.detail) from None
        raise ModelInvalidError("the graph gives the same answer to every picture")

    def _decide(
        self, probabilities: Mapping[str, float], readable: float | None, operating_point: str
    ) -> Decision:
        threshold = self.card.gate_threshold
        if readable is not None and threshold is not None and not readable >= threshold:
            return refuse(Message(REASON_NOT_FRONTAL))
        return decide(probabilities, self.card, operating_point)

    def _probabilities(self, scores: Mapping[str, NDArray[np.float32]]) -> dict[str, float]:
        values = probabilities_of(scores[self.card.outputs.probabilities])[0]
        check_difference(values)
        return {
            finding.key: float(value)
            for finding, value in zip(self.card.findings, values, strict=True)
        }

    def _readable(self, scores: Mapping[str, NDArray[np.float32]]) -> float | None:
        name = self.card.outputs.readable
        return None if name is None else float(scores[name].reshape(-1)[0])

    def _anatomy(
        self, scores: Mapping[str, NDArray[np.float32]], radiograph: Radiograph
    ) -> Anatomy | None:
        channels = self.card.outputs.anatomy
        # On a mirrored or turned radiograph the masks' sides are not the patient's.
        if channels is None or lie_of(radiograph.acquisition.patient_orientation) not in (
            None,
            Lie.UPRIGHT,
        ):
            return None
        masks = {Organ(key): mask for key, mask in _by_key(channels, scores).items()}
        maps = {} if self.card.outputs.maps is None else _by_key(self.card.outputs.maps, scores)
        found = describe(masks, maps, radiograph.pixels.shape, self.card.input)
        if self.card.outputs.measures_heart:
            return found
        return replace(found, cardiothoracic_ratio=None)

    def _activation_maps(
        self, scores: Mapping[str, NDArray[np.float32]]
    ) -> dict[str, NDArray[np.float32]] | None:
        channels, name = self.card.outputs.maps, self.card.outputs.activation_maps
        if channels is not None:
            return _by_key(channels, scores)
        if name is None:
            return None
        maps = scores[name][0]
        return {finding.key: maps[:, :, index] for index, finding in enumerate(self.card.findings)}


def _by_key(
    channels: Channels, scores: Mapping[str, NDArray[np.float32]]
) -> dict[str, NDArray[np.float32]]:
    pictures = scores[channels.name][0]
    return {key: pictures[:, :, index] for index, key in enumerate(channels.keys)}


def _probes(contract: InputContract) -> Iterator[NDArray[np.float32]]:
    """Pictures of which any network can tell some apart, however sure of itself it is.

    Ramps, a bright disc, a dark one, black, greys, a chessboard and noise.
    Each of shape (1, height, width, channels), in the contract's value range.
    """
    rows = np.linspace(-1, 1, contract.height, dtype=np.float32)[:, np.newaxis]
    columns = np.linspace(-1, 1, contract.width, dtype=np.float32)[np.newaxis]
    disc = (rows**2 + columns**2 < 0.5).astype(np.float32)
    board = ((rows * 4).round() + (columns * 4).round()) % 2
    noise = np.random.default_rng(0).random(disc.shape, np.float32)
    shades: list[NDArray[np.floating[Any]]] = [
        *(np.broadcast_to((rows + 1) / 2, disc.shape), disc, 1 - disc),
        *(np.broadcast_to((axis + 1) / 2, disc.shape) for axis in (columns, -rows)),
        *(np.full_like(disc, grey) for grey in (0, 0.2, 0.4, 0.6)),
        *(board, noise),
    ]
    low, high = contract.value_range
    for picture in shades:
        values = (low + (high - low) * picture).astype(np.float32)
        yield np.repeat(values[np.newaxis, :, :, np.newaxis], contract.channels, axis=3)


def _check_graph(graph: ModelProcess, card: ModelCard) -> None:
    """Refuse a graph whose inputs and outputs are not those of the card."""
    inputs = graph.inputs
    contract = card.input
    expected = [contract.height, contract.width, contract.channels]
    if [item.name for item in inputs] != [card.input_name]:
        raise ModelInvalidError(f"the graph's input is not {card.input_name!r}")
    if inputs[0].type != "tensor(float)" or list(inputs[0].shape[1:]) != expected:
        raise ModelInvalidError(f"the graph's input is not float32 of {expected}")
    outputs = {item.name: list(item.shape) for item in graph.outputs}
    wanted = card.outputs
    for name in wanted.names:
        if name not in outputs:
            raise ModelInvalidError(f"the graph has no output {name!r}")
    count = outputs[wanted.probabilities][-1]
    if count != len(card.findings) and not (count == 1 and len(card.findings) == 2):
        raise ModelInvalidError(f"the graph gives {count} scores, the card {len(card.findings)}")
    maps = wanted.activation_maps
    if maps is not None and outputs[maps][-1] != len(card.findings):
        raise ModelInvalidError("the graph's activation maps do not match the findings")
    for channels in (wanted.maps, wanted.anatomy):
        if channels is not None and outputs[channels.name][-1] != len(channels.keys):
            raise ModelInvalidError(f"the channels of {channels.name!r} are not those of the card")
