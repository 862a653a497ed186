"""What stands out on the screen: texts, edges of controls, and the ring of the focus."""

import pytest
from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton, QWidget

from ecpat_finder.ui.main_window import MainWindow
from tests.conftest import WindowMaker
from tests.contrast import area_of, changed_share, edge_contrast, screen, text_contrast

MIN_CONTROL_CONTRAST = 3
"""WCAG 2.2, success criteria 1.4.11 and 2.4.13."""

THEMES = ("light", "dark", "contrast")
VIEWS = [("find", ""), ("find", "TH"), ("history", ""), ("orientations", ""), ("about", "")]


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def show(make_window: WindowMaker, theme: str, tab: str, country: str) -> MainWindow:
    window = make_window(theme=theme, tab=tab, country=country)
    window.activateWindow()
    window.setFocus()
    QApplication.processEvents()
    return window


def is_whole(widget: QWidget, window: QWidget) -> bool:
    """Whether no part of a widget is scrolled away, and there are at least two pixels round it."""
    return (
        widget.isVisibleTo(window)
        and widget.visibleRegion().boundingRect() == widget.rect()
        and area_of(widget, window, 2).size() == widget.size().grownBy(QMargins(2, 2, 2, 2))
    )


def controls(window: MainWindow) -> list[QWidget]:
    """The buttons with an edge, fields and lists that are whole on the screen."""
    found: list[QWidget] = [*window.findChildren(QLineEdit), *window.findChildren(QListView)]
    found += [
        button
        for button in window.findChildren(QPushButton)
        if button.property("kind") != "quiet" and button.isEnabled()
    ]
    return [widget for widget in found if is_whole(widget, window)]


@pytest.mark.parametrize(("tab", "country"), VIEWS)
def test_texts_can_be_read(make_window: WindowMaker, theme: str, tab: str, country: str) -> None:
    window = show(make_window, theme, tab, country)
    image = screen(window)
    labels: list[QLabel | QPushButton] = [*window.findChildren(QLabel)]
    labels += window.findChildren(QPushButton)
    texts = [
        label for label in labels if label.text() and label.isEnabled() and is_whole(label, window)
    ]
    assert len(texts) > 3
    least = 7 if theme == "contrast" else 4.5
    for text in texts:
        assert text_contrast(image, area_of(text, window)) >= least, text.text()


@pytest.mark.parametrize(("tab", "country"), VIEWS)
def test_edges_of_controls_stand_out(
    make_window: WindowMaker, theme: str, tab: str, country: str
) -> None:
    window = show(make_window, theme, tab, country)
    image = screen(window)
    found = controls(window)
    assert len(found) > 3
    for widget in found:
        ratio = edge_contrast(image, area_of(widget, window, 2))
        assert ratio >= MIN_CONTROL_CONTRAST, (widget, widget.property("text"), ratio)


@pytest.mark.parametrize(("tab", "country"), VIEWS)
def test_the_ring_of_the_focus_stands_out(
    make_window: WindowMaker, theme: str, tab: str, country: str
) -> None:
    window = show(make_window, theme, tab, country)
    buttons = [
        button
        for button in window.findChildren(QPushButton)
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and button.isEnabled()
        and is_whole(button, window)
    ]
    assert len(buttons) > 3
    for button in buttons:
        window.setFocus()
        before = screen(window)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.hasFocus()
        area = area_of(button, window)
        share = changed_share(before, screen(window), area, MIN_CONTROL_CONTRAST)
        assert share >= 0.8, (button.text(), share)
