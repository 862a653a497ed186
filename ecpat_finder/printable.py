"""Keeps a message on one line, whatever the text that it quotes."""


def printable(text: str) -> str:
    """The text with line breaks, control characters and lone surrogates as Python's escapes."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text
    )
