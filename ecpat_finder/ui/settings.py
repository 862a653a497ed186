"""What is remembered between runs: the window's size and its language, nothing else."""

from PySide6.QtCore import QSettings, QSize

MIN_SIZE = QSize(480, 360)
MAX_SIZE = QSize(16384, 16384)


class WindowSettings:
    """A settings file of the user's; one that holds garbage counts as empty."""

    def __init__(self) -> None:
        self._settings = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "ecpat-finder", "ecpat-finder"
        )
        self._settings.setFallbacksEnabled(False)

    @property
    def file(self) -> str:
        """The path of the settings file."""
        return self._settings.fileName()

    def size(self) -> QSize | None:
        """The window's size at the end of the last run."""
        size = self._settings.value("window/size")
        if isinstance(size, QSize) and size.isValid():
            return size.expandedTo(MIN_SIZE).boundedTo(MAX_SIZE)
        return None

    def language(self) -> str | None:
        """The language that was chosen by hand."""
        language = self._settings.value("language")
        return language if isinstance(language, str) else None

    def remember_size(self, size: QSize) -> None:
        """Keeps the size for the next run."""
        if size != self.size():
            self._settings.setValue("window/size", size)

    def remember_language(self, language: str) -> None:
        """Keeps the language for the next run."""
        if language != self.language():
            self._settings.setValue("language", language)
