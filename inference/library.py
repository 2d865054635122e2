"""What ``import hilum`` offers: read a radiograph, judge it, with whatever a script has at hand."""

from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import assets
from inference import classifier
from inference.decoding.picture_size import check_picture_size
from inference.errors import BlankPictureError
from inference.model_bundle import ModelBundle, ModelCard
from inference.prediction import ModelIdentity, Prediction
from inference.radiograph import FileFacts, PhotometricInterpretation, PixelArray, Radiograph
from inference.readers import read_radiograph
from inference.readers.bitmap import depth_of
from inference.value_sample import is_blank


def read(path: str | PathLike[str]) -> Radiograph:
    """Read one picture: DICOM, PNG, JPEG, TIFF, BMP or WebP, whatever its name.

    Raises
    ------
    InputError
        ``sentence`` says to people what is wrong, ``advice`` what to do.
    """
    return read_radiograph(Path(path))


def from_array(pixels: NDArray[Any], *, low_is_white: bool = False) -> Radiograph:
    """A radiograph from grey values that a script has computed or read itself.

    Parameters
    ----------
    pixels : ndarray of integers or floats, shape (rows, columns)
        Copied. Rows from the top of the picture. Bytes are shown from 0 to 255, sixteen bits
        as far as the values need them, floats between 0 and 1 as they are; anything else
        through a window over the bulk of the values.
    low_is_white : bool, optional
        Whether small values are bright, as in DICOM's MONOCHROME1. An array does not say.

    Raises
    ------
    TypeError, ValueError
        Not one real number for each pixel.
    InputError
        A blank picture, or too large a one.
    """
    grey = _grey_values(np.asarray(pixels))
    bits, value_range = depth_of(grey)
    photometric = PhotometricInterpretation
    return Radiograph(
        pixels=grey,
        photometric_interpretation=photometric.MONOCHROME1
        if low_is_white
        else photometric.MONOCHROME2,
        file=FileFacts(
            container="array",
            encoding=str(grey.dtype),
            sha256="",
            bits_stored=bits,
            rows=grey.shape[0],
            columns=grey.shape[1],
        ),
        value_range=value_range,
    )


class Classifier:
    """Judges chest radiographs. Safe to call from several threads.

    Parameters
    ----------
    model : str or path-like, optional
        A model bundle: a folder with ``model.onnx`` and ``model_card.json``. The model that
        ships with Hilum without it.
    threads : int, optional
        Threads of one prediction; 0 takes the machine's cores.

    Raises
    ------
    ModelError
    """

    def __init__(self, model: str | PathLike[str] | None = None, *, threads: int = 0) -> None:
        directory = assets.model_directory() if model is None else Path(model)
        self._classifier = classifier.Classifier(
            ModelBundle.open(directory, assets.keys_folder()), threads
        )

    @property
    def card(self) -> ModelCard:
        """Findings, operating points and, in ``document``, how the model was measured."""
        return self._classifier.card

    @property
    def identity(self) -> ModelIdentity:
        """Name, version and SHA-256 of the model."""
        return self._classifier.identity

    def predict(
        self,
        source: str | PathLike[str] | Radiograph | NDArray[Any],
        *,
        low_is_white: bool = False,
        operating_point: str | None = None,
        gate: bool = True,
    ) -> Prediction:
        """Judge one radiograph.

        Parameters
        ----------
        source : str, path-like, Radiograph or ndarray
            A file, what :func:`read` gave, or grey values as :func:`from_array` takes them.
        low_is_white : bool, optional
            Of an array, as in :func:`from_array`; files say it themselves.
        operating_point : str, optional
            "sensitive", "balanced" or "specific"; the model's default without it.
        gate : bool, optional
            Without the gate everything that can be decoded is scored, for research.

        Raises
        ------
        InputError
            The file or the array is no picture that can be judged.
        """
        if isinstance(source, np.ndarray):
            radiograph = from_array(source, low_is_white=low_is_white)
        elif low_is_white:
            raise TypeError("low_is_white is for arrays; files and radiographs say it themselves")
        elif isinstance(source, Radiograph):
            radiograph = source
        else:
            radiograph = read_radiograph(Path(source), any_picture=not gate)
        return self._classifier.predict(radiograph, operating_point, gate)


def _grey_values(pixels: NDArray[Any]) -> PixelArray:
    """A copy in one of the types that a radiograph holds."""
    if pixels.ndim != 2:
        raise ValueError(
            f"a radiograph has rows and columns of grey values, not the shape {pixels.shape}"
        )
    rows, columns = pixels.shape
    if rows == 0 or columns == 0:
        raise ValueError("the array is empty")
    check_picture_size(columns, rows, 1)
    if pixels.dtype.kind == "f":
        if not np.isfinite(pixels).all():
            raise ValueError("the array holds values that are no numbers")
        grey = pixels.astype(np.float32)
    elif pixels.dtype.kind in "iu":
        grey = pixels.astype(_integer_type(pixels))
    else:
        raise TypeError(f"grey values are integers or floats, not {pixels.dtype}")
    if is_blank(grey):
        raise BlankPictureError()
    return np.ascontiguousarray(grey)


def _integer_type(pixels: NDArray[Any]) -> np.dtype[Any]:
    """The array's own type, in this machine's byte order, or the widest that is held."""
    own = pixels.dtype.newbyteorder("=")
    if own in (np.uint8, np.uint16, np.int16, np.int32):
        return own
    if own == np.int8:
        return np.dtype(np.int16)
    held = np.iinfo(np.int32)
    if pixels.min() < held.min or pixels.max() > held.max:
        raise ValueError("the array holds integers of more than 32 bits")
    return np.dtype(np.int32)
