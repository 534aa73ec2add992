"""Pages on paper: the printers of this computer, and pictures of pages sent to one of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.domain.paper import Paper, PaperSize
from coprod_desktop.ui.sheet_print import DOTS_PER_INCH

_SIZES = {PaperSize.A3: QPageSize.PageSizeId.A3, PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.A5: QPageSize.PageSizeId.A5}


def set_up(printer: QPrinter, title: str, copies: int, paper: Paper) -> None:
    """The whole of the paper: the pages bring their own margins. With room for holes only one side is printed, as they are on the left."""
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageSize(QPageSize(_SIZES[paper.size]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName(title)
    printer.setCopyCount(copies)
    if paper.grey:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    if paper.holes:
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)


def paint(printer: QPrinter, pages: Sequence[bytes]) -> bool:
    """Paints one PNG a page; False when the printer did not take them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    taken = True
    for number, png in enumerate(pages):
        taken = taken and (number == 0 or printer.newPage())
        sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), QImage.fromData(png))
    return painter.end() and taken and printer.printerState() is not QPrinter.PrinterState.Error


class Printers:
    """`parent` is the window that the system's own dialog stands on."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def names(self) -> tuple[str, ...]:
        """The printers of this computer, the usual one first."""
        usual = self.usual()
        return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold())))

    def usual(self) -> str:
        return str(QPrinterInfo.defaultPrinterName())

    def print(self, name: str, title: str, copies: int, pages: Sequence[bytes], paper: Paper, done: Callable[[bool], None]) -> None:
        printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
        set_up(printer, title, copies, paper)
        done(paint(printer, pages))

    def ask(self, name: str, title: str, copies: int, pages: Sequence[bytes], paper: Paper, done: Callable[[bool], None]) -> None:
        """The system's own dialog, for colour, trays and both sides of the paper; leaving it prints nothing."""
        printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
        set_up(printer, title, copies, paper)
        dialog = QPrintDialog(printer, self._parent)

        def answered(result: int) -> None:
            if result == QDialog.DialogCode.Accepted.value:
                done(paint(printer, pages))
            dialog.deleteLater()

        dialog.finished.connect(answered)
        QDialog.open(dialog)  # QPrintDialog's own open() wants a slot by its C++ name
