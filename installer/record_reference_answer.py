"""Notes in a model card what the model answers to a bundled sample; the self-test compares.

    python installer/record_reference_answer.py assets/models/hilum

Run once, in the development environment, when a bundle becomes the one that ships; then sign it
(`installer/sign.py`), for the signature is of the card.
"""

import json
import sys
from pathlib import Path

from inference.classifier import Classifier
from inference.model_bundle import CARD_FILE, ModelBundle
from inference.readers import read_radiograph

SAMPLE = Path(__file__).resolve().parent.parent / "assets" / "samples" / "synthetic-normal.dcm"


def main() -> None:
    """Write the card's ``reference``: the sample's file name, and probabilities by finding."""
    directory = Path(sys.argv[1])
    classifier = Classifier(ModelBundle.open(directory))
    answer = classifier.predict(read_radiograph(SAMPLE), gate=False)
    path = directory / CARD_FILE
    card = json.loads(path.read_text("utf-8"))
    card["reference"] = {"file": SAMPLE.name, "probabilities": dict(answer.probabilities or {})}
    path.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
