"""The settings kept between runs: only the window's size and language."""

from PySide6.QtCore import QSettings, QSize

MIN_SIZE = QSize(480, 360)
MAX_SIZE = QSize(16384, 16384)


class WindowSettings:
    """The user's settings file; invalid values count as missing."""

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
        """The language (BCP 47) that was chosen in the window."""
        language = self._settings.value("language")
        return language if isinstance(language, str) else None

    def remember_size(self, size: QSize) -> None:
        """Saves the size for the next run."""
        if size != self.size():
            self._settings.setValue("window/size", size)

    def remember_language(self, language: str) -> None:
        """Saves the language for the next run."""
        if language != self.language():
            self._settings.setValue("language", language)
