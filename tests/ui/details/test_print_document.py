"""The details of a country in a PDF."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from ecpat_finder.directory import Directory
from ecpat_finder.directory.dates import membership_source
from ecpat_finder.ui.details.print_document import country_document, file_name, save_pdf
from ecpat_finder.ui.formatting import membership_text
from ecpat_finder.ui.main_window import MainWindow
from tests.conftest import WindowMaker
from tests.contexts import reader
from tests.records import group, unreachable_country
from tests.ui.interaction import CONTROL, LEFT, Key, button, visible_text


def test_pdf_holds_what_the_panel_shows(directory: Directory, qtbot: Any, tmp_path: Path) -> None:
    context = reader(directory, "en")
    document = country_document(context, "TH")
    text = document.toPlainText()
    for part in ("Thailand", "ECPAT Foundation", "+66 53 750 167", "info@ecpatthailand.org"):
        assert part in text
    shown = directory.groups_in("TH")[0]
    assert membership_text(membership_source(shown), context.locale) in text
    assert all((source.url or source.title) in text for source in shown.sources)
    save_pdf(document, tmp_path / "th.pdf")
    assert (tmp_path / "th.pdf").read_bytes().startswith(b"%PDF-")


def test_country_without_a_group(directory: Directory, qtbot: Any) -> None:
    text = country_document(reader(directory, "fr"), "AD").toPlainText()
    assert "Andorre" in text
    assert "ECPAT France – France" in text
    assert "+66 2 215 3388" in text


def test_member_that_is_named_but_not_confirmed(directory: Directory, qtbot: Any) -> None:
    entry = directory.network.no_member[0]
    text = country_document(reader(directory, "en"), entry.country).toPlainText()
    assert "ECPAT’s own page on this country names no member." in text
    assert (entry.sources[0].url or "?") in text
    assert "+66 2 215 3388" in text


def test_markup_in_a_name_stays_text(qtbot: Any, change: Any) -> None:
    from ecpat_finder.directory import load_directory

    folder = change(
        "groups",
        lambda content: group(content, "at-ecpat-oesterreich").update(
            name="<b>A</b> & <img src='x'>"
        ),
    )
    text = country_document(reader(load_directory(folder), "en"), "AT").toPlainText()
    assert "<b>A</b> & <img src='x'>" in text


@pytest.mark.parametrize("target", ["no/such/folder/file.pdf", "."])
def test_file_that_can_not_be_written(
    directory: Directory, qtbot: Any, tmp_path: Path, target: str
) -> None:
    document = country_document(reader(directory, "en"), "TH")
    with pytest.raises(OSError):
        save_pdf(document, tmp_path / target)


def test_pdf_is_complete(directory: Directory, qtbot: Any, tmp_path: Path) -> None:
    save_pdf(country_document(reader(directory, "en"), "IN"), tmp_path / "in.pdf")
    assert (tmp_path / "in.pdf").read_bytes().rstrip().endswith(b"%%EOF")


def test_groups_that_can_not_be_reached(directory: Directory, qtbot: Any) -> None:
    code = unreachable_country(directory)
    text = country_document(reader(directory, "en"), code).toPlainText()
    assert "No page shows contact details that we can stand behind." in text
    nearest, _ = directory.nearest_groups(code)[0]
    assert nearest.name in text
    assert "No page shows" not in country_document(reader(directory, "en"), "TH").toPlainText()


def open_dialogs(window: MainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


@pytest.mark.parametrize("key", [Key.Key_P, Key.Key_S])
def test_keys_print_and_save_the_country_that_is_shown_alone(
    make_window: WindowMaker, qtbot: Any, key: Key
) -> None:
    window = make_window(country="KE", tab="history")
    qtbot.keyClick(window, key, CONTROL)
    assert open_dialogs(window) == []
    qtbot.keyClick(window, Key.Key_1, CONTROL)
    qtbot.keyClick(window, key, CONTROL)
    (dialog,) = open_dialogs(window)
    with qtbot.waitSignal(window.quit_requested):
        qtbot.mouseClick(button(dialog, "Leave now"), LEFT)


def test_pdf_goes_to_documents_with_the_countrys_name(
    make_window: WindowMaker, qtbot: Any, home: Path
) -> None:
    documents = home / "Documents"
    documents.mkdir()
    window = make_window(country="KE")
    qtbot.keyClick(window, Key.Key_S, CONTROL)
    (dialog,) = open_dialogs(window)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles() == [str(documents / "ECPAT - Kenya.pdf")]
    dialog.accept()
    assert (documents / "ECPAT - Kenya.pdf").read_bytes().startswith(b"%PDF-")
    written = [path for path in home.rglob("*") if path.is_file()]
    assert written == [documents / "ECPAT - Kenya.pdf"]


def test_a_file_that_can_not_be_saved_is_said_in_a_dialog_that_can_be_left(
    make_window: WindowMaker, qtbot: Any, home: Path
) -> None:
    window = make_window(country="KE")
    qtbot.keyClick(window, Key.Key_S, CONTROL)
    (dialog,) = open_dialogs(window)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(home / "missing" / "file.pdf"))
    (error,) = [d for d in open_dialogs(window) if not isinstance(d, QFileDialog)]
    assert "The file could not be saved" in visible_text(error)
    assert button(error, "Leave now").isEnabled()


@pytest.mark.parametrize(
    ("country", "name"), [("Kenya", "ECPAT - Kenya.pdf"), ("A/B: C", "ECPAT - A B  C.pdf")]
)
def test_file_names_suit_every_file_system(country: str, name: str) -> None:
    assert file_name(country) == name
