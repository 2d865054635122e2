"""From the command to the first answer: hilum-classify against a Keras script.

Both are new processes that judge one 2-megapixel JPEG with the same network
architecture; the runs alternate, so that a busy machine slows both. The Keras
script is what the student systems do: load_img, load_model, predict.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image

RUNS = 5
SIDE = 224
KERAS_SCRIPT = """
import sys
import keras
import numpy as np

picture = keras.utils.load_img(sys.argv[2], color_mode="grayscale", target_size=({side}, {side}))
model = keras.models.load_model(sys.argv[1])
print(model.predict(keras.utils.img_to_array(picture)[np.newaxis], verbose=0))
"""


def write_jpeg(path: Path) -> None:
    """A soft 2-megapixel picture, about as compressible as a film."""
    noise = np.random.default_rng(0).integers(0, 255, (25, 31), np.uint8)
    picture = Image.fromarray(noise).resize((1600, 1280), Image.Resampling.BICUBIC)
    picture.save(path, "JPEG", quality=90)


def write_keras_model(path: Path) -> None:
    """The architecture of the shipped model with a softmax head; its weights do not matter."""
    import keras

    from training.model.backbones import efficientnet_lite

    backbone = efficientnet_lite.build(SIDE, SIDE).network
    pooled = keras.layers.GlobalAveragePooling2D()(backbone.output)
    keras.Model(backbone.input, keras.layers.Dense(3, "softmax")(pooled)).save(path)


def seconds(command: list[str]) -> float:
    """Wall time of one run."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    """Measure and print."""
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    with tempfile.TemporaryDirectory() as folder:
        picture, model = Path(folder) / "film.jpg", Path(folder) / "model.keras"
        write_jpeg(picture)
        write_keras_model(model)
        script = KERAS_SCRIPT.format(side=SIDE)
        commands = {
            "hilum-classify": [sys.executable, "-m", "inference", "--no-gate", str(picture)],
            "Keras script": [sys.executable, "-c", script, str(model), str(picture)],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                times[name].append(seconds(command))
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, median in medians.items():
        print(f"{name:15} {median:6.2f} s (median of {RUNS})")
    print(f"ratio           {medians['hilum-classify'] / medians['Keras script']:6.3f}")


if __name__ == "__main__":
    main()
