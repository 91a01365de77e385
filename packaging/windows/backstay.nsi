; The Windows installer, around a payload that is ready: makensis by packaging/windows_installer.py.
;
;   backstay-setup.exe /S                silent; per user where no rights are asked for
;   backstay-setup.exe /S /AllUsers      for all users of the machine (as administrator)
;   backstay-setup.exe /S /CurrentUser /D=C:\Apps\Backstay
;   uninstall.exe /S                     silent removal; settings, records and secrets stay
;
; Addresses of backstay:// are handed to the program, which opens and takes no option beside one. A newer version is not
; replaced by an older one (exit code 5), a running one by none (3), and what could not be written leaves the old one (4).

; The program is for 64 bits, and so is its installer.
Target amd64-unicode
ManifestDPIAware true

!define NAME "Backstay"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_USE_PROGRAMFILES64
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_LANGDLL_ALLLANGUAGES
!include MultiUser.nsh
!include MUI2.nsh
!include WordFunc.nsh

Name "${NAME}"
OutFile "${TARGET}"
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\program\backstay.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString RUNNING ${LANG_ENGLISH} "Backstay is running. Leave it, then start this again. Nothing was changed."
LangString RUNNING ${LANG_GERMAN} "Backstay läuft. Bitte beenden und erneut starten. Es wurde nichts geändert."
LangString FAILED ${LANG_ENGLISH} "The files could not be written: is there room, and the right to write? The version before is left as it was."
LangString FAILED ${LANG_GERMAN} "Die Dateien konnten nicht geschrieben werden: Gibt es Platz und das Recht zu schreiben? Die Version davor bleibt, wie sie war."

LangString NEWER ${LANG_ENGLISH} "Version $0 is installed and newer than ${VERSION}. To go back, uninstall it first; settings and records stay. Nothing was changed."
LangString NEWER ${LANG_GERMAN} "Version $0 ist installiert und neuer als ${VERSION}. Für den Weg zurück bitte zuerst deinstallieren; Einstellungen und Aufzeichnungen bleiben. Es wurde nichts geändert."

; The file of a running program can be renamed, but not opened for writing.
!macro REFUSE_WHILE_RUNNING
  ${If} ${FileExists} "$INSTDIR\program\backstay.exe"
    ClearErrors
    FileOpen $2 "$INSTDIR\program\backstay.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONSTOP "$(RUNNING)" /SD IDOK
      SetErrorLevel 3
      Abort "$(RUNNING)"
    ${EndIf}
    FileClose $2
  ${EndIf}
!macroend

Function .onInit
  !insertmacro MULTIUSER_INIT
  ${IfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $0 != ""
  ${AndIf} $1 = 1
    MessageBox MB_OK|MB_ICONSTOP "$(NEWER)" /SD IDOK
    SetErrorLevel 5
    Abort "$(NEWER)"
  ${EndIf}
  !insertmacro REFUSE_WHILE_RUNNING
  ; Beside the old version first: what fails half way leaves that as it was.
  RMDir /r "$INSTDIR\new"
  SetOutPath "$INSTDIR\new"
  ClearErrors
  SetOverwrite try
  File /r "${PAYLOAD}/*"
  ${If} ${Errors}
    SetOutPath "$INSTDIR"
    RMDir /r "$INSTDIR\new"
    MessageBox MB_OK|MB_ICONSTOP "$(FAILED)" /SD IDOK
    SetErrorLevel 4
    Abort "$(FAILED)"
  ${EndIf}
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\program"
  Rename "$INSTDIR\new" "$INSTDIR\program"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\program\backstay.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\program\backstay.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  WriteRegStr SHCTX "Software\Classes\backstay" "" "URL:Backstay"
  WriteRegStr SHCTX "Software\Classes\backstay" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\backstay\DefaultIcon" "" "$INSTDIR\program\backstay.exe"
  WriteRegStr SHCTX "Software\Classes\backstay\shell\open\command" "" '"$INSTDIR\program\backstay.exe" "%1"'
SectionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHILE_RUNNING
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR\program"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "Software\Classes\backstay"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
SectionEnd
