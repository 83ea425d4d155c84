@echo off
rem plie pour Windows, sans rien installer. Trois usages :
rem  - deposer dessus un dossier ou des fichiers d'extraction : le mois est fait, a cote ;
rem  - double-cliquer : une fenetre s'ouvre, ou la commande plie est connue ;
rem  - plie COMMANDE ... dans une invite : arguments et code de retour sont transmis tels quels.
setlocal EnableExtensions DisableDelayedExpansion
set "PLIE_NODE=%~dp0node.exe"
set "PLIE_JS=%~dp0plie.mjs"
rem ce que Node a compile est garde ici, pour demarrer plus vite : rien d'autre, et il peut etre efface
if not defined NODE_COMPILE_CACHE set "NODE_COMPILE_CACHE=%~dp0cache"
set "PLIE_PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "PLIE_PAGE=%%p"
chcp 65001 >nul
if "%~1"=="" goto rien
if exist "%~f1" if /i "%~f1"=="%~1" goto depot
"%PLIE_NODE%" "%PLIE_JS%" %*
set "PLIE_CODE=%ERRORLEVEL%"
goto fin

:depot
rem l'explorateur donne des chemins complets ; aucune commande de plie n'en est un
set "PLIE_DOSSIER=%~dp1"
set "PLIE_PROFIL=%~dp1profil.yaml"
if exist "%~f1\*" set "PLIE_PROFIL=%~f1\profil.yaml"
if exist "%PLIE_PROFIL%" goto mois
echo Examen des fichiers, avant le premier mois.
echo.
"%PLIE_NODE%" "%PLIE_JS%" inspecter %* --ecrire-profil
set "PLIE_CODE=%ERRORLEVEL%"
if not "%PLIE_CODE%"=="0" goto attente
echo.
:mois
"%PLIE_NODE%" "%PLIE_JS%" mensuel %* --sortie "%PLIE_DOSSIER%sorties"
set "PLIE_CODE=%ERRORLEVEL%"
if "%PLIE_CODE%"=="0" goto ouvrir
echo.
"%PLIE_NODE%" "%PLIE_JS%" inspecter %*
goto attente

:ouvrir
if not defined PLIE_SANS_PAUSE start "" "%PLIE_DOSSIER%sorties"
:attente
echo.
if not defined PLIE_SANS_PAUSE pause
goto fin

:rien
"%PLIE_NODE%" "%PLIE_JS%"
set "PLIE_CODE=%ERRORLEVEL%"
rem ouvert par un double-clic : la ligne de commande de cmd nomme ce fichier
setlocal EnableDelayedExpansion
set "PLIE_LIGNE=!cmdcmdline!"
set "PLIE_SANS_NOM=!PLIE_LIGNE:%~nx0=!"
set "PLIE_CLIC="
if not "!PLIE_LIGNE!"=="!PLIE_SANS_NOM!" set "PLIE_CLIC=oui"
endlocal & set "PLIE_CLIC=%PLIE_CLIC%"
if defined PLIE_SANS_PAUSE goto fin
if not defined PLIE_CLIC goto fin
set "PATH=%~dp0;%PATH%"
cd /d "%USERPROFILE%"
cmd /k "echo. & echo Tapez vos commandes ci-dessous, par exemple : plie exemple essai"

:fin
if defined PLIE_PAGE chcp %PLIE_PAGE% >nul
endlocal & exit /b %PLIE_CODE%
