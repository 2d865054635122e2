"""Sample films for the desktop: drawn from a statistical model, of nobody.

``python installer/synthesise_samples.py --data ../shared/data --output assets/samples``

Films are aligned to their mean and described by principal components ("eigenfaces",
Turk & Pentland 1991); a sample is a random draw of the components, rendered
larger, with the grain of a film. Every sample is compared with every film that
went in: the closest one must be no closer than films of different patients are
to each other, or nothing is written.
"""

import argparse
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian, generate_uid
from scipy.ndimage import affine_transform, gaussian_filter
from sklearn.decomposition import PCA
from tqdm import tqdm

from inference.preprocessing import Fit, InputContract, prepare
from inference.readers import read_radiograph
from training.data.datasets import read_dataset
from training.data.datasets.labelled_radiograph import COVID19, NORMAL

LOG = logging.getLogger(__name__)

Array = NDArray[np.float32]

SIDE = 256
"""Of the films that the model is made from."""
WIDTH_MM = 360
"""Of a sample at the detector."""
THUMBNAIL = 64
"""Side at which films are aligned and compared."""
COMPONENTS = 150
FILMS_PER_GROUP = 1500
TISSUE = 0.6
"""Brightness of soft tissue, in the units of ``FilmModel.mean``."""
WORST_ALIGNED = 0.15
"""Share of the films that is left out because it fits the mean worst."""
STEPS = (4, 2, 1)
"""Of the search for each film's place: in pixels of the thumbnail, and in 3 % of its size."""


@dataclass(frozen=True)
class Sample:
    """One film to draw."""

    file: str
    group: str
    """Whose components are drawn: "normal" or "pneumonia"."""
    spread: float
    """Standard deviations of the group that the draw may go."""
    opacity: float
    """How far patchy shadows lift the lungs towards soft tissue, 0 to 1."""
    seed: int
    side: int
    """Of the rendered film."""


SAMPLES = (
    Sample("synthetic-normal.png", "normal", 0.75, 0.0, 7, 1024),
    Sample("synthetic-pneumonia.png", "pneumonia", 0.8, 0.8, 9, 1024),
    Sample("synthetic-normal.dcm", "normal", 0.75, 0.0, 11, 512),
)


@dataclass(frozen=True)
class FilmModel:
    """Mean and principal components of aligned films."""

    mean: Array
    """Shape (SIDE, SIDE), mean 0 and standard deviation 1 inside a film."""
    components: Array
    """Shape (components, SIDE · SIDE)."""
    scores: Array
    """Shape (films, components)."""
    groups: NDArray[np.str_]
    """Group of every film."""
    thumbnails: Array
    """Shape (films, THUMBNAIL · THUMBNAIL): what sets each film apart, as :func:`deviations`."""


