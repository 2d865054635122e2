"""A picture of a reading as a DICOM Secondary Capture Image (PS3.3 A.8.1)."""

import numpy as np
from highdicom.sc import SCImage
from numpy.typing import NDArray
from pydicom.dataset import Dataset

from inference.dicom_results import codes, identity
from inference.dicom_results.algorithm_reading import DECISION_SUPPORT, AlgorithmReading
from inference.dicom_results.dataset import coded_item, encode, identify, quiet
from inference.radiograph import DicomReference

SERIES_NUMBER = 9002
SERIES_DESCRIPTION = "Hilum heat map (algorithm, decision support)"
UNKNOWN_ORIENTATION = ("L", "F")
"""Taken back at once: what was rendered may have been turned."""


def secondary_capture(
    picture: NDArray[np.uint8],
    reading: AlgorithmReading,
    reference: DicomReference,
    *,
    anonymous: bool,
) -> bytes:
    """The picture as a DICOM file, filed in the study of the radiograph.

    Parameters
    ----------
    picture : ndarray of uint8, shape (rows, columns, 3)
        Red, green and blue, with the words that belong to it drawn in.
    reading : AlgorithmReading
        What the picture shows.
    reference : DicomReference
        Of the radiograph; pseudonymous when ``anonymous``.
    anonymous : bool
    """
    with quiet():
        image = SCImage(
            pixel_array=picture,
            photometric_interpretation="RGB",
            bits_allocated=8,
            coordinate_system="PATIENT",
            patient_orientation=UNKNOWN_ORIENTATION,
            study_instance_uid=reference.study_instance_uid,
            series_instance_uid=identity.new_uid(),
            series_number=SERIES_NUMBER,
            series_description=SERIES_DESCRIPTION,
            sop_instance_uid=identity.new_uid(),
            instance_number=1,
            manufacturer=identity.MANUFACTURER,
            manufacturer_model_name=identity.MANUFACTURER,
            software_versions=reading.program_version,
        )
        image.PatientOrientation = []
        # Lungs are paired, and both are seen: PS3.3 C.7.3.1 wants it, and lets it be empty.
        image.Laterality = ""
        image.ConversionType = "WSD"
        image.BurnedInAnnotation = "YES"
        image.RecognizableVisualFeatures = "NO"
        image.ImageComments = DECISION_SUPPORT
        image.DerivationDescription = (
            f"Radiograph and heat map of model {reading.model.name} {reading.model.version}, "
            "where the network looked, not the outline of disease"
        )
        image.SourceImageSequence = [_source(reference)]
        identify(image, reference, anonymous=anonymous)
        return encode(image, reading.program_version)


def _source(reference: DicomReference) -> Dataset:
    item = Dataset()
    item.ReferencedSOPClassUID = reference.sop_class_uid
    item.ReferencedSOPInstanceUID = reference.sop_instance_uid
    if reference.frame is not None:
        item.ReferencedFrameNumber = reference.frame
    item.PurposeOfReferenceCodeSequence = [coded_item(codes.SOURCE_IMAGE)]
    return item
