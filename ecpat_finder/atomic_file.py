"""Writes a file whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QSaveFile


def write_atomic(file: Path, content: QByteArray) -> None:
    """Puts the content in the place of what was there; raises OSError with the reason if it can't.

    What was there stays until all of the new content is on the disk. Only a regular file is
    replaced: never a device.
    """
    if file.exists() and not file.is_file():
        raise OSError("not a regular file")
    target = QSaveFile(str(file))
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(target.errorString())
    if target.write(content) != content.size():
        reason = target.errorString()
        target.cancelWriting()
        raise OSError(reason)
    if not target.commit():
        raise OSError(target.errorString())
