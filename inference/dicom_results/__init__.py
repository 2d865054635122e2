"""A reading as DICOM objects that an archive files with the radiograph that was read.

highdicom makes them; it is imported by nothing else and, because that takes half a
second, only when :mod:`~inference.dicom_results.structured_report` or
:mod:`~inference.dicom_results.secondary_capture` is.
"""
