"""The button "Leave now" of a dialog."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton


def add_leave_button(dialog: QDialog) -> QPushButton | None:
    """Adds the button to the buttons of any dialog, Qt's too; None if it has no row of buttons."""
    buttons = dialog.findChild(QDialogButtonBox)
    if buttons is None:
        return None
    leave = QPushButton(QCoreApplication.translate("LeaveButton", "Leave now"))
    leave.setProperty("kind", "leave")
    leave.setAutoDefault(False)  # Enter in a field must not press it
    buttons.addButton(leave, QDialogButtonBox.ButtonRole.ResetRole)
    return leave
