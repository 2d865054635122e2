"""From labelled radiographs to a model bundle: datasets, recipes, Keras, evaluation, export."""

import inference  # noqa: F401  # before anything imports onnxruntime: it silences its telemetry
