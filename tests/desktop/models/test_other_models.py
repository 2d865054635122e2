"""Models with other findings, heads and gaps than the one that ships, in the window."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import onnx
import pytest
from onnx import helper
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.models.installed_models import InstalledModels
from desktop.models.model_card_dialog import ModelCardDialog
from desktop.reading.score_bar import ScoreBar
from desktop.records.record import Conclusion, Record
from desktop.reports.disclosure import disclose
from desktop.reports.report_document import ReportDocument
from tests.desktop.settings_window import install_unsigned, label, open_settings
from tests.synthetic_bundle import brightness_graph, card_document, write_bundle
from tests.synthetic_films import ABNORMAL, NORMAL, NOT_A_CHEST, write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]
NORMAL_OR_TB = [
    {"key": "healthy", "name": "Healthy", "is_normal": True},
    {"key": "tuberculosis", "name": "Tuberculosis"},
]
FOUR = [*NORMAL_OR_TB, {"key": "effusion", "name": "Effusion"}, {"key": "mass", "name": "Mass"}]
FOUR_SLOPES = (-12.0, 0.0, 12.0, 0.0)
OUTPUTS = card_document()["outputs"]


@pytest.fixture
def read(
    start_desktop: StartDesktop, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> Callable[..., tuple[Desktop, Record]]:
    """Installs a model through the settings, and reads one film with it."""

    def install_and_read(
        gray: int, network: onnx.ModelProto | None = None, **changes: Any
    ) -> tuple[Desktop, Record]:
        bundle = write_bundle(tmp_path / "mine", network, **changes)
        desktop = start_desktop(models=InstalledModels(tmp_path / "data" / "models"))
        settle(desktop)
        install_unsigned(qtbot, desktop, bundle)
        assert desktop.model_notice.isHidden()
        desktop.open_paths([write_film(tmp_path / "film.png", gray)])
        settle(desktop)
        record = desktop.current.record
        assert record is not None
        return desktop, record

    return install_and_read


def verdict(desktop: Desktop) -> str:
    return desktop.reading.verdict_card.verdict.text()


def bars(desktop: Desktop) -> list[str]:
    found = desktop.reading.scores.findChildren(ScoreBar)
    return [bar.objectName() for bar in found if bar.isVisibleTo(desktop.reading)]


def mapped(desktop: Desktop) -> list[str]:
    """What the heat map can be shown of, once it is switched on; nothing where it cannot be."""
    if not desktop.actions.heat_map.isEnabled():
        assert desktop.viewer.heat_map_bar.isHidden()
        return []
    desktop.actions.heat_map.setChecked(True)
    assert desktop.viewer.heat_map_bar.isVisible()
    choice = desktop.viewer.heat_map_bar.finding
    return [choice.itemText(index) for index in range(choice.count())]


def report(record: Record) -> str:
    paper = QPageSize(QPageSize.PageSizeId.A4)
    return ReportDocument(disclose(record), None, paper).toPlainText()


@pytest.mark.parametrize(
    ("gray", "words", "first"),
    [
        (ABNORMAL, "Abnormal. Most likely finding: Tuberculosis.", Conclusion.ABNORMAL),
        (NORMAL, "No sign of lung disease found.", Conclusion.NORMAL),
    ],
)
def test_a_sigmoid_head_for_two_findings(
    read: Callable[..., tuple[Desktop, Record]], gray: int, words: str, first: Conclusion
) -> None:
    desktop, record = read(gray, brightness_graph([12.0]), findings=NORMAL_OR_TB)
    assert verdict(desktop) == words
    assert record.conclusion is first
    assert bars(desktop) == ["score_abnormal", "score_healthy", "score_tuberculosis"]
    scores: list[float] = [score.probability for score in record.reading.scores]
    assert sum(scores) == pytest.approx(1)
    assert mapped(desktop) == ["Tuberculosis", "Healthy"]
    assert "Tuberculosis" in report(record)


def test_four_findings_of_which_one_has_its_own_operating_points(
    read: Callable[..., tuple[Desktop, Record]],
) -> None:
    points = card_document()["operating_points"]["abnormal"]
    desktop, record = read(
        ABNORMAL,
        brightness_graph(FOUR_SLOPES),
        findings=FOUR,
        operating_points={"abnormal": points, "effusion": points},
    )
    assert verdict(desktop) == "Abnormal. Most likely finding: Effusion."
    assert len(bars(desktop)) == 5
    assert mapped(desktop) == ["Effusion", "Tuberculosis", "Mass", "Healthy"]
    thresholds = {score.key: score.threshold for score in record.reading.scores}
    assert thresholds == {"healthy": None, "tuberculosis": None, "effusion": 0.5, "mass": None}
    assert report(record).count("80 % – 95 %") == 4


def test_without_a_gate_every_picture_is_judged(
    read: Callable[..., tuple[Desktop, Record]],
) -> None:
    outputs = OUTPUTS | {"readable": None}
    desktop, record = read(NOT_A_CHEST, gate=None, outputs=outputs)
    assert verdict(desktop) == "No sign of lung disease found."
    assert record.reading.scores


def test_without_maps_there_is_no_heat_map_to_choose(
    read: Callable[..., tuple[Desktop, Record]],
) -> None:
    desktop, record = read(ABNORMAL, outputs=OUTPUTS | {"activation_maps": None})
    assert verdict(desktop) == "Abnormal. Most likely finding: COVID-19 pneumonia."
    assert mapped(desktop) == []
    assert desktop.viewer.heat_map_bar.finding.count() == 0
    assert "where the network looked" not in report(record)


def test_the_heat_map_stays_off_when_it_was_on_for_the_model_before(
    desktop: Desktop, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "before.png", ABNORMAL)])
    settle(desktop)
    assert len(mapped(desktop)) == 3
    bundle = write_bundle(tmp_path / "mine", outputs=OUTPUTS | {"activation_maps": None})
    install_unsigned(qtbot, desktop, bundle)
    desktop.open_paths([write_film(tmp_path / "after.png", NORMAL)])
    settle(desktop)
    assert mapped(desktop) == []


def test_without_operating_points_nothing_is_said_to_be_measured(
    read: Callable[..., tuple[Desktop, Record]],
) -> None:
    desktop, record = read(ABNORMAL, operating_points={})
    assert verdict(desktop) == "Abnormal. Most likely finding: COVID-19 pneumonia."
    assert record.reading.abnormal.threshold is None
    assert desktop.reading.findChild(QLabel, "operatingPointLabel") is None
    assert "Operating point “" not in report(record)
    dialog = open_settings(desktop)
    choice = dialog.findChild(QComboBox, "operatingPointChoice")
    assert not choice.isEnabled()
    assert choice.placeholderText() == "This model has none."
    assert label(dialog, "operatingPointMeasured") == ""
    dialog.reject()
    desktop.actions.model_card.trigger()
    card = desktop.window.findChild(ModelCardDialog)
    words = " ".join(found.text() for found in card.findChildren(QLabel))
    assert "gives no measured sensitivity and specificity" in words
    card.reject()


def test_without_a_normal_finding_the_likeliest_one_is_named(
    read: Callable[..., tuple[Desktop, Record]],
) -> None:
    diseases = [
        {"key": "tuberculosis", "name": "Tuberculosis"},
        {"key": "effusion", "name": "Effusion"},
    ]
    desktop, record = read(
        ABNORMAL, brightness_graph([-12.0, 12.0]), findings=diseases, operating_points={}
    )
    assert verdict(desktop) == "Most likely finding: Effusion."
    assert record.conclusion is Conclusion.MOST_LIKELY
    assert bars(desktop) == ["score_tuberculosis", "score_effusion"]
    assert mapped(desktop) == ["Effusion", "Tuberculosis"]


def test_the_barest_model_answers_in_words_and_numbers(
    read: Callable[..., tuple[Desktop, Record]],
) -> None:
    desktop, record = read(
        ABNORMAL,
        brightness_graph([12.0]),
        findings=NORMAL_OR_TB,
        gate=None,
        outputs={"probabilities": "probabilities"},
        operating_points={},
    )
    assert verdict(desktop) == "Abnormal. Most likely finding: Tuberculosis."
    assert mapped(desktop) == []
    assert "Model test 0.0.1 (not signed)" in report(record)


def without_numbers(slopes: Sequence[float]) -> onnx.ModelProto:
    """A network that divides nothing by nothing at its end."""
    network = brightness_graph(slopes)
    last = next(node for node in network.graph.node if node.output[0] == "probabilities")
    last.output[0] = "sound"
    network.graph.node.extend(
        [
            helper.make_node("Sub", ["sound", "sound"], ["nothing"]),
            helper.make_node("Div", ["nothing", "nothing"], ["probabilities"]),
        ]
    )
    return network


def test_a_model_that_gives_no_numbers_is_refused(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    models = InstalledModels(tmp_path / "data" / "models")
    desktop = start_desktop(models=models)
    settle(desktop)
    dialog = open_settings(desktop)
    before = models.in_use()
    dialog.install_requested.emit(
        write_bundle(tmp_path / "mine", without_numbers((-12.0, 12.0, 0.0)))
    )
    settle(desktop)
    assert "The model is damaged or was altered" in label(dialog, "modelState")
    assert models.in_use() == before
    dialog.reject()
