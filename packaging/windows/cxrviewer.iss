; Inno Setup 6: the installer for single machines and software distribution. NOT VERIFIED: written without a Windows machine.
; iscc /DVersion=0.1.0 /DNumbers=0.1.0.0 /DEdition=cpu /DProgram=C:\work\dist\cxrviewer /DWork=C:\work cxrviewer.iss
; Silent: cxrviewer-setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /SP- /ALLUSERS /LOG="C:\log.txt" [/MERGETASKS=associate]
; Silent uninstall: "%ProgramFiles%\cxrviewer\unins000.exe" /VERYSILENT /SUPPRESSMSGBOXES /NORESTART

#ifndef Version
  #error Version is not set: /DVersion=0.1.0
#endif

[Setup]
; Never change this: an installation with the same identifier is upgraded in place.
AppId={{6B0C47C1-3E0B-4D0B-9C25-0C1E8B5F7A31}
AppName=cxrviewer
AppVersion={#Version}
AppVerName=cxrviewer {#Version}
AppPublisher=The cxrviewer developers
AppComments=Research use only. Not a medical device.
VersionInfoVersion={#Numbers}
DefaultDirName={autopf}\cxrviewer
DisableProgramGroupPage=yes
LicenseFile={#Program}\_internal\licences\LICENSE.txt
InfoBeforeFile=notice.txt
PrivilegesRequired=admin
PrivilegesRequiredOverridesAllowed=commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
LZMAUseSeparateProcess=yes
OutputDir={#Work}
OutputBaseFilename=cxrviewer-{#Version}-windows-x86_64-{#Edition}-setup
SetupIconFile={#Work}\cxrviewer.ico
UninstallDisplayIcon={app}\cxrviewer.exe
UninstallDisplayName=cxrviewer
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes
WizardStyle=modern
#ifdef SignTool
SignTool={#SignTool}
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "associate"; Description: "Offer cxrviewer for DICOM files (.dcm)"; Flags: unchecked

[InstallDelete]
; Files of the version before: a library that is left behind could be loaded.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\cxrviewer"; Filename: "{app}\cxrviewer.exe"

[Registry]
; Offered in "Open with", never taken over from another program.
Root: HKA; Subkey: "Software\Classes\cxrviewer.dicom"; ValueType: string; ValueData: "DICOM image"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\cxrviewer.dicom\DefaultIcon"; ValueType: string; ValueData: "{app}\cxrviewer.exe,0"; Tasks: associate
Root: HKA; Subkey: "Software\Classes\cxrviewer.dicom\shell\open\command"; ValueType: string; ValueData: """{app}\cxrviewer.exe"" ""%1"""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.dcm\OpenWithProgids"; ValueType: string; ValueName: "cxrviewer.dicom"; ValueData: ""; Flags: uninsdeletevalue; Tasks: associate
