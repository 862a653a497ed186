"""Prints the details of a country, or saves them as PDF: the document, and the dialogs."""

import os
from html import escape
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QLocale,
    QMarginsF,
    QSettings,
    QStandardPaths,
)
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ecpat_finder.atomic_file import write_atomic
from ecpat_finder.directory.dates import contact_read, membership_source
from ecpat_finder.directory.model import Contact, Group, Secretariat, Source
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.formatting import display_text, membership_text, month_text
from ecpat_finder.ui.help.strip import strip_texts

translate = QCoreApplication.translate

REFUSED_IN_FILE_NAMES = '/\\:*?"<>|'


def country_document(context: UiContext, code: str) -> QTextDocument:
    """The content of the details panel for a country, as a printable document."""
    directory, locale = context.directory, context.locale
    groups = directory.groups_in(code)
    parts = [f"<h1>{escape(context.country_name(code))}</h1>"]
    parts += [f"<p><b>{escape(text)}</b></p>" for text in strip_texts(context, code)]
    for group in groups:
        parts += _group_parts(context, group)
    if not groups:
        parts += _no_group_parts(context, code)
    if not any(group.contact.is_reachable for group in groups):
        for group, _ in directory.nearest_groups(code):
            country = context.country_name(group.country)
            parts.append(f"<h2>{escape(group.name)} – {escape(country)}</h2>")
            parts += _contact_parts(group.contact)
    secretariat = directory.network.secretariat
    heading = translate("PrintDocument", "The secretariat in Bangkok")
    parts.append(f"<h2>{escape(heading)}: {escape(secretariat.name)}</h2>")
    parts += _contact_parts(secretariat.contact)
    parts += _read_part(secretariat, locale)
    document = QTextDocument()
    document.setHtml("".join(parts))
    return document


def _no_group_parts(context: UiContext, code: str) -> list[str]:
    no_member = context.directory.no_member_in(code)
    if not no_member:
        text = translate("PrintDocument", "This directory knows no ECPAT group in this country.")
        return [_paragraph(text)]
    text = translate("PrintDocument", "ECPAT’s own page on this country names no member.")
    return [_paragraph(text), *map(_source_part, no_member.sources)]


def _source_part(source: Source) -> str:
    return f"<p><small>{escape(source.title)}<br>{escape(source.url or '')}</small></p>"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _group_parts(context: UiContext, group: Group) -> list[str]:
    parts = [f"<h2>{escape(group.name)}</h2>"]
    if group.local_name:
        parts.append(_paragraph(group.local_name))
    if group.about:
        parts.append(_paragraph(context.text(group.about)))
    parts += _contact_parts(group.contact)
    if not group.contact.is_reachable:
        text = translate(
            "PrintDocument",
            "No page shows contact details that we can stand behind. Ask the secretariat, below.",
        )
        parts.append(f"<p><b>{escape(text)}</b></p>")
    parts.append(_paragraph(membership_text(membership_source(group), context.locale)))
    parts += _read_part(group, context.locale)
    return [*parts, *map(_source_part, group.sources)]


def _contact_parts(contact: Contact) -> list[str]:
    lines = [*map(display_text, contact.links), *contact.postal_lines]
    return [f"<p>{'<br>'.join(map(escape, lines))}</p>"] if lines else []


def _read_part(record: Group | Secretariat, locale: QLocale) -> list[str]:
    read = contact_read(record)
    if not read:
        return []
    text = translate("PrintDocument", "Contact details read in %1")
    return [_paragraph(text.replace("%1", month_text(read, locale)))]


def save_pdf(document: QTextDocument, file: Path) -> None:
    """Writes a PDF file atomically; raises OSError with the reason if it can't."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(20, 20, 20, 20),
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle("ECPAT Finder")
    document.print_(writer)
    write_atomic(file, bytes(buffer.data().data()))


def print_dialog(parent: QWidget, context: UiContext, code: str) -> QDialog:
    """The print dialog, which prints the details of a country when it is accepted."""
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(parent)
    dialog.printer().setDocName("ECPAT Finder")
    dialog.accepted.connect(lambda: country_document(context, code).print_(dialog.printer()))
    return dialog


def file_name(country: str) -> str:
    """The name of a country's PDF file, without characters that a file system refuses."""
    cleaned = "".join(
        " " if character in REFUSED_IN_FILE_NAMES else character for character in country
    )
    return f"ECPAT - {cleaned}.pdf"


def save_dialog(parent: QWidget, context: UiContext, code: str) -> QFileDialog:
    """The file dialog for a country's PDF file; `fileSelected` says which was chosen.

    Qt's own, not the desktop's: it counts presses of Escape, and it keeps no list of what was saved
    last.
    """
    # Qt would write the folders that were visited to its settings file.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = documents if Path(documents).is_dir() else str(Path.home())
    dialog = QFileDialog(parent, translate("PrintDocument", "Save as PDF"), folder, "PDF (*.pdf)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(file_name(context.country_name(code)))
    return dialog


def error_text(error: OSError) -> str:
    """Why a file could not be saved, in words."""
    text = translate("PrintDocument", "The file could not be saved: %1")
    return text.replace("%1", error.strerror or str(error))
