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

WORKER_START_SECONDS = 60.0
"""That the process of the decoders or of a model may take to start, which no picture is to blame
for: an old disk and a virus scanner want to see every library first."""

MAX_WORKER_HEADER_BYTES = MEGABYTE
"""Of what a worker says beside its pixels or numbers."""

MAX_WORKER_BODY_BYTES = 600 * MEGABYTE
"""Of what a worker is sent or gives: more than the largest graph and the largest picture."""

DECODING_SECONDS = 3.0
"""That any picture may take in a native decoder."""

DECODING_SECONDS_PER_MEGABYTE = 0.5
"""More for each compressed megabyte. The slowest, lossless JPEG 2000, takes 0.1 s here,
and a clinic's computer may be old and busy."""

DECODING_SECONDS_PER_MEGAPIXEL = 0.1
"""More for each promised megapixel."""

PROGRESSIVE_SECONDS_PER_MEGAPIXEL = 1.0
"""More where a JPEG is progressive: it is taken to pieces twice, which takes 0.1 s here."""

MAX_DECODING_SECONDS = 20.0
"""In all. The largest radiograph that is read takes 5 s here; what was made to hang ends here."""

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

MAX_ARCHIVE_ENTRIES = 20_000
"""Files in one archive. A department takes a year for so many chest X-rays."""

MAX_UNPACKED_BYTES = 100_000 * MEGABYTE
"""Of all files in an archive together: five thousand of the largest radiographs."""

MAX_COMPRESSION_RATIO = 200
"""Of one packed file above a megabyte. A nearly black radiograph packs 50 : 1."""

MAX_FOLDER_DEPTH = 40
"""Folders inside folders. A DICOM disc needs 8 at most (PS3.10 8.2)."""

MAX_CARD_BYTES = MEGABYTE
"""Of a model card. The one that ships, with all its results, has 55 KB."""

MAX_CARD_DEPTH = 32
"""Lists and objects inside each other in a card; the one that ships has 8."""

MAX_SIGNATURE_BYTES = 10_000
"""Of a signature; minisign's have 300, and a comment of the signer's choice."""

MAX_GRAPH_BYTES = 500 * MEGABYTE
"""Of a model's graph. The largest classifiers of radiographs have some 300 MB."""

MAX_MODEL_SIDE = 2048
"""Rows or columns of a model's input. Published classifiers of radiographs take 224 to 1024."""

MAX_FINDINGS = 250
"""That a model may tell apart. The largest public set of chest X-rays names 193."""

MODEL_OPENING_SECONDS = 60.0
"""That a graph may take to be opened and optimised. One of 300 MB takes some 3 s here."""

PREDICTION_SECONDS = 20.0
"""That a model may take for one picture. The one that ships takes 0.05 s here; one for a
graphics card takes a hundred times as long, and a clinic's computer may be old and busy."""

MODEL_BYTES = 2_000 * MEGABYTE
"""Address space of a model's process, for one picture. The one that ships takes 340 MB."""

MODEL_BYTES_PER_GRAPH_BYTE = 4
"""More for each byte of the graph: as received, as parsed, and its weights rearranged."""

MODEL_BYTES_PER_PICTURE = 100 * MEGABYTE
"""More for each further picture that is judged at the same time, as training does. The model
that ships takes 20 MB."""

MAX_ANSWER_BYTES = 16 * MEGABYTE
"""Of all that a model says of one picture. Maps of 128 × 128 for 193 findings take 13 MB."""
