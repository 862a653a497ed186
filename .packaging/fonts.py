"""Small fonts for systems without any: of each only the letters that the program shows."""

import json
import subprocess
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from places import RESOURCES

FACES = [
    Path(f"/usr/share/fonts/truetype/noto/NotoSans-{face}.ttf") for face in ("Regular", "Bold")
]
"""These are taken whole, for what a person types; from Debian's fonts-noto-core."""


def shown_text() -> str:
    """Everything that the window can show: dataset, translations, and the signs on its buttons."""
    files = [*RESOURCES.glob("dataset/*.json"), *RESOURCES.glob("translations/*.ts")]
    # JSON is read and written anew, or its letters might hide behind escapes.
    texts = [
        json.dumps(json.loads(content), ensure_ascii=False) if file.suffix == ".json" else content
        for file in sorted(files)
        for content in [file.read_text(encoding="utf-8")]
    ]
    modules = sorted((RESOURCES.parent / "ecpat_finder").rglob("*.py"))
    return "".join([*texts, *(module.read_text(encoding="utf-8") for module in modules)])


def make_fonts(folder: Path) -> tuple[list[Path], list[Path]]:
    """Writes the fonts; returns them, and the files of the system that they were made from."""
    folder.mkdir(parents=True, exist_ok=True)
    with TTFont(FACES[0]) as face:
        missing = {letter for letter in shown_text() if letter.isprintable()}
        missing -= set(map(chr, face.getBestCmap()))
    made = []
    sources: dict[tuple[str, int], set[str]] = {}
    for letter in sorted(missing):
        pattern = f":charset={ord(letter):x}:style=Regular"
        ask = ["fc-match", "--format", "%{file}\n%{index}", f"Noto Sans{pattern}"]
        answer = subprocess.run(ask, check=True, capture_output=True, text=True).stdout
        file, index = answer.split("\n")
        sources.setdefault((file, int(index) & 0xFFFF), set()).add(letter)
    for number, ((file, face), letters) in enumerate(sorted(sources.items())):
        with TTFont(file, fontNumber=face) as font:
            if not letters & set(map(chr, font.getBestCmap())):
                continue  # no font of this system has them
            options = subset.Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True)
            cutter = subset.Subsetter(options)
            cutter.populate(text="".join(sorted(letters)))
            cutter.subset(font)
            target = folder / f"z{number:02}-{Path(file).stem}.ttf"
            font.save(target, reorderTables=None)
        made.append(target)
    return [*FACES, *made], [*FACES, *(Path(file) for file, _ in sources)]
