@setlocal
@call "%~dp0launch-first.cmd"
@if errorlevel 1 exit /b 1
@"%CERTSCRIBE_JVM%" -XX:+IgnoreUnrecognizedVMOptions -XX:-UsePerfData -jar "%~dp0..\target\certscribe.jar" cfssl-certinfo %*
