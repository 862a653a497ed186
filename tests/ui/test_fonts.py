"""Letters where the system has none: tried in a process whose fontconfig knows no font."""

import subprocess
import sys
from pathlib import Path

import pytest

NOTO = Path("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")

CODE = """
import sys
from pathlib import Path
from PySide6.QtGui import QFontMetrics
from ecpat_finder import app
from ecpat_finder.ui.fonts import load_missing_fonts

application = app.make_application()
brought = load_missing_fonts(application, Path(sys.argv[1]))
metrics = QFontMetrics(application.font())
print(brought, metrics.horizontalAdvance("i") < metrics.horizontalAdvance("W"))
"""


@pytest.mark.skipif(not NOTO.is_file(), reason="needs Debian's fonts-noto-core")
@pytest.mark.parametrize("has_fonts", [False, True])
def test_fonts_are_brought_only_where_there_are_none(tmp_path: Path, has_fonts: bool) -> None:
    brought = tmp_path / "brought"
    brought.mkdir()
    (brought / NOTO.name).symlink_to(NOTO)
    config = tmp_path / "fonts.conf"
    folder = brought if has_fonts else tmp_path / "nowhere"
    config.write_text(f"<fontconfig><dir>{folder}</dir></fontconfig>")
    run = subprocess.run(
        [sys.executable, "-c", CODE, str(brought)],
        env={"FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == [str(not has_fonts), "True"]
