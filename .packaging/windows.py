"""What Windows shows in the properties of the program's file."""

from typing import Any


def version_information(version: str) -> Any:
    """PyInstaller's version resource for a version such as "0.1.0"."""
    from PyInstaller.utils.win32 import versioninfo as win

    numbers = [int(part) for part in version.split(".")]
    four = tuple([*numbers, 0, 0, 0, 0][:4])
    texts = {
        "CompanyName": "The ECPAT Finder developers",
        "FileDescription": "ECPAT Finder",
        "FileVersion": version,
        "InternalName": "ecpat-finder",
        "LegalCopyright": "MIT licence",
        "OriginalFilename": "ecpat-finder.exe",
        "ProductName": "ECPAT Finder",
        "ProductVersion": version,
    }
    table = win.StringTable("040904B0", [win.StringStruct(*pair) for pair in texts.items()])
    return win.VSVersionInfo(
        ffi=win.FixedFileInfo(filevers=four, prodvers=four),
        kids=[
            win.StringFileInfo([table]),
            win.VarFileInfo([win.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )
