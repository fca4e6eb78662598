@echo off
rem Starts Endure on Windows. Java 17 or later is all it needs. Only this script (and endure, for Linux and macOS, which does the same) sets
rem options of the JVM.
setlocal
if defined ENDURE_MAKES_ARCHIVE goto make_archive
set "SELF=%~f0"
set "HERE=%~dp0"
set "JAR=%HERE%endure.jar"

set "JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
if not defined JAVA (
  echo endure: Java is missing. Install Java 17 or later ^(https://adoptium.net^), or set JAVA_HOME to where it is. 1>&2
  exit /b 2
)

rem The file "release" of the Java installation holds the version. To read it is faster than to start Java for it.
set "VERSION="
for %%j in ("%JAVA%") do set "RELEASE=%%~dpj..\release"
if exist "%RELEASE%" for /f "usebackq tokens=1,2 delims==" %%k in ("%RELEASE%") do if "%%k"=="JAVA_VERSION" set "VERSION=%%~l"
if not defined VERSION for /f "usebackq tokens=3" %%v in (`call "%JAVA%" -version 2^>^&1`) do if not defined VERSION set "VERSION=%%~v"
set "MAJOR=17"
for /f "delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR%==1 for /f "tokens=2 delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo endure: Java 17 or later is needed, but "%JAVA%" is Java %MAJOR%. Install a newer one ^(https://adoptium.net^), or set JAVA_HOME. 1>&2
  exit /b 2
)

rem Short commands end before Java's second compiler pays off; without it they take about 60 percent of the time.
set "COMPILER=-XX:TieredStopAtLevel=1"
set "DRAWS=0"
:arguments
for %%c in (batch backtest watch workbench lsp) do if "%~1"=="%%c" set "COMPILER="
if "%~1"=="--max" if "%~2"=="3" set "COMPILER="
if "%~1"=="--draws" set "DRAWS=%~2"
shift /1
if not "%~1"=="" goto arguments
for /f "delims=0123456789" %%d in ("%DRAWS%") do set "DRAWS=0"
if not defined DRAWS set "DRAWS=0"
if %DRAWS% GEQ 20000 set "COMPILER="

rem Class-data sharing: Java maps the classes of an earlier run into memory instead of loading them again. An archive of classes belongs to one
rem Java (installation and version) and one jar (folder, content and time). The name of the archive holds all of that. Java checks most of it
rem again, and runs without an archive that does not fit.
set "CACHE="
set "ARCHIVE="
set "CONTENT="
set "QUIET=-Xlog:disable -Xlog:all=error:stderr"
if not defined LOCALAPPDATA goto run
set "CACHE=%LOCALAPPDATA%\endure"
for %%f in ("%JAR%") do set "WRITTEN=%%~tf"
pushd "%HERE%"
for /f "skip=1 delims=" %%h in ('certutil -hashfile endure.jar MD5 2^>nul') do if not defined CONTENT set "CONTENT=%%h"
popd
if not defined CONTENT goto run
set "CONTENT=%CONTENT: =%"
set "WRITTEN=%WRITTEN:/=%"
set "WRITTEN=%WRITTEN::=%"
set "WRITTEN=%WRITTEN: =%"
set "PLACE=%JAVA:~-30%%HERE:~-30%"
set "PLACE=%PLACE:\=_%"
set "PLACE=%PLACE::=_%"
set "STEM=classes-%PLACE: =_%-%VERSION%-"
set "ARCHIVE=%CACHE%\%STEM%%CONTENT%-%WRITTEN%.jsa"

:run
set "CLASSES="
if defined ARCHIVE if exist "%ARCHIVE%" set CLASSES=%QUIET% -Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%"
set "MAKES="
if defined ARCHIVE if defined COMPILER if not defined CLASSES set "MAKES=yes"
if defined MAKES set "ENDURE_MAKES_ARCHIVE=yes"
if defined MAKES start "" /b /low "%COMSPEC%" /d /c call "%SELF%" <nul >nul 2>&1
set "ENDURE_MAKES_ARCHIVE="
rem The answer is UTF-8; the code page is set back afterwards.
for /f "tokens=2 delims=:" %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul
"%JAVA%" %COMPILER% %CLASSES% %ENDURE_JAVA_OPTIONS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
chcp %PAGE% >nul
exit /b %CODE%

rem Makes the archive for later runs: one JVM in the background, at low priority, once. A folder marks the attempt, so that a Java that cannot
rem make an archive is not asked again for a day. Nothing is printed. Without a cache folder that can be written, nothing happens.
:make_archive
if not exist "%CACHE%" mkdir "%CACHE%"
forfiles /p "%CACHE%" /m "%STEM%*.making" /d -1 /c "cmd /c rd /s /q @path"
if exist "%ARCHIVE%.making" exit /b
mkdir "%ARCHIVE%.making"
if not exist "%ARCHIVE%.making" exit /b
cd /d "%ARCHIVE%.making"
rem The command that was asked for comes first.
ping -n 4 127.0.0.1
"%JAVA%" %COMPILER% %QUIET% %ENDURE_JAVA_OPTIONS% -XX:ArchiveClassesAtExit=new.jsa -jar "%JAR%" assess facts/us-japan/2017-2018-trump-abe.yaml
if not exist new.jsa exit /b
cd /d "%CACHE%"
del /q "%STEM%*.jsa"
move "%ARCHIVE%.making\new.jsa" "%ARCHIVE%"
rd /s /q "%ARCHIVE%.making"
