"""What Hilum.app tells macOS about itself."""

from typing import Any

DOCUMENTS = {
    "DICOM image": "org.nema.dicom",
    "JPEG image": "public.jpeg",
    "PNG image": "public.png",
}


def describe_bundle(version: str) -> dict[str, Any]:
    """The entries of Info.plist that PyInstaller does not write itself."""
    return {
        "CFBundleDisplayName": "Hilum",
        "CFBundleShortVersionString": version,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": [identifier],
            }
            for name, identifier in DOCUMENTS.items()
        ],
        # macOS itself knows no DICOM; medical programs agree on this name.
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": "org.nema.dicom",
                "UTTypeDescription": "DICOM image",
                "UTTypeConformsTo": ["public.data", "public.image"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["dcm"],
                    "public.mime-type": ["application/dicom"],
                },
            }
        ],
        "LSApplicationCategoryType": "public.app-category.medical",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
    }
