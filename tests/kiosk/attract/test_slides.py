"""What the attract screen shows in turn."""

from itertools import islice

from ecpat_finder.directory import Directory
from ecpat_finder.kiosk.attract.slides import slide_sequence

LANGUAGES = ("en", "fr")


def test_the_story_is_told_in_every_language(directory: Directory) -> None:
    slides = list(islice(slide_sequence(directory, LANGUAGES), 200))
    for first, second in zip(slides[::2], slides[1::2], strict=True):
        assert (first.language, second.language) == LANGUAGES
        assert first.code == second.code
    titles = {slide.title for slide in slides}
    assert {event.title["en"] for event in directory.history} <= titles
    assert {event.title["fr"] for event in directory.history} <= titles
    assert len({slide.code for slide in slides}) > 10
