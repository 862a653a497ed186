"""The pad on which the operator enters the PIN."""

import math

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ecpat_finder.kiosk.operator.pin import MAX_DIGITS, PinVerifier
from ecpat_finder.kiosk.widgets.overlay import Overlay
from ecpat_finder.ui import theme
from ecpat_finder.ui.widgets.text import Label

DELETE, ENTER = "⌫", "✓"
TIMEOUT_MS = 30_000
"""Milliseconds without a press after which the pad closes."""


class PinPad(Overlay):
    """Emits `accepted` for the right PIN, and `closed` when the operator gives up."""

    accepted = Signal()

    def __init__(self, window: QWidget, verifier: PinVerifier) -> None:
        super().__init__(window, self.tr("Operator"), width=320)
        self._verifier = verifier
        self._pin = ""
        self.prompt = Label("", "lead")
        self.column.addWidget(self.prompt)
        self.keys: dict[str, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(theme.scaled(theme.GAP_PX))
        for number, key in enumerate([*"123456789", DELETE, "0", ENTER]):
            button = QPushButton(key)
            button.setProperty("kind", "key")
            button.setMinimumHeight(theme.scaled(44))
            button.clicked.connect(lambda _=False, key=key: self._press(key))
            grid.addWidget(button, number // 3, number % 3)
            self.keys[key] = button
        self.keys[DELETE].setAccessibleName(self.tr("Take the last digit away"))
        self.keys[ENTER].setAccessibleName(self.tr("Done"))
        self.column.addLayout(grid)
        self.add_close()
        self._refresh_timer = QTimer(self)
        self._refresh_timer.timeout.connect(self._show)
        self._idle_timer = QTimer(self)
        self._idle_timer.setSingleShot(True)
        self._idle_timer.timeout.connect(self.closed)
        self._idle_timer.start(TIMEOUT_MS)
        self._show()

    def _press(self, key: str) -> None:
        self._idle_timer.start()
        if key == DELETE:
            self._pin = self._pin[:-1]
        elif key == ENTER:
            pin, self._pin = self._pin, ""
            if pin and self._verifier.is_right(pin):
                self.accepted.emit()
                return
        elif len(self._pin) < MAX_DIGITS:
            self._pin += key
        self._show()

    def _show(self) -> None:
        wait_s = math.ceil(self._verifier.wait())
        for button in self.keys.values():
            button.setEnabled(not wait_s)
        if wait_s:
            text = self.tr("Wrong. The next try is in %n second(s).", "", wait_s)
            self._refresh_timer.start(250)
        else:
            self._refresh_timer.stop()
            text = "●" * len(self._pin) or self.tr("Enter the PIN")
        self.prompt.setText(text)
