; Windows installer (Inno Setup 6): iscc /DVersion=0.1.0 .packaging\ecpat-finder.iss
; It installs for the current user and needs no administrator, unless that is chosen in its dialog.
#ifndef Version
  #error Version is missing: iscc /DVersion=...
#endif

[Setup]
AppId=ecpat-finder
AppName=ECPAT Finder
AppVersion={#Version}
AppPublisher=The ECPAT Finder developers
DefaultDirName={autopf}\ECPAT Finder
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\LICENSE
OutputDir=..\dist
OutputBaseFilename=ecpat-finder-{#Version}-setup
UninstallDisplayIcon={app}\ECPAT Finder.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[InstallDelete]
; Removes an older version's files before the new ones are installed.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\build\bundle\ecpat-finder\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\ECPAT Finder"; Filename: "{app}\ECPAT Finder.exe"
Name: "{autodesktop}\ECPAT Finder"; Filename: "{app}\ECPAT Finder.exe"; Tasks: desktopicon

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Run]
Filename: "{app}\ECPAT Finder.exe"; Description: "{cm:LaunchProgram,ECPAT Finder}"; Flags: nowait postinstall skipifsilent
