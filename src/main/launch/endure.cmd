@echo off
rem Starts Endure on Windows. Java 17 or later is all it needs. Only this script (and endure, for Linux and macOS) sets options of the JVM.
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
rem Short commands end before Java's second compiler pays off; without it they take about 60 percent of the time.
set "COMPILER=-XX:TieredStopAtLevel=1"
for %%c in (batch backtest watch flip sure) do if "%~1"=="%%c" set "COMPILER="
rem Class-data sharing: Java 19 and later makes an archive of classes when a command ends, checks it at each start, and makes it again where
rem it does not fit. Java 17 and 18 cannot; they run without it.
set "CLASSES="
set "CACHE=%LOCALAPPDATA%\endure"
if not defined LOCALAPPDATA set "MAJOR=17"
if %MAJOR% GEQ 19 if not exist "%CACHE%" mkdir "%CACHE%" >nul 2>&1
if %MAJOR% GEQ 19 if exist "%CACHE%" set CLASSES=-Xlog:disable -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\classes-%VERSION%.jsa"
rem The answer is UTF-8; the code page is set back afterwards.
for /f "tokens=2 delims=:" %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul
"%JAVA%" %COMPILER% %CLASSES% %ENDURE_JAVA_OPTIONS% -jar "%~dp0endure.jar" %*
set "CODE=%ERRORLEVEL%"
chcp %PAGE% >nul
exit /b %CODE%
