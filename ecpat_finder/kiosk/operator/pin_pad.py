"""Where the operator's PIN is pressed in; it is checked at once, and slowly after wrong ones."""

import math

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ecpat_finder.kiosk.operator.pin import MAX_DIGITS, PinVerifier
from ecpat_finder.kiosk.widgets.overlay import Overlay
from ecpat_finder.ui import theme
from ecpat_finder.ui.widgets.text import Label

DELETE, ENTER = "⌫", "✓"
TIMEOUT_MS = 30_000
"""Milliseconds without a press after which the pad goes away."""


class PinPad(Overlay):
    """Emits `opened` for the right PIN, and `closed` when there is none."""

    opened = Signal()

    def __init__(self, window: QWidget, input_filter: PinVerifier) -> None:
        super().__init__(window, self.tr("Operator"), width=320)
        self._input_filter = input_filter
        self._pin = ""
        self.words = Label("", "lead")
        self.column.addWidget(self.words)
        self.keys: dict[str, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(theme.scaled(theme.GAP_PX))
        for place, sign in enumerate([*"123456789", DELETE, "0", ENTER]):
            button = QPushButton(sign)
            button.setProperty("kind", "key")
            button.setMinimumHeight(theme.scaled(44))
            button.clicked.connect(lambda _=False, sign=sign: self._press(sign))
            grid.addWidget(button, place // 3, place % 3)
            self.keys[sign] = button
        self.keys[DELETE].setAccessibleName(self.tr("Take the last digit away"))
        self.keys[ENTER].setAccessibleName(self.tr("Done"))
        self.column.addLayout(grid)
        self.add_close()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._show)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self.closed)
        self._quiet.start(TIMEOUT_MS)
        self._show()

    def _press(self, sign: str) -> None:
        self._quiet.start()
        if sign == DELETE:
            self._pin = self._pin[:-1]
        elif sign == ENTER:
            pin, self._pin = self._pin, ""
            if pin and self._input_filter.is_right(pin):
                self.opened.emit()
                return
        elif len(self._pin) < MAX_DIGITS:
            self._pin += sign
        self._show()

    def _show(self) -> None:
        left = math.ceil(self._input_filter.wait())
        for button in self.keys.values():
            button.setEnabled(not left)
        if left:
            words = self.tr("Wrong. The next try is in %n second(s).", "", left)
            self._clock.start(250)
        else:
            self._clock.stop()
            words = "●" * len(self._pin) or self.tr("Enter the PIN")
        self.words.setText(words)
