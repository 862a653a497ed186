"""Prints a country's page on the configured printer, without a dialog."""

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from ecpat_finder.kiosk.widgets.overlay import Overlay
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.print_document import country_document
from ecpat_finder.ui.widgets.text import Label


def print_country(printer_name: str, context: UiContext, code: str) -> bool:
    """Sends the page to the printer; False if there is no such printer or it reports an error."""
    info = QPrinterInfo.printerInfo(printer_name)
    if info.isNull():
        return False
    printer = QPrinter(info)
    printer.setDocName("ECPAT Finder")  # never a country's name: the print queue shows it
    country_document(context, code).print_(printer)
    return printer.printerState() not in (
        QPrinter.PrinterState.Error,
        QPrinter.PrinterState.Aborted,
    )


class PrintOverlay(Overlay):
    """Says whether the page is being printed."""

    def __init__(self, window: QWidget, is_printing: bool) -> None:
        super().__init__(window, self.tr("Print"))
        text = self.tr("Your page is being printed. Please take it with you.")
        if not is_printing:
            text = self.tr("The printer doesn’t answer. The QR codes show the same contacts.")
        self.column.addWidget(Label(text, "lead"))
        self.add_close()
