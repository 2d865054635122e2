"""Probabilities that mean what they say: one temperature and an offset per finding.

Temperature scaling (Guo 2017) with offsets, fitted on scores of pictures, and
where possible of hospitals, that the network has not learnt from.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Numbers = NDArray[np.float64]
L2 = 3e-3
"""Keeps scale and offsets finite where a few pictures are told apart without an error."""

MAXIMUM_SCALE = 10.0
"""Scale that is allowed either way; real networks want 0.6 to 2. One that has learnt next to
nothing but tells a handful of pictures apart would want hundreds, and that stretches its
rounding errors, too."""


@dataclass(frozen=True)
class Calibration:
    """What is done to the logits before the head's activation."""

    scale: float
    """1 / temperature."""
    offsets: tuple[float, ...]
    """One per logit."""

    def apply(self, logits: Numbers) -> Numbers:
        """Calibrated logits, shape (pictures, logits)."""
        return np.asarray(logits * self.scale + np.array(self.offsets))


def uncalibrated(logits: int) -> Calibration:
    """The calibration that changes nothing."""
    return Calibration(1.0, (0.0,) * logits)


def even_shares(count: int, normal: int | None) -> Numbers:
    """Of every two films one is normal, and all diseases are equally frequent.

    The films of public collections tell nothing of how frequent a disease is where
    a model is used. One half keeps "abnormal" and its operating points where a
    reader expects them.

    Parameters
    ----------
    count : int
        Of findings.
    normal : int, optional
        Index of the normal one; without it all findings are equally frequent.

    Returns
    -------
    ndarray of float64, shape (count,)
    """
    if normal is None:
        return np.full(count, 1 / count)
    shares = np.full(count, 0.5 / (count - 1))
    shares[normal] = 0.5
    return shares


def fit_calibration(
    logits: Numbers, truth: NDArray[np.int64], shares: Numbers | None = None
) -> Calibration:
    """Choose scale and offsets that make the truth likeliest.

    Parameters
    ----------
    logits : ndarray of float64, shape (pictures, findings) or (pictures, 1)
        A single column is the logit of the second of two findings.
    truth : ndarray of int64, shape (pictures,)
        Index of the true finding.
    shares : ndarray of float64, shape (findings,), optional
        How frequent each finding is taken to be; without it as frequent as it is here.
    """
    single = logits.shape[1] == 1
    count = 2 if single else logits.shape[1]
    numbers = np.bincount(truth, minlength=count)
    weights = np.ones(len(truth)) if shares is None else (shares / np.maximum(numbers, 1))[truth]
    weights = weights / weights.sum()

    def cost(parameters: Numbers) -> float:
        scaled = logits * np.exp(parameters[0]) + parameters[1:]
        full = np.concatenate([np.zeros_like(scaled), scaled], axis=1) if single else scaled
        full = full - full.max(axis=1, keepdims=True)
        log_sum = np.log(np.exp(full).sum(axis=1))
        likelihood = full[np.arange(len(truth)), truth] - log_sum
        return float(-(weights * likelihood).sum() + L2 * (parameters**2).sum())

    bounds = [(-np.log(MAXIMUM_SCALE), np.log(MAXIMUM_SCALE)), *[(None, None)] * logits.shape[1]]
    found = minimize(cost, np.zeros(1 + logits.shape[1]), method="L-BFGS-B", bounds=bounds)
    scale, *offsets = found.x
    return Calibration(float(np.exp(scale)), tuple(float(value) for value in offsets))


def probabilities(logits: Numbers) -> Numbers:
    """Probabilities of all findings, shape (pictures, findings), from logits of either head."""
    if logits.shape[1] == 1:
        logits = np.concatenate([np.zeros_like(logits), logits], axis=1)
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=1, keepdims=True))
