"""Fallback fonts for systems without any, reduced to the characters that the program shows."""

import json
import logging
import subprocess
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from project import RESOURCES

WHOLE_FONTS = [
    Path(f"/usr/share/fonts/truetype/noto/NotoSans-{style}.ttf") for style in ("Regular", "Bold")
]
"""Bundled whole, for what a person types; from Debian's fonts-noto-core."""

FACE_INDEX_MASK = 0xFFFF
"""Of fontconfig's index: the lower 16 bits number the face in its file, the upper ones a named
instance of a variable font."""


def shown_text() -> str:
    """Everything that the window can show: the dataset, the translations, and the source code."""
    files = [*RESOURCES.glob("dataset/*.json"), *RESOURCES.glob("translations/*.ts")]
    # JSON is decoded, because it may hold characters as escapes.
    texts = [
        json.dumps(json.loads(content), ensure_ascii=False) if file.suffix == ".json" else content
        for file in sorted(files)
        for content in [file.read_text(encoding="utf-8")]
    ]
    modules = sorted((RESOURCES.parent / "ecpat_finder").rglob("*.py"))
    return "".join([*texts, *(module.read_text(encoding="utf-8") for module in modules)])


def write_fonts(folder: Path) -> tuple[list[Path], list[Path]]:
    """Writes the subset fonts; returns all fonts to bundle, and the system's files they come from.

    Raises CalledProcessError if fontconfig fails.
    """
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it logs each glyph
    folder.mkdir(parents=True, exist_ok=True)
    with TTFont(WHOLE_FONTS[0]) as font:
        missing = {character for character in shown_text() if character.isprintable()}
        missing -= set(map(chr, font.getBestCmap()))
    written = []
    characters_by_face: dict[tuple[str, int], set[str]] = {}
    for character in sorted(missing):
        pattern = f":charset={ord(character):x}:style=Regular"
        command = ["fc-match", "--format", "%{file}\n%{index}", f"Noto Sans{pattern}"]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        file, index = output.split("\n")
        face = int(index) & FACE_INDEX_MASK
        characters_by_face.setdefault((file, face), set()).add(character)
    for number, ((file, face), characters) in enumerate(sorted(characters_by_face.items())):
        with TTFont(file, fontNumber=face) as font:
            if not characters & set(map(chr, font.getBestCmap())):
                continue  # no font of this system has them
            options = subset.Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True)
            subsetter = subset.Subsetter(options)
            subsetter.populate(text="".join(sorted(characters)))
            subsetter.subset(font)
            target = folder / f"z{number:02}-{Path(file).stem}.ttf"
            font.save(target, reorderTables=None)
        written.append(target)
    sources = [Path(file) for file, _ in characters_by_face]
    return [*WHOLE_FONTS, *written], [*WHOLE_FONTS, *sources]
