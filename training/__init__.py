"""From labelled radiographs to a model bundle: datasets, recipes, Keras, evaluation, export."""
