; SPDX-License-Identifier: GPL-3.0-or-later
; The installer for Windows, made by makensis with
;   -DVERSION=0.1.0 -DIMAGE=FOLDER -DICON=FILE.ico -DOUT=FILE.exe
; For all users of the machine; silent with /S, folder by /D=… (last). What a person made (settings, caches, bundles)
; is in the person's own folders: neither an update nor the removal touches it.
Unicode true
Target amd64-unicode
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel admin
!include MUI2.nsh
!include WinVer.nsh
!include FileFunc.nsh

!define ID "id.go.sumutprov.anjungan"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "Anjungan"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Anjungan"
InstallDirRegKey HKLM "Software\${ID}" "Folder"
BrandingText "Anjungan ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Anjungan"
VIAddVersionKey "FileDescription" "Anjungan"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_LANGDLL_REGISTRY_ROOT HKLM
!define MUI_LANGDLL_REGISTRY_KEY "Software\${ID}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!insertmacro MUI_PAGE_LICENSE "${IMAGE}\licences\anjungan.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"

LangString tooOld ${LANG_INDONESIAN} "Anjungan memerlukan Windows 10 (64 bit) atau yang lebih baru."
LangString tooOld ${LANG_ENGLISH} "Anjungan needs Windows 10 (64 bit) or newer."
LangString running ${LANG_INDONESIAN} "Anjungan sedang terbuka. Tutup dulu, lalu coba lagi."
LangString running ${LANG_ENGLISH} "Anjungan is open. Close it first, then try again."
LangString bundle ${LANG_INDONESIAN} "Bundel Anjungan"
LangString bundle ${LANG_ENGLISH} "Anjungan bundle"
LangString workspace ${LANG_INDONESIAN} "Ruang kerja Anjungan"
LangString workspace ${LANG_ENGLISH} "Anjungan workspace"

; Windows has no file types of two endings (.anjungan.gpkg): these two are the program's own, and for .gpkg and .json it
; is one of those that "Open with" offers.
!macro Type ending id text
  WriteRegStr HKLM "Software\Classes\${ending}" "" "${id}"
  WriteRegStr HKLM "Software\Classes\${ending}\OpenWithProgids" "${id}" ""
  !insertmacro Opener "${id}" "${text}"
!macroend

!macro Opener id text
  WriteRegStr HKLM "Software\Classes\${id}" "" "${text}"
  WriteRegStr HKLM "Software\Classes\${id}\DefaultIcon" "" "$INSTDIR\bin\anjunganw.exe,0"
  WriteRegStr HKLM "Software\Classes\${id}\shell\open\command" "" '"$INSTDIR\bin\anjunganw.exe" "%1"'
!macroend

!macro Offer ending id
  WriteRegStr HKLM "Software\Classes\${ending}\OpenWithProgids" "${id}" ""
!macroend

!macro NoOffer ending id
  DeleteRegValue HKLM "Software\Classes\${ending}\OpenWithProgids" "${id}"
  DeleteRegKey /ifempty HKLM "Software\Classes\${ending}\OpenWithProgids"
  DeleteRegKey /ifempty HKLM "Software\Classes\${ending}"
!macroend

; A program that runs cannot be replaced: opening it for writing says so before anything is changed.
!macro RefuseWhileRunning un
Function ${un}RefuseWhileRunning
  IfFileExists "$INSTDIR\bin\anjunganw.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\bin\anjunganw.exe" a
  IfErrors busy
  FileClose $0
  FileOpen $0 "$INSTDIR\bin\anjungan.exe" a
  IfErrors busy
  FileClose $0
  Goto free
busy:
  MessageBox MB_ICONSTOP|MB_OK "$(running)" /SD IDOK
  SetErrorLevel 3
  Abort
free:
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

Function .onInit
  SetRegView 64
  SetShellVarContext all
  !insertmacro MUI_LANGDLL_DISPLAY
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP|MB_OK "$(tooOld)" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section
  Call RefuseWhileRunning
  ; Of an earlier version, whose libraries may have other names. Only what an installation made.
  RMDir /r "$INSTDIR\bin"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\plugins"
  RMDir /r "$INSTDIR\qml"
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  File /r "${IMAGE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  SetOutPath "$INSTDIR\bin" ; the shortcut's folder
  CreateShortcut "$SMPROGRAMS\Anjungan.lnk" "$INSTDIR\bin\anjunganw.exe"
  !insertmacro Type ".bundle" "${ID}.bundle" "$(bundle)"
  !insertmacro Opener "${ID}.workspace" "$(workspace)"
  !insertmacro Offer ".gpkg" "${ID}.bundle"
  !insertmacro Offer ".json" "${ID}.workspace"
  ; "anjungan" in a console, and in the dialog Run.
  WriteRegStr HKLM "Software\Microsoft\Windows\CurrentVersion\App Paths\anjungan.exe" "" "$INSTDIR\bin\anjungan.exe"

  WriteRegStr HKLM "Software\${ID}" "Folder" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Anjungan"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\bin\anjunganw.exe,0"
  WriteRegStr HKLM "${UNINSTALL}" "Publisher" "Anjungan"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKLM "${UNINSTALL}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; file types have changed
SectionEnd

Section Uninstall
  Call un.RefuseWhileRunning
  RMDir /r "$INSTDIR\bin"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\plugins"
  RMDir /r "$INSTDIR\qml"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if a person left nothing in it
  Delete "$SMPROGRAMS\Anjungan.lnk"

  ReadRegStr $0 HKLM "Software\Classes\.bundle" ""
  StrCmp $0 "${ID}.bundle" 0 +2
  DeleteRegValue HKLM "Software\Classes\.bundle" ""
  !insertmacro NoOffer ".bundle" "${ID}.bundle"
  !insertmacro NoOffer ".gpkg" "${ID}.bundle"
  !insertmacro NoOffer ".json" "${ID}.workspace"
  DeleteRegKey HKLM "Software\Classes\${ID}.bundle"
  DeleteRegKey HKLM "Software\Classes\${ID}.workspace"
  DeleteRegKey HKLM "Software\Microsoft\Windows\CurrentVersion\App Paths\anjungan.exe"
  DeleteRegKey HKLM "${UNINSTALL}"
  DeleteRegKey HKLM "Software\${ID}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