def main() -> None:
    """Draw the samples that come with Hilum."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public X-rays")
    parser.add_argument("--output", type=Path, required=True, help="folder for the samples")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    films, groups = load_films(arguments.data)
    model = fit_model(films, groups)
    usual = float(np.median(closest(model.thumbnails, model.thumbnails, itself=True)))
    LOG.info("%d films; a film correlates %.3f with its closest (median)", len(films), usual)
    arguments.output.mkdir(parents=True, exist_ok=True)
    for sample in SAMPLES:
        drawn = draw(model, sample)
        similarity = float(closest(deviations(drawn[np.newaxis], model.mean), model.thumbnails)[0])
        LOG.info("%s: closest film correlates %.3f", sample.file, similarity)
        if similarity > usual:
            raise SystemExit(f"{sample.file} is too close to a film; choose another seed.")
        write(render(drawn, sample), arguments.output / sample.file)


def load_films(data: Path) -> tuple[Array, NDArray[np.str_]]:
    """Adult frontal films, (films, SIDE, SIDE), each with its group."""
    contract = InputContract(SIDE, SIDE, 1, (0.0, 1.0), Fit.STRETCH)
    rows = read_dataset("radiography", data / "radiography", "radiography")
    groups = {
        "normal": [r for r in rows if r.label == NORMAL and r.hospitals == ("nih",)],
        "pneumonia": [r for r in rows if r.label == COVID19 and r.hospitals == ("valencia",)]
        + [r for r in rows if r.label == "lung_opacity"],
    }
    films, names = [], []
    for name, members in groups.items():
        every = max(1, len(members) // FILMS_PER_GROUP)
        for row in tqdm(members[::every], name, mininterval=1):
            films.append(prepare(read_radiograph(row.path), contract)[:, :, 0])
            names.append(name)
    return np.stack(films), np.array(names)


def fit_model(films: Array, groups: NDArray[np.str_], components: int = COMPONENTS) -> FilmModel:
    """Align films and find their principal components."""
    aligned = np.stack(list(_aligned(films)))
    likeness = (aligned * _standardised(aligned.mean(axis=0))).mean(axis=(1, 2))
    good = likeness > np.quantile(likeness, WORST_ALIGNED)
    flat = aligned[good].reshape(good.sum(), -1)
    pca = PCA(components, svd_solver="randomized", random_state=0)
    scores = pca.fit_transform(flat)
    mean = pca.mean_.reshape(SIDE, SIDE)
    return FilmModel(mean, pca.components_, scores, groups[good], deviations(aligned[good], mean))


def draw(model: FilmModel, sample: Sample) -> Array:
    """A random film, shape (SIDE, SIDE), in the units of ``FilmModel.mean``."""
    random = np.random.default_rng(sample.seed)
    members = model.scores[model.groups == sample.group]
    scores = random.normal(members.mean(axis=0), members.std(axis=0) * sample.spread)
    film = model.mean + (scores @ model.components).reshape(SIDE, SIDE)
    veil = sample.opacity * _patches(random) * _lungs(model.mean)
    return np.asarray(film + veil * np.maximum(TISSUE - film, 0), dtype=np.float32)


def _patches(random: np.random.Generator) -> Array:
    """Soft clouds, 0 to 1, with a fine texture."""
    clouds = gaussian_filter(random.normal(size=(SIDE, SIDE)), SIDE / 20)
    texture = gaussian_filter(random.normal(size=(SIDE, SIDE)), SIDE / 90)
    mixed = clouds / clouds.std() + 0.25 * texture / texture.std()
    return np.asarray(1 / (1 + np.exp(-1.5 * mixed)), dtype=np.float32)


def _lungs(mean: Array) -> Array:
    """1 inside the lungs of the mean film, to which all films are aligned; fading to 0."""
    return np.asarray(gaussian_filter((mean < -0.2) * _central(SIDE), SIDE / 50))


def render(film: Array, sample: Sample) -> Array:
    """Brightness 0 to 1, shape (side, side), with the grain of a film."""
    random = np.random.default_rng(sample.seed)
    large = np.asarray(
        Image.fromarray(film).resize((sample.side, sample.side), Image.Resampling.BICUBIC),
        np.float32,
    )
    large = large + 0.6 * (large - gaussian_filter(large, sample.side / 100))
    grain = gaussian_filter(random.normal(size=large.shape), sample.side / 1024)
    large += 0.035 * grain / grain.std()
    low, high = np.percentile(large, (0.5, 99.8))
    return np.asarray(np.clip((large - low) / (high - low), 0, 1), dtype=np.float32)


def write(brightness: Array, path: Path) -> None:
    """Write a PNG, or a DICOM file when the suffix says so."""
    if path.suffix == ".png":
        Image.fromarray(np.rint(brightness * 255).astype(np.uint8)).save(path, optimize=True)
    else:
        _dicom(brightness).save_as(path, enforce_file_format=True)


def deviations(films: Array, mean: Array) -> Array:
    """What sets each film apart from the mean, as unit vectors: a product is a correlation.

    All chest films are alike; without taking the mean away any smooth film is
    close to all of them.
    """
    small = np.stack([_standardised(_resize(film - mean, THUMBNAIL)).ravel() for film in films])
    return np.asarray(small / THUMBNAIL, dtype=np.float32)


def closest(vectors: Array, others: Array, itself: bool = False) -> Array:
    """Highest correlation of each vector with any of the others, or with any but itself."""
    similarity = vectors @ others.T
    if itself:
        np.fill_diagonal(similarity, -1)
    return np.asarray(similarity.max(axis=1))


def _aligned(films: Array) -> Iterator[Array]:
    """Scale and shift every film to where it fits the mean of all best."""
    small = np.stack([_standardised(_resize(film, THUMBNAIL)) for film in films])
    places = np.tile(np.array([1.0, 1.0, 0.0, 0.0]), (len(films), 1))
    for step in tqdm(STEPS, "aligning"):
        fitted = [_moved(film, place) for film, place in zip(small, places, strict=True)]
        mean = _standardised(np.mean(fitted, axis=0)) * _central(THUMBNAIL)
        changes = np.array([0.015, 0.015, 0.5, 0.5]) * step
        for index, film in enumerate(small):
            places[index] = _best_place(film, places[index], mean, changes)
    for film, place in zip(films, places, strict=True):
        yield _standardised(_moved(film, place))


def _best_place(
    film: Array, place: NDArray[np.float64], mean: Array, changes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Coordinate descent, three rounds, over scale and shift of rows and columns."""
    best, score = place, _likeness(_moved(film, place), mean)
    for _ in range(3):
        before = score
        for change in (*np.diag(changes), *np.diag(-changes)):
            candidate = np.clip(best + change, (0.75, 0.75, -10, -8), (1.15, 1.15, 10, 8))
            value = _likeness(_moved(film, candidate), mean)
            if value > score:
                best, score = candidate, value
        if score == before:
            break
    return best


