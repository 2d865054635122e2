"""A DICOM file in words, element by element, for whoever wants to see what is in it."""

from io import BytesIO

from pydicom import dcmread
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset

from inference.readers.dicom.quiet import quiet_pydicom

INDENT = "    "


def listing(content: bytes) -> str:
    """Every data element on a line of its own, with its whole value.

    Parameters
    ----------
    content : bytes
        A DICOM file that Hilum made.
    """
    with quiet_pydicom():
        return "\n".join(_lines(dcmread(BytesIO(content)), ""))


def _lines(dataset: Dataset, indent: str) -> list[str]:
    lines = []
    for element in dataset:
        lines.append(f"{indent}{element.tag} {element.name}: {_value(element)}")
        if element.VR == "SQ":
            for number, item in enumerate(element.value, start=1):
                lines.append(f"{indent}{INDENT}#{number}")
                lines += _lines(item, indent + INDENT)
    return lines


def _value(element: DataElement) -> str:
    if element.VR == "SQ":
        return f"{len(element.value)} item(s)"
    if isinstance(element.value, bytes):
        return f"{len(element.value)} bytes"
    return str(element.value)
