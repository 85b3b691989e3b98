@echo off
rem Runs Diptych. In a source checkout it builds first where there is no jar yet (JDK 17 and Maven);
rem unpacked from the zip it needs a Java 17 runtime only.
rem JAVA_HOME names the Java to take; DIPTYCH_OPTS holds further options for it, such as -Xmx4g.
setlocal
set "HOME_DIR=%~dp0"
set "JAVA_EXE=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
"%JAVA_EXE%" -version >nul 2>&1
if errorlevel 1 (
  echo diptych: no Java found; install a Java 17 runtime, or set JAVA_HOME to one 1>&2
  exit /b 2
)
set "BASE=%HOME_DIR%"
if exist "%HOME_DIR%pom.xml" set "BASE=%HOME_DIR%target\"
if exist "%HOME_DIR%pom.xml" if not exist "%BASE%diptych-*.jar" (
  echo diptych: building once; after a change of the sources run: mvn package -Dmaven.test.skip=true 1>&2
  pushd "%HOME_DIR%"
  call mvn -q -B -ntp -Dmaven.test.skip=true -Dcyclonedx.skip=true -Dlicense.skipAddThirdParty=true package 1>&2
  popd
)
set "JAR="
for /f "delims=" %%F in ('dir /b "%BASE%diptych-*.jar" 2^>nul ^| findstr /v /e "-sources.jar -javadoc.jar"') do set "JAR=%BASE%%%F"
if not defined JAR (
  echo diptych: no diptych-*.jar in "%BASE%"; build it with Maven, or unpack the zip again 1>&2
  exit /b 2
)
"%JAVA_EXE%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:NewSize=200m -Dsun.reflect.inflationThreshold=1000000 -Xshare:auto -Dorg.slf4j.simpleLogger.defaultLogLevel=error %DIPTYCH_OPTS% -cp "%JAR%;%BASE%lib\*" org.diptych.cli.Main %*
exit /b %errorlevel%
