"""The style sheet, made from a colour scheme. Widgets are addressed by object name or role."""

from desktop.look.colours import Colours
from desktop.look.resources import icon_file

FONT_SIZES = {"heading": 1.25, "title": 1.4, "verdict": 1.6, "message": 1.35, "headline": 1.8}
"""Of words that stand out, as multiples of the size of the application's font."""


def style_sheet(colours: Colours, canvas: Colours, points: float) -> str:
    """The whole application's style sheet.

    Parameters
    ----------
    colours : Colours
        The present scheme.
    canvas : Colours
        What lies on or next to the radiograph.
    points : float
        Size of the application's font. Nothing has a size of its own, so that all words
        grow with what the user has chosen for the system.
    """
    # A style sheet cannot tint a picture: these are of a grey that suits both schemes.
    pictures = {
        name: icon_file(file).as_posix()
        for name, file in (("check_mark", "neutral/check-mark"), ("arrow", "neutral/arrow-down"))
    }
    sizes = {f"{name}_size": f"{points * factor:.2f}pt" for name, factor in FONT_SIZES.items()}
    chrome = _CHROME.format_map({**vars(colours), **pictures, **sizes})
    return chrome + _CANVAS.format_map({**vars(canvas), **sizes})


_CHROME = """
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {border}; padding: 4px 6px; }}
QMenuBar {{ background: {window}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {selection}; color: {text}; }}
QMenu {{ background: {panel}; border: 1px solid {border}; padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; color: {text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}

QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}

QSplitter::handle {{ background: {border}; }}
QSplitter::handle:hover {{ background: {accent}; }}
#historyPanel, #readingPanel, #readingContent {{ background: {panel}; }}
#statusLine {{ background: {window}; border-top: 1px solid {border}; }}

QLabel[role="heading"] {{ font-size: {heading_size}; font-weight: 600; }}
QLabel[role="title"] {{ font-size: {title_size}; font-weight: 600; }}
QLabel[role="verdict"] {{ font-size: {verdict_size}; font-weight: 600; }}
QLabel[role="section"] {{ font-weight: 600; color: {muted}; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="advice"] {{ font-weight: 600; }}
QFrame[role="card"] {{ background: {raised}; border: 1px solid {border}; border-radius: 8px; }}
QFrame[role="line"] {{ background: {border}; max-height: 1px; border: none; }}

QLineEdit {{
    background: {raised}; border: 1px solid {border}; border-radius: 6px; padding: 5px 8px;
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QLineEdit:focus {{ border: 2px solid {accent}; padding: 4px 7px; }}
QPlainTextEdit, QComboBox {{
    background: {raised}; border: 1px solid {border}; border-radius: 6px; padding: 4px 8px;
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
/* As a menu, Fusion's list would be too low for its last entry. */
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {panel}; border: 1px solid {border}; padding: 4px; }}
QComboBox QAbstractItemView::item {{ padding: 5px 8px; border-radius: 4px; }}
QComboBox QAbstractItemView::item:selected {{ background: {selection}; color: {text}; }}
QCheckBox {{ spacing: 8px; padding: 2px; }}
QPushButton[role="choice"] {{ padding: 6px 4px; }}
QPushButton[role="choice"]:checked {{
    background: {selection}; border: 1px solid {accent}; font-weight: 600;
}}
QPushButton[role="choice"]:focus {{ border: 2px solid {accent}; padding: 5px 3px; }}
#modelCardContent {{ background: {panel}; }}
QListView {{ background: {panel}; border: none; outline: none; }}
QTreeView {{ background: {panel}; border: 1px solid {border}; border-radius: 6px; outline: none; }}
QTreeView:focus {{ border: 2px solid {accent}; }}
QTreeView::item {{ padding: 3px 4px; }}
QTreeView::item:selected {{ background: {selection}; color: {text}; }}
QHeaderView::section {{
    background: {raised}; color: {muted}; border: none; border-bottom: 1px solid {border};
    padding: 4px 6px;
}}
QScrollArea {{ border: none; background: {panel}; }}
QDialog QScrollArea {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {border}; border-radius: 3px; min-height: 28px; }}
QScrollBar::handle:vertical:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QPushButton {{
    background: {raised}; color: {text}; border: 1px solid {border}; border-radius: 6px;
    padding: 6px 14px;
}}
QPushButton:hover {{ border-color: {muted}; }}
QPushButton:pressed {{ background: {selection}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {muted}; }}
QPushButton[role="link"] {{
    background: transparent; border: 1px solid transparent; color: {accent}; font-weight: 600;
    padding: 4px 2px;
}}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:focus {{ border: 2px solid {accent}; padding: 3px 1px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 5px; }}
QToolButton:hover {{ background: {selection}; }}
QToolButton[role="marked"] {{ background: {selection}; border: 1px solid {accent}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 4px; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[role="small"] {{ padding: 2px; border-radius: 4px; }}
QToolButton[role="small"]:checked {{ background: {selection}; border: 1px solid {accent}; }}
QToolButton[role="small"]:focus {{ padding: 1px; }}

QCheckBox::indicator, QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {muted}; background: {raised};
}}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{ image: url("{check_mark}"); }}
QRadioButton::indicator:checked {{
    width: 6px; height: 6px; border: 5px solid {accent}; background: {on_accent};
}}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {border}; }}

QProgressBar {{ background: {track}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}

NoticeBar {{ border-bottom: 1px solid {border}; background: {selection}; }}
NoticeBar[level="warning"] QLabel[role="sentence"] {{ color: {abnormal}; }}
NoticeBar[level="error"] QLabel[role="sentence"] {{ color: {failed}; }}
NoticeBar QLabel[role="sentence"] {{ font-weight: 600; }}
"""

