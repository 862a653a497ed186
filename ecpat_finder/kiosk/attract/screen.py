"""The attract screen: slides about the network and the map, until a visitor touches it."""

from datetime import datetime
from itertools import cycle

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ecpat_finder.kiosk.attract.helpline import home_helpline
from ecpat_finder.kiosk.attract.slides import Slide, slide_sequence
from ecpat_finder.kiosk.attract.translated import translated
from ecpat_finder.kiosk.config import QuietHours
from ecpat_finder.kiosk.widgets.key_grid import Key, KeyGrid
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.language import RIGHT_TO_LEFT
from ecpat_finder.ui.map.panel import MapPanel
from ecpat_finder.ui.widgets.logo import Logo
from ecpat_finder.ui.widgets.text import Label

MIN_SLIDE_MS, MS_PER_LETTER = 5_000, 30
"""Milliseconds for which a slide is shown, and those added for each character of its text."""

START = str(QT_TRANSLATE_NOOP("AttractScreen", "Touch to start"))
QUESTION = str(QT_TRANSLATE_NOOP("AttractScreen", "Who protects children where you are?"))

LOGO_PX, MIN_LOGO_HEIGHT_PX, MIN_WIDE_PX = 56, 560, 900
"""Pixels at 100% text: the logo's side, the height from which it is shown, and the width from which
the map is wider than the text."""

RULE_PX = 2
"""Thickness in pixels of the line below the question."""


