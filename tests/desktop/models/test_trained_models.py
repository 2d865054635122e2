"""The bundle that ``hilum-train`` writes drops into the window."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.models.installed_models import InstalledModels
from inference.model_bundle import ModelBundle
from tests.desktop.history_of import records
from tests.desktop.settings_window import install_unsigned, label
from tests.training.chest_pictures import class_folders, save
from tests.training.small_recipe import small_recipe

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("head", ["softmax", "sigmoid"])
def test_a_model_of_a_small_recipe_is_installed_and_reads(
    start_desktop: Callable[..., Desktop],
    settle: Callable[[Desktop], None],
    qtbot: QtBot,
    tmp_path: Path,
    head: str,
) -> None:
    class_folders(tmp_path / "clinic", 40)
    small_recipe(tmp_path, head=head, epochs=15)
    run = tmp_path / "run"
    command = ["run", str(tmp_path / "small.toml"), "--data", str(tmp_path), "--output", str(run)]
    subprocess.run([sys.executable, "-m", "training", *command], cwd=ROOT, check=True)
    card = ModelBundle.open(run / "bundle").card
    assert card.gate_threshold is None

    models = InstalledModels(tmp_path / "data" / "models")
    desktop = start_desktop(models=models)
    settle(desktop)
    install_unsigned(qtbot, desktop, run / "bundle")
    assert label(desktop.window, "modelLabel") == "Model small 1 (not signed)"
    films = [save(tmp_path / "new" / f"{ill}.png", 7000, ill) for ill in (False, True)]
    desktop.open_paths(films)
    settle(desktop)
    shares = {}
    for record in records(desktop):
        assert [score.key for score in record.reading.scores] == ["healthy", "ill"]
        assert record.reading.model.name == "small"
        shares[record.source.path.stem] = record.reading.abnormal.probability
    assert shares["False"] < shares["True"]
    assert desktop.actions.heat_map.isEnabled()
    assert desktop.viewer.heat_map_bar.finding.count() == 2
