"""Colour schemes, spacing, type scale and style sheet."""

from typing import NamedTuple

from PySide6.QtCore import QMargins
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

GAP_PX = 8
"""Grid unit in pixels at 100% text; distances are multiples of it."""

MAX_READING_WIDTH_PX = 760
"""Width in pixels at 100% text above which lines are too long to read easily."""

MIN_PICKER_PX, MAX_PICKER_PX = 288, 400
"""Bounds of the picker's width in pixels at 100% text, the same in the first frame and after it."""

MIN_PAGE_HEIGHT_PX = 110
"""Height in pixels at 100% text of a field and a row of buttons; the rest of a page scrolls."""

MAX_WIDGET_PX = 16777215
"""Qt's maximum size of a widget (QWIDGETSIZE_MAX)."""

BODY_POINTS = 11.5
_TYPE_SCALE = {
    "small": 0.9,
    "body": 1.0,
    "lead": 1.15,
    "title": 1.5,
    "display": 2.1,
    "number": 3.0,
}


class Colours(NamedTuple):
    """A colour scheme. Text has at least 4.5:1 contrast with its background, 7:1 in high contrast.

    `edge`, of buttons, fields and lists, has 3:1 with the grounds; `border` is for cards and lines,
    which carry no meaning. `faint` is for the text of disabled buttons. The last five are the
    map's: sea, land and its outlines, countries with a group and theirs. Countries with a group,
    and all outlines, have 3:1 with land and sea.
    """

    ground: str
    surface: str
    text: str
    muted: str
    border: str
    edge: str
    accent: str
    on_accent: str
    accent_soft: str
    caution_soft: str
    leave: str
    on_leave: str
    faint: str
    sea: str
    land: str
    coast: str
    member: str
    member_border: str


SCHEMES = {
    "light": Colours(
        ground="#faf7f2",
        surface="#ffffff",
        text="#26221d",
        muted="#655c50",
        border="#ddd4c6",
        edge="#8a7f70",
        accent="#0f6660",
        on_accent="#ffffff",
        accent_soft="#e2efec",
        caution_soft="#fbeed3",
        leave="#3d352c",
        on_leave="#ffffff",
        faint="#a89e90",
        sea="#edf2f2",
        land="#e4ddd0",
        coast="#5b5347",
        member="#2b857c",
        member_border="#fbfaf7",
    ),
    "dark": Colours(
        ground="#1b1916",
        surface="#25221e",
        text="#f3eee6",
        muted="#bcb2a3",
        border="#443e36",
        edge="#92887a",
        accent="#68cabf",
        on_accent="#06231f",
        accent_soft="#223b37",
        caution_soft="#42361c",
        leave="#efe7da",
        on_leave="#26221d",
        faint="#6f675c",
        sea="#141b1d",
        land="#2f2b26",
        coast="#b3a899",
        member="#3c857d",
        member_border="#141b1d",
    ),
    "contrast": Colours(
        ground="#000000",
        surface="#000000",
        text="#ffffff",
        muted="#ffffff",
        border="#ffffff",
        edge="#ffffff",
        accent="#ffdd33",
        on_accent="#000000",
        accent_soft="#333000",
        caution_soft="#000000",
        leave="#ffffff",
        on_leave="#000000",
        faint="#8a8a8a",
        sea="#000000",
        land="#000000",
        coast="#ffffff",
        member="#7a6d00",
        member_border="#ffffff",
    ),
}

_current = SCHEMES["light"]
_text_scale = 1.0
_is_applied = False


def colours() -> Colours:
    """The current colour scheme."""
    return _current


def scaled(pixels: float) -> int:
    """Scales a length in pixels at 100% text to the current text size."""
    return round(pixels * _text_scale)


def margins(leading: int, top: int, trailing: int, bottom: int) -> QMargins:
    """Margins by layout direction; Qt mirrors the items of a layout, but not its margins."""
    if QApplication.isRightToLeft():
        return QMargins(trailing, top, leading, bottom)
    return QMargins(leading, top, trailing, bottom)


def text_scale() -> float:
    """The text size as a factor, 1.0 to 2.0."""
    return _text_scale


def font(size: str, bold: bool = False) -> QFont:
    """The application's font in a size of the type scale, from "small" to "number"."""
    result = QFont(QApplication.font())
    result.setPointSizeF(BODY_POINTS * _TYPE_SCALE[size] * _text_scale)
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


def system_theme(application: QApplication) -> str:
    """The theme that matches the desktop's colour scheme.

    Before the first `apply` it is derived from the palette that the desktop gave the application:
    importing Qt's enumerations of colour schemes takes as long as opening the window.
    """
    if _is_applied:
        from PySide6.QtCore import Qt

        hints = application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    palette = application.palette()
    ground, text = palette.window().color(), palette.windowText().color()
    if {ground.lightness(), text.lightness()} == {0, 255}:
        return "contrast"
    return "dark" if ground.lightness() < text.lightness() else "light"


def apply(application: QApplication, theme: str, scale: float = 1.0) -> None:
    """Applies a theme to the application; widgets with their own painting use `colours()`."""
    global _current, _text_scale, _is_applied
    _current = SCHEMES[theme]
    _text_scale = scale
    _is_applied = True
    body = QFont(application.font())
    body.setPointSizeF(BODY_POINTS * scale)
    application.setFont(body)
    application.setPalette(_palette(_current))
    application.setStyleSheet(_style_sheet(_current))