class AttractScreen(QWidget):
    """Emits `started` with the language (BCP 47) in which a visit begins."""

    started = Signal(str)

    def __init__(
        self,
        context: UiContext,
        languages: tuple[str, ...],
        quiet_hours: QuietHours | None,
        home_country: str = "",
    ) -> None:
        super().__init__()
        self._helpline = home_helpline(context.directory, home_country)
        self._languages = languages
        self._quiet_hours = quiet_hours
        self.map: MapPanel | None = None
        slides = None
        if context.directory.countries:
            slides = slide_sequence(context.directory, languages)
            self.map = MapPanel(context)
            # Presses on the map start a visit too.
            self.map.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            QTimer.singleShot(0, self, self._load_map)
        self._slides = slides or cycle(Slide(tag, "", "ECPAT Finder", "") for tag in languages)
        self._slide = next(self._slides)
        self.setAccessibleName("ECPAT Finder")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrange()
        self._dim_overlay = DimOverlay(self, languages)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.advance)
        self._show()

    def _arrange(self) -> None:
        gap = theme.scaled(theme.GAP_PX)
        self._logo = Logo()
        self._logo.setFixedSize(theme.scaled(LOGO_PX), theme.scaled(LOGO_PX))
        self._question = Label("", "display", bold=True)
        self._kicker = Label("", "title", "accent", bold=True)
        self._title = Label("", "title", bold=True)
        self._text = Label("", "lead")
        text_area = self._text_area = QWidget()
        self._margin, self._spacing = 3 * gap, 2 * gap
        self._shows_logo = True
        column = QVBoxLayout(text_area)
        column.setContentsMargins(*[self._margin] * 4)
        column.setSpacing(self._spacing)
        column.addStretch(2)
        column.addWidget(self._logo)
        column.addWidget(self._question)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(RULE_PX)
        column.addWidget(rule)
        for label in (self._kicker, self._title, self._text):
            column.addWidget(label)
        column.addStretch(3)
        self._text_and_map = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._text_and_map.setSpacing(0)
        self._text_and_map.addWidget(text_area, 5)
        if self.map:
            self._text_and_map.addWidget(self.map, 6)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(self._text_and_map, 1)
        page.addWidget(self._make_bar())
        text_area.installEventFilter(self)
        for widget in text_area.findChildren(QWidget):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        text_area.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _make_bar(self) -> QWidget:
        """A start button for each language, labelled in that language."""
        bar = QFrame()
        bar.setObjectName("header")
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(*[self._spacing] * 4)
        rows.setSpacing(self._spacing)
        self._number = Label("", "title", bold=True)
        self._number.setVisible(self._helpline is not None)
        rows.addWidget(self._number)
        row = QHBoxLayout()
        rows.addLayout(row)
        buttons = KeyGrid("start", self._spacing)
        buttons.show_keys(
            Key(translated(tag, "AttractScreen", START), tag) for tag in self._languages
        )
        buttons.pressed.connect(self.started)
        row.addWidget(buttons)
        self._start_buttons = buttons
        self.buttons = buttons.keys
        return bar

    def _fit_start_buttons(self) -> None:
        """Chooses the largest font in which they fit side by side, else the smallest."""
        for size in ("title", "lead"):
            self._start_buttons.set_key_font(theme.font(size, bold=True))
            widths = [button.sizeHint().width() + self._spacing for button in self.buttons.values()]
            if len(widths) * max(widths) <= self.width() - self._spacing:
                return

    def _load_map(self) -> None:
        if self.map is None:
            return
        self.map.load()
        if self.map.map:
            self.map.map.buttons.hide()
            self.map.map.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def advance(self) -> None:
        """Shows the next slide; in the quiet hours, moves the dimmed text instead."""
        self._update_dimming()
        if self._dim_overlay.isVisible():
            self._dim_overlay.move_text()
            return
        self._slide = next(self._slides)
        self._show()
        self._start_timer()

    def _start_timer(self) -> None:
        self._timer.start(MIN_SLIDE_MS + MS_PER_LETTER * len(self._slide.text))

    def _show(self) -> None:
        slide = self._slide
        is_rtl = slide.language.split("-")[0] in RIGHT_TO_LEFT
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        self._question.setText(translated(slide.language, "AttractScreen", QUESTION))
        self._kicker.setText(slide.kicker)
        self._title.setText(slide.title)
        if self._helpline:
            self._number.setText(self._helpline.text(slide.language))
        self._fit_text()
        self._number.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        for label in (self._question, self._kicker, self._title, self._text):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
            label.setVisible(bool(label.text()))
        if self.map is None or self.map.map is None:
            return
        if slide.code:
            self.map.show_country(slide.code)
        elif self.map.map.code:
            self.map.map.show_country("")
            self.map.map.animation.show_world()

    def _fit_text(self) -> None:
        """Makes the titles smaller in a small window, and cuts the text to what fits below them."""
        for size in ("title", "lead", "body"):
            self._title.setFont(theme.font(size, bold=True))
            self._kicker.setFont(theme.font(size, bold=True))
            available = self._available_height()
            if available >= 0:
                break
        self._text.setText(self._fitting(self._slide.text, available))

    def _available_height(self) -> int:
        """Height in pixels that question, logo and titles leave for the text."""
        width = self._text_area.width() - 2 * self._margin
        labels = [self._question, self._kicker, self._title]
        heights = [label.heightForWidth(width) for label in labels if label.text()]
        heights += [self._logo.height()] if self._shows_logo else []
        heights.append(RULE_PX)
        return (
            self._text_area.height()
            - 2 * self._margin
            - sum(heights)
            - len(heights) * self._spacing
        )

    def _fit_question(self) -> None:
        """Chooses the largest font in which the question fits its share in all languages."""
        width = self._text_area.width() - 2 * self._margin
        max_height = self._text_area.height() * 35 // 100
        current = self._question.text()
        for size in ("display", "title", "lead", "body"):
            self._question.setFont(theme.font(size, bold=True))
            heights = []
            for tag in self._languages:
                self._question.setText(translated(tag, "AttractScreen", QUESTION))
                heights.append(self._question.heightForWidth(width))
            if max(heights) <= max_height:
                break
        self._question.setText(current)
        self._shows_logo = self._text_area.height() >= theme.scaled(MIN_LOGO_HEIGHT_PX)
        self._logo.setVisible(self._shows_logo)

    def _fitting(self, text: str, height: int) -> str:
        """The complete sentences of a text that fit in a height in pixels; empty if none does."""
        width = self._text_area.width() - 2 * self._margin
        sentences = text.split(". ")
        while sentences:
            shortened = ". ".join(sentences)
            shortened += "" if shortened == text else "."
            self._text.setText(shortened)
            if self._text.heightForWidth(width) <= height:
                return shortened
            sentences.pop()
        return ""

    def _update_dimming(self) -> None:
        quiet = self._quiet_hours
        self._dim_overlay.setVisible(quiet is not None and quiet.include(datetime.now().time()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.setFocus()  # on the page itself, so that no button looks selected
        self._update_dimming()
        self._start_timer()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._timer.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.rect().contains(event.position().toPoint()):
            self.started.emit(self._slide.language)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize:  # of the text area: more or less text fits
            self._fit_question()
            self._fit_text()
            self._text.setVisible(bool(self._text.text()))
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_upright = self.height() > self.width()
        self._text_and_map.setDirection(
            direction.BottomToTop if is_upright else direction.LeftToRight
        )
        is_narrow = is_upright or self.width() < theme.scaled(MIN_WIDE_PX)
        self._text_and_map.setStretch(0, 8 if is_narrow else 5)
        if self.map:  # no taller than the world is at this width
            self.map.setMaximumHeight(
                self.width() * 54 // 100 if is_upright else theme.MAX_WIDGET_PX
            )
        self._fit_start_buttons()
        self._dim_overlay.setGeometry(self.rect())


class DimOverlay(QWidget):
    """Covers the attract screen in black, with a dim text that moves to prevent burn-in."""

    def __init__(self, parent: QWidget, languages: tuple[str, ...]) -> None:
        super().__init__(parent)
        self._text = "\n".join(translated(tag, "AttractScreen", START) for tag in languages)
        self._moves = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def move_text(self) -> None:
        """Moves the text to the next third of the screen."""
        self._moves += 1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("black"))
        painter.setPen(QColor("#5c574f"))
        painter.setFont(theme.font("lead"))
        third = self.height() // 3
        box = QRect(0, self._moves % 3 * third, self.width(), third)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
