"""Lets a finger, or a mouse that stands for one, scroll what is longer than the screen."""

from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QScroller,
    QScrollerProperties,
)

Metric = QScrollerProperties.ScrollMetric


def scroll_by_touch(area: QAbstractScrollArea) -> None:
    """Makes a drag over an area's content move it, and a flick let it glide on."""
    if isinstance(area, QAbstractItemView):
        area.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        area.setDragEnabled(False)
    viewport = area.viewport()
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    properties.setScrollMetric(Metric.VerticalOvershootPolicy, never)
    properties.setScrollMetric(Metric.HorizontalOvershootPolicy, never)
    # A press is passed on at once; it is taken back when a drag grows out of it.
    properties.setScrollMetric(Metric.MousePressEventDelay, 0.0)
    scroller.setScrollerProperties(properties)
