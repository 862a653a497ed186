"""The colours of the themes."""

from ecpat_finder.ui.theme import SCHEMES
from tests.contrast import contrast


def test_colours_of_text_stand_out() -> None:
    for name, scheme in SCHEMES.items():
        least = 7.0 if name == "contrast" else 4.5
        grounds = (scheme.ground, scheme.surface, scheme.accent_soft, scheme.caution_soft)
        pairs = [(scheme.text, ground) for ground in grounds]
        pairs += [
            (text, ground) for text in (scheme.muted, scheme.accent) for ground in grounds[:3]
        ]
        pairs += [(scheme.on_accent, scheme.accent), (scheme.on_leave, scheme.leave)]
        for text, ground in pairs:
            assert contrast(text, ground) >= least, (name, text, ground)
        for ground in grounds[:3]:
            assert contrast(scheme.edge, ground) >= 3, (name, ground)
