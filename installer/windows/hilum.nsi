; Hilum's installer for Windows: for the user who runs it, without an administrator.
;
;   makensis -DVERSION=1.2.0 -DFOLDER=dist\hilum -DICON=hilum.ico -DOUTPUT=setup.exe hilum.nsi
;
;   setup.exe /S                    silent; /D=C:\Folder (last, unquoted) chooses the folder
;   uninstall.exe /S                silent; the history and the settings stay
;   uninstall.exe /S /DELETEDATA    silent; they go too
;
; Exit status: 3 Hilum is running, 4 there is not enough room, 5 this is not Hilum's folder.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Hilum"
!define DATA "$LOCALAPPDATA\Hilum"

Name "Hilum"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Hilum"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Hilum"
VIAddVersionKey FileDescription "Hilum, chest X-ray reader"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey LegalCopyright "The Hilum contributors, Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\hilum.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

!macro Associate EXTENSION
  WriteRegStr HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "Hilum.Radiograph" ""
!macroend
!macro Dissociate EXTENSION
  DeleteRegValue HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "Hilum.Radiograph"
!macroend
; SHCNE_ASSOCCHANGED: Explorer looks at the associations again.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  ; A folder that is in use cannot be renamed, so a running Hilum is found here. The version
  ; before stays beside the new one: rename it back to return to it.
  ${If} ${FileExists} "$INSTDIR\hilum.exe"
    RMDir /r "$INSTDIR.previous"
    ClearErrors
    Rename "$INSTDIR" "$INSTDIR.previous"
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "Hilum is running. Close it and try again." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}

  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${FOLDER}\*"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR"
    Rename "$INSTDIR.previous" "$INSTDIR"
    MessageBox MB_OK|MB_ICONSTOP "There is not enough room. Nothing was changed." /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Hilum.lnk" "$INSTDIR\hilum.exe"

  WriteRegStr HKCU "Software\Classes\Hilum.Radiograph" "" "Radiograph"
  WriteRegStr HKCU "Software\Classes\Hilum.Radiograph\DefaultIcon" "" "$INSTDIR\hilum.exe,0"
  WriteRegStr HKCU "Software\Classes\Hilum.Radiograph\shell\open\command" "" \
    '"$INSTDIR\hilum.exe" "%1"'
  !insertmacro Associate ".dcm"
  !insertmacro Associate ".jpg"
  !insertmacro Associate ".jpeg"
  !insertmacro Associate ".png"
  !insertmacro TellExplorer

  WriteRegStr HKCU "${KEY}" "DisplayName" "Hilum"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\hilum.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section Uninstall
  ; Never a folder that merely holds this file.
  ${IfNot} ${FileExists} "$INSTDIR\hilum.exe"
    SetErrorLevel 5
    Quit
  ${EndIf}
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\hilum.exe"
  Delete "$INSTDIR\hilum-classify.exe"
  Delete "$INSTDIR\hilum.cdx.json"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  RMDir /r "$INSTDIR.previous"
  Delete "$SMPROGRAMS\Hilum.lnk"

  !insertmacro Dissociate ".dcm"
  !insertmacro Dissociate ".jpg"
  !insertmacro Dissociate ".jpeg"
  !insertmacro Dissociate ".png"
  DeleteRegKey HKCU "Software\Classes\Hilum.Radiograph"
  DeleteRegKey HKCU "${KEY}"
  !insertmacro TellExplorer

  ; Kept unless told otherwise; a silent run keeps them unless /DELETEDATA says so.
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/DELETEDATA" $R1
  ${IfNot} ${Errors}
    RMDir /r "${DATA}"
  ${ElseIf} ${FileExists} "${DATA}\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
      "Also delete the history and the settings? This cannot be undone." /SD IDNO IDNO keep
    RMDir /r "${DATA}"
    keep:
  ${EndIf}
SectionEnd