_CANVAS = """
#viewerPanel, #emptyState, #dropZone, #viewerMessage {{ background: {window}; color: {text}; }}
#viewerToolBar {{
    background: {panel}; border: none; border-bottom: 1px solid {border}; spacing: 2px;
    padding: 4px 8px;
}}
#viewerToolBar QToolButton {{ color: {text}; padding: 5px; }}
#viewerToolBar QToolButton:hover {{ background: {raised}; }}
#viewerToolBar QToolButton:checked {{ background: {selection}; border: 1px solid {accent}; }}
#viewerToolBar QToolButton:checked:disabled {{ background: transparent; border-color: {border}; }}
#viewerToolBar QToolButton:focus {{ border: 2px solid {accent}; padding: 4px; }}
#viewerToolBar::separator {{ background: {border}; width: 1px; margin: 5px 4px; }}
#viewerToolBar QToolButton[popupMode="1"] {{ padding-right: 17px; }}
#viewerToolBar QToolButton[popupMode="1"][layoutDirection="1"] {{
    padding-right: 5px; padding-left: 17px;
}}
#viewerToolBar QToolButton::menu-button {{ border: none; width: 16px; }}
#viewerFooter {{ background: {panel}; border-top: 1px solid {border}; }}
#heatMapBar {{ background: rgba(15, 18, 21, 225); border-top: 1px solid {border}; }}
#comparison QWidget[role="strip"] {{ background: {panel}; border-bottom: 1px solid {border}; }}
#viewerFooter QLabel, #heatMapBar QLabel, #comparison QLabel {{ color: {muted}; }}
#comparison QLabel[role="warning"] {{
    background: {panel}; color: {abnormal}; font-weight: 600; padding: 3px 8px;
}}
#comparison QToolButton {{ color: {text}; }}
#comparison QToolButton:hover {{ background: {raised}; }}
#viewerPanel QComboBox, #viewerPanel QDoubleSpinBox {{
    background: {raised}; color: {text}; border: 1px solid {border}; border-radius: 5px;
    padding: 2px 6px; selection-background-color: {accent}; selection-color: {on_accent};
}}
#viewerPanel QComboBox:focus, #viewerPanel QDoubleSpinBox:focus {{
    border: 2px solid {accent}; padding: 1px 5px;
}}
#viewerPanel QComboBox QAbstractItemView {{ background: {raised}; color: {text}; }}
#viewerPanel QComboBox QAbstractItemView::item:selected {{
    background: {selection}; color: {text};
}}
#viewerPanel QDoubleSpinBox {{ min-width: 46px; }}
#viewerPanel QDoubleSpinBox::up-button, #viewerPanel QDoubleSpinBox::down-button {{
    width: 0; border: none;
}}
#viewerPanel QDoubleSpinBox QLineEdit {{
    background: transparent; color: {text}; border: none; border-radius: 0; padding: 0 5px;
}}
#heatMapBar QSlider::groove:horizontal {{ background: {track}; height: 4px; border-radius: 2px; }}
#heatMapBar QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 2px; }}
#heatMapBar QSlider::handle:horizontal {{
    background: {text}; width: 14px; margin: -5px 0; border-radius: 7px;
}}
#heatMapBar QSlider::handle:horizontal:focus {{ border: 2px solid {accent}; width: 12px; }}
#comparison QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}

QSplitter::handle {{ background: {border}; }}
#emptyState QLabel, #viewerMessage QLabel {{ color: {text}; }}
#emptyState QLabel[role="headline"] {{ font-size: {headline_size}; font-weight: 600; }}
#emptyState QLabel[role="hint"], #viewerMessage QLabel[role="hint"] {{ color: {muted}; }}
#viewerMessage QLabel[role="headline"] {{ font-size: {message_size}; font-weight: 600; }}
#emptyState QPushButton {{
    background: {raised}; color: {text}; border: 1px solid {border}; padding: 9px 22px;
}}
#emptyState QPushButton:hover {{ border-color: {muted}; }}
#emptyState QPushButton:focus {{ border: 2px solid {text}; padding: 8px 21px; }}
#emptyState QPushButton[role="primary"] {{
    background: {accent}; color: {on_accent}; border: 1px solid {accent}; font-weight: 600;
}}
#emptyState QPushButton[role="primary"]:focus {{ border: 2px solid {text}; }}
"""
