@echo off
rem Starts Endure on Windows. Java 17 or later is all it needs.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo endure: Java is missing. Install Java 17 or later ^(https://adoptium.net^), or set JAVA_HOME to where it is. 1>&2
  exit /b 2
)
set "VERSION="
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1') do if not defined VERSION set "VERSION=%%~v"
for /f "tokens=1,2 delims=.-" %%a in ("%VERSION%") do if "%%a"=="1" (set "MAJOR=%%b") else (set "MAJOR=%%a")
if %MAJOR% LSS 17 (
  echo endure: Java 17 or later is needed, but this is Java %MAJOR%. Install a newer one ^(https://adoptium.net^), or set JAVA_HOME. 1>&2
  exit /b 2
)
rem Most commands are over before Java's second compiler pays; without it they take about 0.6 of the time. The jar decides on the others.
set "TUNING=-XX:TieredStopAtLevel=1 -Dendure.tuning=off"
for %%c in (batch backtest watch flip sure) do if "%~1"=="%%c" set "TUNING="
rem The answer is UTF-8; the code page is set back afterwards.
for /f "tokens=2 delims=:" %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul
"%JAVA%" %TUNING% %ENDURE_JAVA_OPTIONS% -jar "%~dp0endure.jar" %*
set "CODE=%ERRORLEVEL%"
chcp %PAGE% >nul
exit /b %CODE%
