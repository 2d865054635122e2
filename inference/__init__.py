"""Hilum's reading of a chest radiograph, without a window and without Keras.

A path becomes a :class:`~inference.radiograph.Radiograph`, and a radiograph
becomes a :class:`~inference.prediction.Prediction`. Scripts and notebooks come
in by ``import hilum`` (:mod:`inference.public`).
"""

import os

# The official onnxruntime reports its use to its maker: from 1.29 on it keeps a device number
# in the user's cache and opens connections as soon as it is imported. This must be said before.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
