"""How much a file may ask for before Hilum stops listening.

Each number is well above what a real chest radiograph needs and low enough that
one hostile file costs less than five seconds and 500 MB.
"""

MEGABYTE = 1_000_000

MAX_FILE_BYTES = 160 * MEGABYTE
"""Of one file. The largest flat detectors give 60 MB uncompressed; a cine run of more
is no chest radiograph."""

MAX_PIXELS = 64_000_000
"""Of one picture. A 35 × 43 cm film digitised at 50 µm has 60 million."""

MAX_SIDE = 30_000
"""Rows or columns. Nothing that long is a chest."""

MAX_DECODED_BYTES = 200 * MEGABYTE
"""Of one decoded picture in all its colours, before it becomes grey."""

MAX_TILES = 4096
"""Of one JPEG 2000, whose decoder spends 10 KB on each: tiles of 128 × 128 for the largest
picture. Encoders take tiles of 256 and more, or none."""

MAX_FRAMES = 100_000
"""Of one DICOM file; a fluoroscopy run has hundreds."""

MAX_HEADER_READS = 300_000
"""Read operations while a DICOM header is parsed; each data element takes two or three.
An enhanced multi-frame file needs tens of thousands."""

MAX_HEADER_VALUE_BYTES = 32 * MEGABYTE
"""Of one value in a DICOM header. The largest that is of use is a table of 65,536 entries;
what manufacturers put into private sequences is larger."""

MAX_CHARACTER_SET_BYTES = 512
"""Of Specific Character Set; the standard knows some forty terms of up to 16 bytes."""

MAX_TEXT_CHARACTERS = 200
"""Of one text that is shown to people."""

DECODER_START_SECONDS = 60.0
"""That the process of the decoders may take to start, which no picture is to blame for: an
old disk and a virus scanner want to see every library first."""

DECODING_SECONDS = 3.0
"""That any picture may take in a native decoder."""

DECODING_SECONDS_PER_MEGABYTE = 0.5
"""More for each compressed megabyte. The slowest, lossless JPEG 2000, takes 0.1 s here,
and a clinic's computer may be old and busy."""

DECODING_SECONDS_PER_MEGAPIXEL = 0.1
"""More for each promised megapixel."""

MAX_DECODING_SECONDS = 20.0
"""In all. The largest film that is read takes 5 s here; what was made to hang ends here."""

DECODER_BYTES = 250 * MEGABYTE
"""Address space that the decoder process may add for any picture: room for threads, most of
which is never touched."""

DECODER_BYTES_PER_SAMPLE = 12
"""More for each sample of a picture in DICOM. JPEG 2000 takes 10; one that was made to swell
takes a hundred."""

MAX_DECODER_BYTES = 1_500 * MEGABYTE
"""Address space of the decoder process in all."""

MAX_ARCHIVE_DIRECTORY_BYTES = 8 * MEGABYTE
"""Of a ZIP file's table of contents: some 80,000 entries."""

MAX_COMPRESSION_RATIO = 200
"""Of one packed file above a megabyte. A nearly black radiograph packs 50 : 1."""

MAX_FOLDER_DEPTH = 40
"""Folders inside folders. A DICOM disc needs 8 at most (PS3.10 8.2)."""
