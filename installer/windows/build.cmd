@echo off
rem Builds Hilum for Windows: double-click, or run from anywhere. Needs Python 3.11 to 3.13
rem from its official installer (not the Store's), Git, and NSIS 3 for the installer.
rem     set PYTHON=C:\Python312\python.exe     to choose one; the usual one is "py -3.11"
setlocal
cd /d "%~dp0..\.."
if not defined PYTHON set PYTHON=py -3.11
%PYTHON% -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))"
if errorlevel 1 goto python
%PYTHON% installer\build.py
if errorlevel 1 goto failed
dist\hilum\hilum-classify.exe --self-test
if errorlevel 1 goto failed
echo.
echo Built and tested: see the dist folder.
if not defined CI pause
exit /b 0

:python
echo Hilum is built with Python 3.11, 3.12 or 3.13. Install one, or name it: set PYTHON=...
:failed
echo.
echo Nothing was built.
if not defined CI pause
exit /b 1
