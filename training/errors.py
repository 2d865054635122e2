"""What can go wrong in training through no bug of ours.

::

    TrainingError
    ├── RecipeError      a recipe's key is missing, unknown or wrong
    ├── DatasetError     a folder or a table of labels is not in its layout
    ├── SplitError       the pictures cannot be divided as the recipe asks
    ├── NetworkError     a network is not what its recipe or card says
    └── ExportError      a network does not become a bundle that can be trusted

Each message is one sentence that names the file, the row or the key.
"""


class TrainingError(Exception):
    """An expected failure; its text is for whoever started the run."""


class RecipeError(TrainingError):
    """A recipe's key is missing, unknown or wrong."""


class DatasetError(TrainingError):
    """A folder or a table of labels is not in its layout."""


class SplitError(TrainingError):
    """The pictures cannot be divided as the recipe asks."""


class NetworkError(TrainingError):
    """A network is not what its recipe or card says."""


class ExportError(TrainingError):
    """A network does not become a bundle that can be trusted."""
