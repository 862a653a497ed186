"""The whole window, driven with keys and clicks through every state."""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QScrollArea, QWidget

from ecpat_finder.directory import Directory
from ecpat_finder.directory.fallback import LoadedDirectory, load_or_fall_back
from ecpat_finder.ui import theme
from ecpat_finder.ui.details.group_card import GroupCard, SecretariatCard
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.pages.history import HistoryPage
from ecpat_finder.ui.picker.country_model import Role
from ecpat_finder.ui.theme import SCHEMES
from ecpat_finder.ui.view_state import ViewState
from tests.ui.interaction import (
    CONTROL,
    LEFT,
    Key,
    button,
    child,
    choose_in_menu,
    current_page,
    find_page,
    press_row,
    press_tab,
    visible_text,
)


def test_nothing_chosen_yet(window: MainWindow) -> None:
    shown = visible_text(window)
    assert "Who protects children where you are?" in shown
    assert "Get help now" in shown
    assert "Leave now" in shown


def test_type_a_name_and_press_enter(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "tailand")
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    shown = visible_text(page.details)
    assert "ECPAT Foundation" in shown
    assert "+66 53 750 167" in shown
    assert "426/22 Mooban Kokgalae, Tambon Rimkok\nChiang Rai" in shown
    assert "ECPAT member as of June 2022" in shown
    assert page.picker.selected_code() == "TH"


def test_one_press_on_a_row_shows_its_contacts(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "FR")
    assert "+33 1 49 34 83 13" in visible_text(page.details)


def test_several_groups(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "IN")
    assert len(page.details.findChildren(GroupCard)) == 2
    assert "2 ECPAT groups here" in visible_text(page.details)
    assert "Ask the secretariat, below" in visible_text(page.details)  # one of them has no contact


def test_no_group_leads_to_the_nearest_and_the_secretariat(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "AD")
    shown = visible_text(page.details)
    assert "This directory knows no ECPAT group in this country." in shown
    assert "+66 2 215 3388" in shown
    qtbot.mouseClick(button(page.details, "ECPAT France – France, about 470 km away"), LEFT)
    assert page.picker.selected_code() == "FR"
    assert "ECPAT France" in visible_text(page.details)


def test_a_country_whose_page_names_no_member(
    window: MainWindow, qtbot: Any, directory: Directory
) -> None:
    page = find_page(window)
    code = directory.network.no_member[0].country
    press_row(qtbot, page, code)
    shown = visible_text(page.details)
    assert "ECPAT’s own page on this country names no member." in shown
    assert "The secretariat can tell you" in " ".join(shown.split())
    assert page.details.findChildren(SecretariatCard)
    qtbot.mouseClick(page.details.findChildren(SourceList)[0].button, LEFT)
    assert directory.network.no_member[0].sources[0].title in visible_text(page.details)


def test_a_place_without_neighbours_still_has_an_answer(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "BV")
    assert page.details.findChildren(SecretariatCard)
    assert "The secretariat can tell you whom to ask." in visible_text(page.details)


@pytest.mark.parametrize(
    ("typed", "shown", "below"),
    [
        ("holland", "Netherlands", "Holland: another name"),
        ("abidjan", "Côte d’Ivoire", "Abidjan: a city there"),
        ("ivery cost", "Côte d’Ivoire", "Ivory Coast: another name"),
        ("dprk", "North Korea", "DPRK: a short name"),
        ("ceylon", "Sri Lanka", "Ceylon: a former name"),
        ("ussr", "Russia", "USSR: it was part of that state"),
        ("scotland", "United Kingdom", "Scotland: a part of it"),
        ("benelux", "Belgium", "Benelux: it lies there"),
        ("the dutch", "Netherlands", "The Dutch: its people"),
        ("civ", "Côte d’Ivoire", "CIV: its code"),
        ("germany", "Germany", "Deutschland"),
        ("germ", "Germany", "Deutschland"),
    ],
)
def test_a_row_says_why_it_is_there(
    typed: str, shown: str, below: str, window: MainWindow, qtbot: Any
) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, typed)
    first = page.picker.list.model().index(0, 0)
    assert (first.data(), first.data(Role.BELOW)) == (shown, below)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert (below in spoken) is (":" in below)
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    assert shown in visible_text(page.details)


