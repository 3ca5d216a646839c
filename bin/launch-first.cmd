@echo off
rem Where there is no sh (Windows): names the JVM to use, and builds the program where nobody has yet.
rem Called by the .cmd files beside it, without their arguments: "call" would read those a second time.
set "CERTSCRIBE_JVM=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "CERTSCRIBE_JVM=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0..\target\certscribe.jar" exit /b 0
>&2 echo certscribe: this call builds the program (mvn package), which takes a minute
pushd "%~dp0.."
call mvn -q -B -ntp -Dstyle.color=never -Dmaven.test.skip=true package 1>&2 <nul
popd
if exist "%~dp0..\target\certscribe.jar" exit /b 0
>&2 echo certscribe: error: building failed: mvn -B package, in "%~dp0.."
exit /b 1
