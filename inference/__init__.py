"""Hilum's reading of a chest radiograph, without a window and without Keras.

A path becomes a :class:`~inference.radiograph.Radiograph`, and a radiograph
becomes a :class:`~inference.prediction.Prediction`::

    from inference.classifier import Classifier
    from inference.model_bundle import ModelBundle
    from inference.readers import read_radiograph

    classifier = Classifier(ModelBundle.open(directory))
    prediction = classifier.predict(read_radiograph(path))
"""

import os

# The official onnxruntime reports its use to its maker: from 1.29 on it keeps a device number
# in the user's cache and opens connections as soon as it is imported. This must be said before.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
