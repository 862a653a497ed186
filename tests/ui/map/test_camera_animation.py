"""The camera glides, unless motion is unwanted, and stays on the map."""

from typing import Any

from PySide6.QtWidgets import QProxyStyle, QStyle

from ecpat_finder.ui.map.view import MapView
from tests.ui.map.interaction import settle


def test_the_map_never_leaves_the_window(view: MapView) -> None:
    for across, down in ((9e5, 9e5), (-9e5, -9e5), (9e5, -9e5)):
        view.animation.drag(across, down)
        assert view.camera.visible_rect(view.size()).intersects(view.shapes.globe.boundingRect())


class StillStyle(QProxyStyle):
    """A desktop that wants no motion."""

    def styleHint(self, hint: Any, *others: Any) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, *others)


def test_choosing_glides_unless_motion_is_unwanted(view: MapView) -> None:
    view.show_country("BR")
    assert view.animation.is_running()
    settle(view)
    still = StillStyle("fusion")
    still.setParent(view)
    view.setStyle(still)
    view.show_country("JP")
    assert not view.animation.is_running()
    assert view.rect().contains(view.marker_position("JP").toPoint())