def _likeness(film: Array, mean: Array) -> float:
    inside = film * (mean != 0)
    return float((inside * mean).sum() / max(float(np.linalg.norm(inside)), 1e-6))


def _moved(film: Array, place: NDArray[np.float64]) -> Array:
    """The film scaled about its centre, then shifted by pixels of the thumbnail."""
    side = film.shape[0]
    scale, shift = place[:2], place[2:]
    centre = (side - 1) / 2
    offset = centre - scale * centre + shift * side / THUMBNAIL
    return np.asarray(affine_transform(film, scale, offset, order=1, mode="nearest"))


def _resize(film: Array, side: int) -> Array:
    return np.asarray(Image.fromarray(film).resize((side, side), Image.Resampling.BOX))


def _standardised(film: Array) -> Array:
    return np.asarray((film - film.mean()) / max(float(film.std()), 1e-6), dtype=np.float32)


def _central(side: int) -> Array:
    """1 inside the frame where lungs are, 0 at the border."""
    mask = np.zeros((side, side), np.float32)
    mask[side * 3 // 32 : side * 25 // 32, side * 3 // 32 : side * 29 // 32] = 1
    return mask


def _dicom(brightness: Array) -> Dataset:
    """A Digital X-Ray image for presentation (PS3.3 A.26) of a patient who does not exist."""
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID = DigitalXRayImageStorageForPresentation
    for keyword in ("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID"):
        setattr(dataset, keyword, generate_uid(entropy_srcs=["Hilum sample", keyword]))
    dataset.Modality = "DX"
    dataset.PresentationIntentType = "FOR PRESENTATION"
    dataset.PatientName = "Synthetic^Sample"
    dataset.PatientID = "SYNTHETIC-1"
    dataset.PatientBirthDate = ""
    dataset.PatientSex = ""
    dataset.StudyDate = dataset.StudyTime = dataset.AccessionNumber = ""
    dataset.ReferringPhysicianName = ""
    dataset.StudyID = dataset.Manufacturer = ""
    dataset.SeriesNumber = dataset.InstanceNumber = 1
    dataset.ImageType = ["DERIVED", "PRIMARY"]
    dataset.ImageComments = "Synthetic: drawn from a statistical model, of no patient."
    dataset.BodyPartExamined = "CHEST"
    dataset.ViewPosition = "PA"
    dataset.ImageLaterality = "U"
    dataset.PatientOrientation = ["L", "F"]
    dataset.BurnedInAnnotation = "NO"
    dataset.PixelIntensityRelationship = "LOG"
    dataset.PixelIntensityRelationshipSign = 1
    dataset.RescaleIntercept, dataset.RescaleSlope, dataset.RescaleType = 0, 1, "US"
    dataset.LossyImageCompression = "00"
    dataset.PresentationLUTShape = "IDENTITY"
    dataset.ImagerPixelSpacing = [WIDTH_MM / brightness.shape[1]] * 2
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.Rows, dataset.Columns = brightness.shape
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    dataset.WindowCenter, dataset.WindowWidth = 2048, 4096
    dataset.PixelData = np.rint(brightness * 4095).astype("<u2").tobytes()
    return dataset


if __name__ == "__main__":
    main()
