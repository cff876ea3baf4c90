# Bouwt Levensloop voor Windows: bundel, handtekeningen, msi, rooktest. Zie docs/releasing.md.
#   .\installer\windows\bouwen.ps1 -Duimafdruk <SHA-1 van het certificaat>
# Zonder -Duimafdruk wordt er niet ondertekend; zo'n msi is alleen om te proberen.
param(
    [string]$Python = "py",
    [string]$Duimafdruk = "",
    [string]$Tijdstempel = "http://timestamp.digicert.com"
)
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Vind([string]$Naam, [string]$Uitleg) {
    if (-not (Get-Command $Naam -ErrorAction SilentlyContinue)) {
        throw "Voor deze bouw ontbreekt: $Naam. $Uitleg"
    }
}

function Roep([string]$Programma, [string[]]$Woorden) {
    & $Programma @Woorden
    if ($LASTEXITCODE -ne 0) { throw "$Programma gaf code $LASTEXITCODE." }
}

function Onderteken([string[]]$Bestanden) {
    if ($Duimafdruk -eq "" -or $Bestanden.Count -eq 0) { return }
    Roep "signtool" (@("sign", "/fd", "sha256", "/sha1", $Duimafdruk,
        "/tr", $Tijdstempel, "/td", "sha256", "/d", "Levensloop") + $Bestanden)
    Roep "signtool" (@("verify", "/pa", "/q") + $Bestanden)
}

Vind $Python "Installeer Python 3.11 of nieuwer, 64 bits."
Vind "candle" "Installeer WiX Toolset 3.14 en zet de map bin in PATH."
Vind "light" "Installeer WiX Toolset 3.14 en zet de map bin in PATH."
if ($Duimafdruk -ne "") { Vind "signtool" "Installeer de Windows SDK." }

foreach ($Groep in @("bouwen", "stuklijst")) {
    if (-not (Test-Path "build\$Groep")) { Roep $Python @("-m", "venv", "build\$Groep") }
    Roep "build\$Groep\Scripts\python" @("-m", "pip", "install", "--quiet", "--require-hashes",
        "-r", "requirements\$Groep.txt")
}
$Bouw = "build\bouwen\Scripts\python"
$env:PYTHONPATH = (Get-Location).Path

# Wat ondertekend wordt, gaat naar buiten: dan moet alles daarvoor klaar zijn.
if ($Duimafdruk -ne "") { Roep $Bouw @("-m", "installer.uitgave") }

Roep $Bouw @("-m", "installer.bundel")

# Wat van anderen komt en al ondertekend is, houdt zijn eigen handtekening.
$Kaal = Get-ChildItem "dist\levensloop" -Recurse -Include "*.exe", "*.dll", "*.pyd" |
    Where-Object { (Get-AuthenticodeSignature $_.FullName).Status -eq "NotSigned" } |
    ForEach-Object { $_.FullName }
Onderteken @($Kaal)
# Een handtekening maakt een bestand groter: de lijst van de inhoud wordt daarna gemaakt.
Roep $Bouw @("-c", "from pathlib import Path; from installer.bundel import finish; finish(Path('dist/levensloop'))")

Roep $Bouw @("-m", "installer.rooktest", "--zonder-scherm")

Roep $Bouw @("-m", "installer.msi", "--map", "dist\levensloop")
$Versie = & $Bouw -c "from levensloop_desktop import __version__; print(__version__)"
$Msi = "dist\levensloop-$Versie-x64.msi"
Push-Location build
try {
    Roep "candle" @("-nologo", "-arch", "x64", "levensloop.wxs")
    Roep "light" @("-nologo", "-sice:ICE60", "-out", "..\$Msi", "levensloop.wixobj")
} finally { Pop-Location }
Onderteken @($Msi)
Get-FileHash $Msi -Algorithm SHA256 | Format-List Path, Hash
