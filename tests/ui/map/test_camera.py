"""The camera stays on the map, and zooms about the point under the pointer."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize

from ecpat_finder.ui.map.camera import MAX_SCALE, Camera, CameraRules

RULES = CameraRules(131_072)
SIZES = st.builds(QSize, st.integers(100, 3000), st.integers(100, 3000))
CAMERAS = st.builds(Camera, st.floats(-2e5, 2e5), st.floats(-2e5, 2e5), st.floats(1e-5, 20))


@given(CAMERAS, SIZES)
def test_allowed_keeps_the_map_in_sight(camera: Camera, size: QSize) -> None:
    kept = RULES.allowed(camera, size)
    assert RULES.whole_world(size).scale * 0.999 <= kept.scale <= MAX_SCALE
    assert kept.visible_rect(size).intersects(QRectF(-67_200, -33_600, 134_400, 67_200))
    again = RULES.allowed(kept, size)
    assert abs(again.x - kept.x) + abs(again.y - kept.y) < 1


@given(SIZES)
def test_the_whole_world_fits(size: QSize) -> None:
    seen = RULES.whole_world(size).visible_rect(size)
    assert seen.contains(QRectF(-65_536, -31_900, 131_072, 63_800))


@given(st.floats(0.05, 1), st.floats(1, 3), st.integers(0, 1000), st.integers(0, 700))
def test_zoom_keeps_the_point_under_the_pointer(
    scale: float, factor: float, x: int, y: int
) -> None:
    size = QSize(1000, 700)
    place = QPointF(x, y)
    camera = Camera(1000, 2000, scale)
    nearer = RULES.zoomed(camera, factor, place, size)
    moved = nearer.to_map(place, size) - camera.to_map(place, size)
    assert moved.manhattanLength() * nearer.scale < 0.01


@given(CAMERAS, CAMERAS)
def test_a_glide_begins_and_ends_at_its_cameras(start: Camera, end: Camera) -> None:
    for share, camera in ((0.0, start), (1.0, end)):
        between = start.between(end, share)
        assert abs(between.x - camera.x) < 1e-3 * (1 + abs(camera.x))
        assert abs(between.scale - camera.scale) <= 1e-6 * camera.scale
