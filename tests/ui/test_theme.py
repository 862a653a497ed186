"""The colours of the themes."""

from ecpat_finder.ui.theme import SCHEMES


def test_colours_of_text_stand_out() -> None:
    from PySide6.QtGui import QColor

    def luminance(colour: str) -> float:
        parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(one: str, other: str) -> float:
        """Contrast ratio of WCAG 2.2, success criterion 1.4.3."""
        light, dark = sorted((luminance(one), luminance(other)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

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
