"""The attract screen: with nobody there, the network's story and the map; a touch starts."""

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
"""Milliseconds for which a slide stands, and for how many more with each letter to read."""

START = str(QT_TRANSLATE_NOOP("AttractScreen", "Touch to start"))
QUESTION = str(QT_TRANSLATE_NOOP("AttractScreen", "Who protects children where you are?"))

LOGO_PX, MIN_LOGO_HEIGHT_PX, MIN_WIDE_PX = 56, 560, 900
"""Pixels at 100% text: the mark's side, from which height there is room for it, and from which
width the map may take more of it than the words."""

RULE_PX = 2
"""Pixels of the line below the question."""


class AttractScreen(QWidget):
    """Emits `started` with the language (BCP 47) in which a person wants to begin."""

    started = Signal(str)

    def __init__(
        self, context: UiContext, languages: tuple[str, ...], quiet_hours: QuietHours | None
    ) -> None:
        super().__init__()
        self._languages = languages
        self._quiet_hours = quiet_hours
        self.map: MapPanel | None = None
        slides = None
        if context.directory.countries:
            slides = slide_sequence(context.directory, languages)
            self.map = MapPanel(context)
            # The map shows; it doesn't take presses, which are all meant to start.
            self.map.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            QTimer.singleShot(0, self, self._load_map)
        self._slides = slides or cycle(Slide(tag, "", "ECPAT Finder", "") for tag in languages)
        self._slide = next(self._slides)
        self.setAccessibleName("ECPAT Finder")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrange()
        self._dim_overlay = DimOverlay(self, languages)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.advance)
        self._show()

    def _arrange(self) -> None:
        gap = theme.scaled(theme.GAP_PX)
        self._logo = Logo()
        self._logo.setFixedSize(theme.scaled(LOGO_PX), theme.scaled(LOGO_PX))
        self._question = Label("", "display", bold=True)
        self._above = Label("", "title", "accent", bold=True)
        self._title = Label("", "title", bold=True)
        self._text = Label("", "lead")
        told = self._told = QWidget()
        self._margin, self._spacing = 3 * gap, 2 * gap
        self._has_room = True
        column = QVBoxLayout(told)
        column.setContentsMargins(*[self._margin] * 4)
        column.setSpacing(self._spacing)
        column.addStretch(2)
        column.addWidget(self._logo)
        column.addWidget(self._question)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(RULE_PX)
        column.addWidget(rule)
        for words in (self._above, self._title, self._text):
            column.addWidget(words)
        column.addStretch(3)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(0)
        self._both.addWidget(told, 5)
        if self.map:
            self._both.addWidget(self.map, 6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._both, 1)
        whole.addWidget(self._make_bar())
        told.installEventFilter(self)
        for widget in told.findChildren(QWidget):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        told.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _make_bar(self) -> QWidget:
        """A button to start in each language, by its own words."""
        bar = QFrame()
        bar.setObjectName("header")
        row = QHBoxLayout(bar)
        row.setContentsMargins(*[self._spacing] * 4)
        starts = KeyGrid("start", self._spacing)
        starts.show_keys(
            Key(translated(tag, "AttractScreen", START), tag) for tag in self._languages
        )
        starts.pressed.connect(self.started)
        row.addWidget(starts)
        self._starts = starts
        self.buttons = starts.keys
        return bar

    def _fit_starts(self) -> None:
        """Side by side if they can, in smaller letters if they must."""
        for step in ("title", "lead"):
            self._starts.write_in(theme.font(step, bold=True))
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
        """Goes on to the next slide; in the quiet hours there is none."""
        self._darken()
        if self._dim_overlay.isVisible():
            self._dim_overlay.wander()
            return
        self._slide = next(self._slides)
        self._show()
        self._wait()

    def _wait(self) -> None:
        self._clock.start(MIN_SLIDE_MS + MS_PER_LETTER * len(self._slide.text))

    def _show(self) -> None:
        slide = self._slide
        is_rtl = slide.language.split("-")[0] in RIGHT_TO_LEFT
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        self._question.setText(translated(slide.language, "AttractScreen", QUESTION))
        self._above.setText(slide.above)
        self._title.setText(slide.title)
        self._fit_words()
        for words in (self._question, self._above, self._title, self._text):
            words.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
            words.setVisible(bool(words.text()))
        if self.map is None or self.map.map is None:
            return
        if slide.code:
            self.map.show_country(slide.code)
        elif self.map.map.code:
            self.map.map.show_country("")
            self.map.map.animation.show_world()

    def _fit_words(self) -> None:
        """Smaller titles where there is little room, and as much of the text as fits below them."""
        for step in ("title", "lead", "body"):
            self._title.setFont(theme.font(step, bold=True))
            self._above.setFont(theme.font(step, bold=True))
            left = self._room_left()
            if left >= 0:
                break
        self._text.setText(self._fitting(self._slide.text, left))

    def _room_left(self) -> int:
        """Pixels of height that question, logo and titles leave for the text."""
        width = self._told.width() - 2 * self._margin
        shown = [self._question, self._above, self._title]
        taken = [words.heightForWidth(width) for words in shown if words.text()]
        taken += [self._logo.height()] if self._has_room else []
        taken.append(RULE_PX)
        return self._told.height() - 2 * self._margin - sum(taken) - len(taken) * self._spacing

    def _fit_question(self) -> None:
        """As large as it can be in every language without taking more than its share."""
        width = self._told.width() - 2 * self._margin
        share = self._told.height() * 35 // 100
        shown = self._question.text()
        for step in ("display", "title", "lead", "body"):
            self._question.setFont(theme.font(step, bold=True))
            heights = []
            for tag in self._languages:
                self._question.setText(translated(tag, "AttractScreen", QUESTION))
                heights.append(self._question.heightForWidth(width))
            if max(heights) <= share:
                break
        self._question.setText(shown)
        self._has_room = self._told.height() >= theme.scaled(MIN_LOGO_HEIGHT_PX)
        self._logo.setVisible(self._has_room)

    def _fitting(self, text: str, left: int) -> str:
        """As many whole sentences of a text as have room in a height; none if not even one does."""
        width = self._told.width() - 2 * self._margin
        sentences = text.split(". ")
        while sentences:
            told = ". ".join(sentences)
            told += "" if told == text else "."
            self._text.setText(told)
            if self._text.heightForWidth(width) <= left:
                return told
            sentences.pop()
        return ""

    def _darken(self) -> None:
        quiet = self._quiet_hours
        self._dim_overlay.setVisible(quiet is not None and quiet.include(datetime.now().time()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.setFocus()  # of its own, lest a button look chosen
        self._darken()
        self._wait()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._clock.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.rect().contains(event.position().toPoint()):
            self.started.emit(self._slide.language)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize:  # of the words' place: another length of text fits
            self._fit_question()
            self._fit_words()
            self._text.setVisible(bool(self._text.text()))
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        is_high = self.height() > self.width()
        self._both.setDirection(way.BottomToTop if is_high else way.LeftToRight)
        is_narrow = is_high or self.width() < theme.scaled(MIN_WIDE_PX)
        self._both.setStretch(0, 8 if is_narrow else 5)
        if self.map:  # no higher than the world is at this width
            self.map.setMaximumHeight(self.width() * 54 // 100 if is_high else theme.MAX_WIDGET_PX)
        self._fit_starts()
        self._dim_overlay.setGeometry(self.rect())


class DimOverlay(QWidget):
    """Darkness over the attract screen, with faint words that don't stay in one place."""

    def __init__(self, parent: QWidget, languages: tuple[str, ...]) -> None:
        super().__init__(parent)
        self._words = "\n".join(translated(tag, "AttractScreen", START) for tag in languages)
        self._steps = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def wander(self) -> None:
        """Writes the words somewhere else, to spare the screen."""
        self._steps += 1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("black"))
        painter.setPen(QColor("#5c574f"))
        painter.setFont(theme.font("lead"))
        third = self.height() // 3
        place = QRect(0, self._steps % 3 * third, self.width(), third)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
