"""The buttons on the map."""

from typing import Any

import pytest

from ecpat_finder.ui.map.view import MapView
from tests.ui.interaction import LEFT
from tests.ui.map.interaction import settle


def test_buttons_zoom_and_show_the_world(view: MapView, qtbot: Any) -> None:
    whole = view.camera
    qtbot.mouseClick(view.buttons.zoom_in, LEFT)
    settle(view)
    assert view.camera.scale > whole.scale
    qtbot.mouseClick(view.buttons.zoom_out, LEFT)
    settle(view)
    assert view.camera.scale == pytest.approx(whole.scale)
    qtbot.mouseClick(view.buttons.zoom_in, LEFT)
    qtbot.mouseClick(view.buttons.show_world, LEFT)
    settle(view)
    assert view.camera == whole
