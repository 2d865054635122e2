"""Hilum's reading of a chest radiograph, without a window and without Keras.

A path becomes a :class:`~inference.radiograph.Radiograph`, and a radiograph
becomes a :class:`~inference.prediction.Prediction`::

    from inference.classifier import Classifier
    from inference.model_bundle import ModelBundle
    from inference.readers import read_radiograph

    classifier = Classifier(ModelBundle.open(directory))
    prediction = classifier.predict(read_radiograph(path))
"""
