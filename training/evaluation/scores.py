"""What a model said of pictures of which the truth is known."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from inference.classifier import Classifier
from inference.model_output import probabilities_of
from training.data.dataset import Dataset
from training.data.examples import UNNAMED, Example

BATCH = 32


@dataclass(frozen=True)
class Scores:
    """One row per picture."""

    examples: tuple[Example, ...]
    findings: tuple[str, ...]
    """Keys, in the model's order."""
    probabilities: NDArray[np.float64]
    """Shape (pictures, findings)."""
    readable: NDArray[np.float64] | None
    """Shape (pictures,): the gate's scores; None without a gate."""
    groups: NDArray[np.int64]
    """Shape (pictures,): one number per patient and near-duplicate group."""

    @property
    def truth(self) -> NDArray[np.int64]:
        """Index of the true finding, or below 0 as `Example.finding` has it."""
        return np.array([example.finding for example in self.examples], np.int64)

    def only(self, mask: NDArray[np.bool_]) -> "Scores":
        """The chosen rows."""
        return Scores(
            tuple(example for example, keep in zip(self.examples, mask, strict=True) if keep),
            self.findings,
            self.probabilities[mask],
            None if self.readable is None else self.readable[mask],
            self.groups[mask],
        )

    @property
    def of_findings(self) -> "Scores":
        """The rows that have a finding."""
        return self.only(self.truth >= 0)

    @property
    def of_normal_or_abnormal(self) -> "Scores":
        """The rows that have a finding, and those that are abnormal without a named one."""
        return self.only((self.truth >= 0) | (self.truth == UNNAMED))


def score(classifier: Classifier, dataset: Dataset, indices: NDArray[np.int64]) -> Scores:
    """Ask a bundle's classifier about prepared pictures.

    Parameters
    ----------
    classifier : Classifier
    dataset : Dataset
        Prepared with the contract of the classifier's card.
    indices : ndarray of int64
        Which of its pictures; those that cannot be read are left out.
    """
    card, pictures = classifier.card, dataset.pictures
    wanted = np.array([index for index in indices.tolist() if index not in pictures.unreadable])
    found, gates = [], []
    for start in tqdm(range(0, len(wanted), BATCH), desc="Scoring", unit="batch"):
        outputs = classifier.run(pictures.batch(wanted[start : start + BATCH]))
        found.append(probabilities_of(outputs[card.outputs.probabilities]))
        if card.outputs.readable is not None:
            gates.append(outputs[card.outputs.readable].reshape(-1).astype(np.float64))
    return Scores(
        tuple(dataset.table.examples[index] for index in wanted.tolist()),
        tuple(finding.key for finding in card.findings),
        np.concatenate(found),
        np.concatenate(gates) if gates else None,
        dataset.groups[wanted],
    )


def join(parts: Sequence[Scores]) -> Scores:
    """Several scores as one; their groups are kept apart."""
    offsets = np.cumsum([0, *(int(part.groups.max()) + 1 for part in parts)])
    first = parts[0]
    return Scores(
        tuple(example for part in parts for example in part.examples),
        first.findings,
        np.concatenate([part.probabilities for part in parts]),
        None
        if first.readable is None
        else np.concatenate([part.readable for part in parts if part.readable is not None]),
        np.concatenate(
            [part.groups + offset for part, offset in zip(parts, offsets[:-1], strict=True)]
        ),
    )


def write_csv(scores: Scores, path: Path) -> None:
    """One line per picture, for a spreadsheet."""
    head = ("picture", "source", "hospital", "patient", "view", "age", "sex", "label", "finding")
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow((*head, *scores.findings, "readable"))
        for place, example in enumerate(scores.examples):
            row = example.row
            finding = "" if example.finding < 0 else scores.findings[example.finding]
            facts = (row.key, row.source, row.hospitals[0], row.patient, row.view, row.age, row.sex)
            numbers = [f"{value:.6f}" for value in scores.probabilities[place]]
            gate = "" if scores.readable is None else f"{scores.readable[place]:.6f}"
            writer.writerow((*facts, row.label, finding, *numbers, gate))