def test_a_group_is_found_by_its_name(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "communaute abel")
    first = page.picker.list.model().index(0, 0)
    assert (first.data(), first.data(Role.BELOW)) == (
        "Côte d’Ivoire",
        "Communauté Abel: a group there",
    )


def test_no_match_keeps_the_list_and_offers_spellings(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    everything = page.picker.list.model().rowCount()
    qtbot.keyClicks(page.picker.search, "brazilxxyyzz")
    assert "No country is called “brazilxxyyzz”. Did you mean:" in visible_text(page.picker)
    assert page.picker.list.model().rowCount() == everything
    qtbot.mouseClick(button(page.picker, "Brazil"), LEFT)
    assert "ECPAT Brazil" in visible_text(page.details)
    assert "No country is called" not in visible_text(page.picker)


def test_no_match_at_all(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "zzzzqqqq")
    assert "All are listed below." in visible_text(page.picker)
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    assert page.picker.selected_code() == ""


def test_keys_alone_from_start_to_contacts(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "guinea")
    qtbot.keyClick(page.picker.search, Key.Key_Down)
    assert page.picker.selected_code() == "GN"
    qtbot.keyClick(page.picker.list, Key.Key_Down)
    assert page.picker.selected_code() == "GW"
    assert "Guinea-Bissau" in visible_text(page.details)


def test_focus_that_passes_through_the_list_chooses_nothing(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    page.picker.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.picker.selected_code() == ""
    assert "Who protects children" in visible_text(page.details)


def test_headings_can_not_be_chosen(window: MainWindow) -> None:
    page = find_page(window)
    first = page.picker.list.model().index(0, 0)
    assert first.data(Role.CODE) == ""
    assert not first.flags() & Qt.ItemFlag.ItemIsSelectable


def test_list_by_region(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "TH")
    qtbot.mouseClick(page.picker.by_region, LEFT)
    model = page.picker.list.model()
    headings = [
        row for i in range(model.rowCount()) if not (row := model.index(i, 0)).data(Role.CODE)
    ]
    names = [heading.data() for heading in headings]
    assert names == ["Africa", "Americas", "Asia", "Europe", "Oceania"]
    assert page.picker.list.currentIndex().data(Role.CODE) == "TH"
    qtbot.mouseClick(page.picker.by_alphabet, LEFT)
    assert page.picker.list.currentIndex().data(Role.CODE) == "TH"


def test_rows_are_told_to_a_screen_reader(window: MainWindow) -> None:
    page = find_page(window)
    row = page.picker._countries.row_of("TH")
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Thailand, 1 group"
    row = page.picker._countries.row_of("AD")
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Andorra, no group"


def test_every_control_has_a_name(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "TH")
    for control in window.findChildren(QPushButton):
        assert control.text() or control.accessibleName()
    for named in (page.picker.search, page.picker.list, page.details, window.header.tabs):
        assert named.accessibleName()


def test_copy_and_forget(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "FR")
    copy = next(
        b for b in page.details.findChildren(QPushButton) if b.accessibleName() == "Copy: Phone"
    )
    qtbot.mouseClick(copy, LEFT)
    assert QGuiApplication.clipboard().text() == "+33 1 49 34 83 13"
    assert copy.text() == "Copied"
    from ecpat_finder.ui import desktop

    desktop.clear_copied()
    assert QGuiApplication.clipboard().text() == ""


def test_what_others_copied_is_left_alone(window: MainWindow) -> None:
    from ecpat_finder.ui import desktop

    desktop.copy_text("ours")
    QGuiApplication.clipboard().setText("theirs")
    desktop.clear_copied()
    assert QGuiApplication.clipboard().text() == "theirs"


class Browser(QWidget):
    """Stands where the desktop's browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in ("http", "https", "mailto", "tel", "file"):
            QDesktopServices.setUrlHandler(scheme, self, "show_address")  # type: ignore[arg-type]  # PySide6 takes no bytes

    from PySide6.QtCore import QUrl, Slot

    @Slot(QUrl)
    def show_address(self, url: Any) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qtbot: Any) -> Any:
    stand_in = Browser()
    yield stand_in
    for scheme in ("http", "https", "mailto", "tel", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_links_open_on_the_desktop(window: MainWindow, qtbot: Any, browser: Browser) -> None:
    page = find_page(window)
    press_row(qtbot, page, "FR")
    card = child(page.details, GroupCard)
    for text in ("Open", "Write", "Call"):
        qtbot.mouseClick(button(card, text), LEFT)
    assert browser.opened == [
        "https://ecpat-france.fr/",
        "mailto:contact@ecpat-france.org",
        "tel:+33149348313",
    ]


def test_no_other_kind_of_link_opens(qtbot: Any, browser: Browser) -> None:
    from ecpat_finder.ui.desktop import open_link

    for address in ("file:///etc/passwd", "javascript:alert(1)", "ftp://a.test", "", "//a.test"):
        assert not open_link(address)
    assert browser.opened == []


def test_sources_are_one_press_away(window: MainWindow, qtbot: Any, browser: Browser) -> None:
    page = find_page(window)
    press_row(qtbot, page, "TH")
    card = child(page.details, GroupCard)
    assert "Members Spotlight" not in visible_text(card)
    qtbot.mouseClick(button(card, "Sources (2)"), LEFT)
    shown = visible_text(card)
    assert "Members Spotlight: ECPAT Foundation – Thailand" in shown
    assert "speaks of June 6, 2022 · read on November 23, 2026" in shown
    qtbot.mouseClick(button(card, "https://ecpat.org/?p=1922"), LEFT)
    assert browser.opened == ["https://ecpat.org/?p=1922"]
    qtbot.mouseClick(button(card, "Hide the sources"), LEFT)
    assert "Members Spotlight" not in visible_text(card)


def test_orientations_and_about(window: MainWindow, qtbot: Any, directory: Directory) -> None:
    qtbot.keyClick(window, Key.Key_3, CONTROL)
    assert window.pages
    shown = visible_text(current_page(window))
    assert "Put children’s voices at the heart of ECPAT’s work" in shown
    assert "Strategic Framework, July 2018 – June 2021" in shown
    qtbot.keyClick(window, Key.Key_4, CONTROL)
    shown = visible_text(current_page(window))
    assert "81 groups · 74 countries" in shown
    held = f"holds {len(directory.groups)} groups in {directory.countries_with_group} countries"
    assert held in shown
    for share in directory.coverage:
        assert directory.regions[share.region]["en"] in shown


def test_help_is_one_press_away_on_every_page(window: MainWindow, qtbot: Any) -> None:
    assert window.pages
    for tab in range(4):
        press_tab(qtbot, window, tab)
        qtbot.mouseClick(window.header.help, LEFT)
        assert "In danger right now?" in visible_text(current_page(window))
    qtbot.mouseClick(button(current_page(window), "Choose your country"), LEFT)
    assert isinstance(current_page(window), FindPage)


def test_tab_that_is_marked_leads_back_from_help(window: MainWindow, qtbot: Any) -> None:
    qtbot.mouseClick(window.header.help, LEFT)
    press_tab(qtbot, window, 0)
    assert isinstance(find_page(window), FindPage)


def test_language_is_switched_in_place(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "thai")
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    with qtbot.waitSignal(window.language_chosen) as chosen:
        choose_in_menu(window.header.language, "Français")
    assert chosen.args == ["fr"]
    page = find_page(window)
    assert "Thaïlande" in visible_text(page.details)
    assert "1 groupe ECPAT ici" in visible_text(page.details)
    assert page.picker.search.text() == "thai"
    assert "Quitter vite" in visible_text(window)
    window.change(language="en")


@pytest.mark.parametrize(
    ("before", "entry", "after"),
    [
        ("dark", "Light", "light"),
        ("light", "Dark", "dark"),
        ("light", "High contrast", "contrast"),
    ],
)
def test_theme_is_switched_in_place(
    window: MainWindow, qtbot: Any, before: str, entry: str, after: str
) -> None:
    window.change(theme=before)
    press_row(qtbot, find_page(window), "TH")
    choose_in_menu(window.header.display, entry)
    assert "ECPAT Foundation" in visible_text(find_page(window).details)
    assert drawn_scheme(window) == after


def drawn_scheme(window: MainWindow) -> str:
    """The theme whose colours the header and the pages are painted with."""
    QApplication.processEvents()
    image = window.grab().toImage()
    header = image.pixelColor(3, 3).name()
    page = image.pixelColor(3, image.height() - 3).name()
    return next(
        (
            name
            for name, colours in SCHEMES.items()
            if (colours.surface, colours.ground) == (header, page)
        ),
        f"none: {header}, {page}",
    )


@pytest.mark.parametrize("chosen", [None, "light"])
def test_the_desktops_theme_is_followed_unless_one_was_chosen(
    qtbot: Any, directory: Directory, monkeypatch: pytest.MonkeyPatch, chosen: str | None
) -> None:
    monkeypatch.setattr(theme, "system_theme", lambda _: "light")
    window = MainWindow(ViewState("en", theme=chosen))
    qtbot.addWidget(window)
    window.show_directory(LoadedDirectory(directory))
    window.show()
    assert drawn_scheme(window) == "light"
    monkeypatch.setattr(theme, "system_theme", lambda _: "dark")
    window.follow_desktop()
    assert drawn_scheme(window) == (chosen or "dark")
    window.change(theme="light")


def test_a_list_of_matches_begins_at_its_top(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    page.picker.list.scrollToBottom()
    bar = page.picker.list.verticalScrollBar()
    assert bar.value() > 0
    qtbot.keyClicks(page.picker.search, "a")
    assert bar.maximum() > 0, "more countries match than there is room for"
    assert bar.value() == 0


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_layout_mirrors(window: MainWindow, tag: str) -> None:
    window.change(language=tag)
    QApplication.processEvents()
    page = find_page(window)
    picker_left = page.picker.mapTo(window, QPoint()).x()
    details_left = page.details.mapTo(window, QPoint()).x()
    assert (picker_left > details_left) == (tag == "ar")


def test_text_grows_with_the_keys(window: MainWindow, qtbot: Any) -> None:
    before = find_page(window).picker.search.font().pointSizeF()
    qtbot.keyClick(window, Key.Key_Plus, CONTROL)
    assert find_page(window).picker.search.font().pointSizeF() == pytest.approx(before * 1.25)
    for _ in range(9):
        qtbot.keyClick(window, Key.Key_Plus, CONTROL)
    for _ in range(9):
        qtbot.keyClick(window, Key.Key_Minus, CONTROL)
    assert find_page(window).picker.search.font().pointSizeF() == pytest.approx(before)


def test_f1_lists_the_keys(window: MainWindow, qtbot: Any) -> None:
    seen: list[str] = []

    def read_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(visible_text(dialog))
        dialog.reject()

    QTimer.singleShot(0, read_and_close)  # once the dialog runs its own event loop
    qtbot.keyClick(window, Key.Key_F1)
    assert "Escape, three times" in seen[0]


def test_narrow_window_shows_list_and_details_in_turn(window: MainWindow, qtbot: Any) -> None:
    window.change(text_size=200)
    window.resize(800, 600)
    page = find_page(window)
    qtbot.waitUntil(lambda: page.width() <= 800 and page.picker.isVisible())
    assert not page.details.isVisible()
    press_row(qtbot, page, "TH")
    assert page.details.isVisible() and not page.picker.isVisible()
    qtbot.mouseClick(page.back, LEFT)
    assert page.picker.isVisible()
    window.change(text_size=100)


@pytest.mark.parametrize(
    "size", [(800, 600), (1280, 800), (1920, 1080), (1080, 1920), (3840, 2160)]
)
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_cut_off(
    window: MainWindow, qtbot: Any, size: tuple[int, int], language: str, text_size: int
) -> None:
    window.change(language=language, text_size=text_size, country="")
    window.resize(*size)
    assert window.pages
    for name in ("find", "history", "orientations", "about", "help"):
        page = window.pages.show_page(name)
        if isinstance(page, FindPage):
            page.show_country("GT")
        for _ in range(3):
            QApplication.processEvents()
        assert window.width() == size[0], f"{name} makes the window wider"
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.width() >= min(label.sizeHint().width(), 20)
                needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
                assert label.height() >= needed, f"{name}: {label.text()!r} is cut off"
        for area in page.findChildren(QScrollArea):
            inner = area.widget()
            if inner and area.isVisible():
                assert inner.width() <= area.viewport().width(), f"{name} is wider than its page"
    window.change(language="en", text_size=100)


def test_title_never_names_a_country(window: MainWindow, qtbot: Any) -> None:
    press_row(qtbot, find_page(window), "TH")
    assert window.windowTitle() == "ECPAT Finder"


@pytest.fixture
def broken(tmp_path: Path, qtbot: Any) -> Any:
    shown = MainWindow(ViewState("en", theme="light"))
    shown.show_directory(load_or_fall_back(tmp_path))
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()


def test_a_broken_dataset_still_leads_to_the_secretariat(broken: MainWindow, qtbot: Any) -> None:
    assert broken.pages
    for tab in range(4):
        press_tab(qtbot, broken, tab)
        shown = visible_text(current_page(broken))
        assert "The list of groups can’t be shown" in shown
        assert "+66 2 215 3388" in shown
        assert "groups.json: file not found" in shown
        assert "and 2 more" in shown
    qtbot.mouseClick(broken.header.help, LEFT)
    assert "+66 2 215 3388" in visible_text(current_page(broken))
    qtbot.keyClick(broken, Key.Key_F, CONTROL)
    qtbot.keyClick(broken, Key.Key_P, CONTROL)
    broken.change(language="fr")
    assert "ne peut pas être affichée" in visible_text(broken)
    broken.change(language="en")


def test_markup_is_shown_as_text(tmp_path: Path, qtbot: Any, change: Any) -> None:
    def damage(content: Any) -> None:
        record = next(entry for entry in content if entry["id"] == "th-ecpat-foundation")
        record["name"] = "<h1>Bold</h1> & <img src=x>"

    shown = MainWindow(ViewState("en", theme="light", country="TH"))
    shown.show_directory(load_or_fall_back(change("groups", damage)))
    with qtbot.waitExposed(shown):
        shown.show()
    label = next(label for label in shown.findChildren(QLabel) if "Bold" in label.text())
    assert label.text() == "<h1>Bold</h1> & <img src=x>"
    assert label.textFormat() == Qt.TextFormat.PlainText
    shown.close()


def test_country_and_tab_from_the_command_line(qtbot: Any, directory: Directory) -> None:
    shown = MainWindow(ViewState("en", tab="history", country="TH", theme="dark"))
    shown.show_directory(LoadedDirectory(directory))
    with qtbot.waitExposed(shown):
        shown.show()
    assert shown.pages
    assert isinstance(current_page(shown), HistoryPage)
    qtbot.keyClick(shown, Key.Key_1, CONTROL)
    assert "ECPAT Foundation" in visible_text(shown)
    shown.close()


def test_what_is_typed_before_the_directory_is_there_is_kept(
    qtbot: Any, directory: Directory
) -> None:
    shown = MainWindow(ViewState("en", theme="light"))
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.keyClicks(shown._startup_page.search, "tha")
    shown.show_directory(LoadedDirectory(directory))
    page = find_page(shown)
    assert not shown._startup_page.isVisible()
    assert page.picker.search.text() == "tha"
    assert page.picker.list.model().index(0, 0).data(Role.CODE) == "TH"
    shown.close()


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


def test_dates_in_words_have_no_leftovers(window: MainWindow, qtbot: Any) -> None:
    for code in ("TH", "FR", "IN", "AD"):
        press_row(qtbot, find_page(window), code)
        assert not re.search(r"%\d|%n", visible_text(find_page(window).details))