def _palette(scheme: Colours) -> QPalette:
    palette = QPalette(QColor(scheme.text), QColor(scheme.surface))
    role = QPalette.ColorRole
    for target, colour in {
        role.Window: scheme.ground,
        role.WindowText: scheme.text,
        role.Base: scheme.surface,
        role.AlternateBase: scheme.ground,
        role.Text: scheme.text,
        role.Button: scheme.surface,
        role.ButtonText: scheme.text,
        role.Highlight: scheme.accent,
        role.HighlightedText: scheme.on_accent,
        role.PlaceholderText: scheme.muted,
        role.ToolTipBase: scheme.surface,
        role.ToolTipText: scheme.text,
        role.Link: scheme.accent,
        role.LinkVisited: scheme.accent,
        role.Mid: scheme.border,
    }.items():
        palette.setColor(target, QColor(colour))
    return palette


def _style_sheet(c: Colours) -> str:
    """Sets what a palette can't. Selectors are object names and `kind` properties."""
    side, small, line = scaled(14), scaled(6), scaled(7)
    return f"""
QPushButton {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
  border-radius: {small}px; padding: {line}px {side}px; min-height: {scaled(20)}px;
  outline: 0; }}
QPushButton:hover {{ border-color: {c.accent}; }}
QPushButton:pressed, QPushButton:checked, QPushButton[expanded="true"] {{
  background: {c.accent_soft}; border-color: {c.accent}; }}
QPushButton:disabled {{ color: {c.faint}; background: transparent; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: {line - 1}px {side - 1}px; }}
QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.on_accent};
  border-color: {c.accent}; font-weight: 600; }}
QPushButton[kind="primary"]:focus {{ border: 6px double {c.on_accent}; border-radius: 0;
  padding: {line - 5}px {side - 5}px; }}
QPushButton[kind="start"] {{ background: {c.accent}; color: {c.on_accent};
  border-color: {c.accent}; padding: {scaled(12)}px {side}px; min-height: {scaled(30)}px; }}
QPushButton[kind="start"]:focus {{ border: 6px double {c.on_accent}; border-radius: 0;
  padding: {scaled(12) - 5}px {side - 5}px; }}
QPushButton[kind="leave"] {{ background: {c.leave}; color: {c.on_leave};
  border-color: {c.leave}; font-weight: 600; }}
QPushButton[kind="leave"]:focus {{ border: 6px double {c.on_leave}; border-radius: 0;
  padding: {line - 5}px {side - 5}px; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent;
  color: {c.accent}; padding: {small - 1}px {scaled(8)}px; }}
QPushButton[kind="quiet"]:hover, QPushButton[kind="quiet"]:focus {{
  border: 1px solid {c.accent}; padding: {small - 1}px {scaled(8)}px; }}
QPushButton[kind="row"] {{ padding: {scaled(10)}px {side}px; }}
QPushButton[kind="row"]:focus {{ padding: {scaled(10) - 1}px {side - 1}px; }}
QPushButton[kind="map"] {{ padding: 0; min-height: {scaled(38)}px; min-width: {scaled(38)}px;
  max-height: {scaled(38)}px; max-width: {scaled(38)}px; font-size: {scaled(20)}px; }}
QPushButton[kind="map"]:focus {{ padding: 0; }}
QPushButton[kind="key"] {{ padding: 0 {scaled(4)}px; min-height: {scaled(34)}px;
  min-width: {scaled(26)}px; font-weight: 600; }}
QPushButton[kind="key"]:focus {{ padding: 0 {scaled(4) - 1}px; }}
QPushButton::menu-indicator {{ width: 0; }}
QLineEdit {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
  placeholder-text-color: {c.muted};
  border-radius: {small}px; padding: {scaled(8)}px {scaled(10)}px; }}
QLineEdit:focus {{ border: 2px solid {c.accent}; padding: {scaled(7)}px {scaled(9)}px; }}
QListView {{ background: {c.surface}; border: 1px solid {c.edge};
  border-radius: {small}px; outline: 0; }}
QListView:focus {{ border: 2px solid {c.accent}; }}
QSplitter::handle {{ background: {c.border}; }}
QTabBar {{ background: transparent; outline: 0; }}
QTabBar::tab {{ color: {c.muted}; background: transparent; border: 2px solid transparent;
  border-bottom: 3px solid transparent; padding: {scaled(8)}px {scaled(12)}px; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
QTabBar[marked="false"]::tab:selected {{ color: {c.muted}; border-bottom-color: transparent; }}
QTabBar::tab:hover {{ color: {c.accent}; }}
QTabBar::tab:selected:focus {{ border: 2px solid {c.accent}; border-bottom-width: 3px; }}
QTabBar::scroller {{ width: {scaled(40)}px; }}
QTabBar QToolButton {{ background: {c.surface}; border: 1px solid {c.edge};
  border-radius: {small}px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QScrollArea {{ border: 2px solid transparent; }}
QScrollArea:focus {{ border-color: {c.accent}; }}
#header {{ background: {c.surface}; border-bottom: 1px solid {c.border}; }}
#card {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: {scaled(10)}px; }}
#card[kind="urgent"] {{ background: {c.caution_soft}; border: 2px solid {c.text}; }}
#strip {{ background: {c.caution_soft}; border: 2px solid {c.text};
  border-radius: {small}px; }}
#caution {{ background: {c.caution_soft}; border: 1px solid {c.border};
  border-radius: {small}px; }}
#rule {{ background: {c.border}; }}
QLabel {{ background: transparent; }}
QLabel[kind="muted"] {{ color: {c.muted}; }}
QLabel[kind="accent"] {{ color: {c.accent}; }}
QScrollBar:vertical {{ background: transparent; width: {scaled(12)}px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {c.edge}; border-radius: {scaled(4)}px;
  min-height: {scaled(36)}px; }}
QScrollBar::handle:vertical:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
  padding: {small}px; }}
QMenu::item {{ padding: {line}px {scaled(20)}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
QMenu::item:checked {{ font-weight: 600; }}
"""
