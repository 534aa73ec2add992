@echo off
rem Double-click on Windows: opens the app; the window stays open when there is something to read.
where py >nul 2>nul
if errorlevel 1 (
  echo Python is not here: install Python 3.14 from python.org, then start again.
  pause
  exit /b 2
)
py -3 "%~dp0start.py" %*
set code=%errorlevel%
if not "%code%"=="0" pause
exit /b %code%
