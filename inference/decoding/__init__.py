"""Native decoders at work on bytes that nobody vouches for.

Nothing here knows DICOM or imports more than numpy, Pillow and the codecs, so
that the process which may die starts quickly.
"""
