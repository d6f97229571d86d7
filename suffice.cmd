@echo off
rem Starts Suffice from its sources on Windows; builds it first when there is no build or the
rem sources changed. The same as the shell script "suffice" beside it, without colours and bar.
rem
rem   JAVA_HOME          the Java to use, 17 or newer; otherwise the java on the PATH
rem   SUFFICE_JAVA_OPTS  further options for Java, for example -Xmx8g
rem   SUFFICE_CLASSPATH  further jars, for plugins: their paths with ; between them
rem
rem Jars in the folder "plugins" beside this script are plugins, too.
rem
rem Paths may hold parentheses ("Program Files (x86)"), which end a block: hence goto, not blocks.
setlocal EnableExtensions DisableDelayedExpansion

set "root=%~dp0"
set "jar=%root%cli\target\suffice-cli.jar"
set "stamp=%root%cli\target\launcher.built"
set "lock=%root%cli\target\launcher.lock.cmd"
set "log=%root%cli\target\launcher.log"
set "java="
set "version="
set "major="
set "page="

if defined JAVA_HOME goto named_java
for %%J in (java.exe) do set "java=%%~$PATH:J"
if defined java goto check_java
echo suffice: needs Java 17 or newer; install a JDK or set JAVA_HOME>&2
exit /b 1

:named_java
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto check_java
echo suffice: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it>&2
exit /b 1

:check_java
for /f "tokens=2,3" %%A in ('^""%java%" -version 2^>^&1^"') do if "%%A"=="version" set "version=%%~B"
if not defined version goto no_version
for /f "delims=.-+" %%V in ("%version%") do set "major=%%V"
if %major% GEQ 17 goto check_build
echo suffice: needs Java 17 or newer; "%java%" is %version%. Set JAVA_HOME>&2
exit /b 1

:no_version
echo suffice: needs Java 17 or newer; "%java%" does not tell its version>&2
exit /b 1

:check_build
if not exist "%stamp%" goto build
if not exist "%jar%" goto build
rem A folder becomes newer when a file in it is deleted; what begins with a dot, docs, build and
rem target hold no sources.
powershell -NoProfile -ExecutionPolicy Bypass -Command "$built = (Get-Item -LiteralPath $env:stamp).LastWriteTimeUtc; $newer = Get-ChildItem -LiteralPath $env:root | Where-Object { $_.Name -notmatch '^(\..*|docs|build|target)$' } | ForEach-Object { $_; if ($_.PSIsContainer) { Get-ChildItem -LiteralPath $_.FullName -Recurse } } | Where-Object { $_.LastWriteTimeUtc -gt $built -and ($_.Name -eq 'pom.xml' -or $_.FullName.Substring($env:root.Length) -match '\\src\\main(\\|$)') } | Select-Object -First 1; if ($newer) { exit 10 }"
if %ERRORLEVEL% EQU 10 goto build
goto start

:build
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
if not exist "%root%cli\target" md "%root%cli\target"
md "%lock%" 2>nul
if errorlevel 1 goto locked
if exist "%stamp%" echo suffice: building, as its sources changed...>&2
if not exist "%stamp%" echo suffice: building for the first time: takes a few minutes, downloads what it needs...>&2
if exist "%jar%" del /q "%jar%"
if exist "%root%cli\target\lib" rd /s /q "%root%cli\target\lib"
type nul >"%stamp%.next"
pushd "%root%"
call mvn -q -B -Dstyle.color=never -f pom.xml -pl cli -am package -DskipTests -DskipLint >"%log%" 2>&1 <nul
set "built=%ERRORLEVEL%"
popd
rd "%lock%"
if not "%built%"=="0" goto build_failed
move /y "%stamp%.next" "%stamp%" >nul
goto start

:no_maven
echo suffice: needs Maven 3.8 or newer to build itself: install mvn>&2
exit /b 1

:locked
echo suffice: another build is under way. If there is none, delete the folder "%lock%">&2
exit /b 1

:build_failed
type "%log%" >&2
echo suffice: the build failed; see above>&2
exit /b 1

:start
rem Suffice writes UTF-8, whatever the console was set to; it is set back afterwards.
for /f "tokens=2 delims=:." %%P in ('chcp') do set "page=%%P"
chcp 65001 >nul
rem Guice asks for memory in a way that newer Java complains about.
set "unsafe="
if %major% GEQ 23 set "unsafe=--sun-misc-unsafe-memory-access=allow"
set "jars=%jar%"
if defined SUFFICE_CLASSPATH set "jars=%jar%;%SUFFICE_CLASSPATH%"
if exist "%root%plugins\" set "jars=%jars%;%root%plugins\*"
"%java%" -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput -XX:-C1ProfileCalls -XX:-C1ProfileVirtualCalls -XX:-C1ProfileInlinedCalls -XX:-C1ProfileBranches -XX:-C1ProfileCheckcasts -XX:Tier3InvocationThreshold=50 -XX:Tier3MinInvocationThreshold=25 -XX:Tier3CompileThreshold=400 -XX:Tier3BackEdgeThreshold=10000 "-XX:CompilerDirectivesFile=%root%cli\src\main\launcher\compilers.json" -Dfile.encoding=UTF-8 "-Dsuffice.program=%~0" %SUFFICE_JAVA_OPTS% %unsafe% -cp "%jars%" dev.suffice.cli.Main %*
set "code=%ERRORLEVEL%"
if defined page chcp %page% >nul
exit /b %code%
