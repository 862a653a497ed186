"""The version information that Windows shows in the properties of the program's file."""

from typing import Any


def version_information(version: str) -> Any:
    """PyInstaller's version resource for a version such as "0.1.0"."""
    from PyInstaller.utils.win32 import versioninfo

    major_to_build = tuple([*map(int, version.split(".")), 0, 0, 0, 0][:4])
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
    strings = [versioninfo.StringStruct(*pair) for pair in texts.items()]
    english_unicode = versioninfo.StringTable("040904B0", strings)
    return versioninfo.VSVersionInfo(
        ffi=versioninfo.FixedFileInfo(filevers=major_to_build, prodvers=major_to_build),
        kids=[
            versioninfo.StringFileInfo([english_unicode]),
            versioninfo.VarFileInfo([versioninfo.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )
