@echo off
rem Builds Hilum for Windows: double-click, or run from anywhere. Needs Python 3.11 to 3.13
rem from its official installer (not the Store's), Git, and NSIS 3 for the installer.
cd /d "%~dp0..\.."
py -3 installer\build.py || exit /b 1
dist\hilum\hilum-classify.exe --self-test || exit /b 1
echo.
echo Built and tested: see the dist folder.
