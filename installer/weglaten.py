"""What the bundle leaves out, and why: the one list that the spec and its test read."""

import re
import sys
from collections.abc import Iterable
from pathlib import PurePosixPath

# Modules that nobody asks for once the program runs, or that open connections.
MODULES = (
    *("tkinter", "unittest", "doctest", "pydoc", "pdb", "lib2to3", "idlelib", "turtle", "test"),
    *("ssl", "_ssl", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib", "nntplib", "xmlrpc"),
    *("sqlite3", "curses", "readline"),  # the database is sqlcipher3
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL"),
    *("PySide6.QtOpenGLWidgets", "PySide6.QtSvgWidgets", "PySide6.QtTest", "PySide6.QtUiTools"),
    *("PIL.ImageQt", "PIL.ImageTk", "PIL._avif", "PIL._imagingtk", "PIL._webp"),
    *("PIL._imagingft", "PIL._imagingcms"),  # letters and colours are ReportLab's work
    # The same comparisons for newer processors; the gain is not felt, the 5 MB are.
    *("rapidfuzz.fuzz_cpp_avx2", "rapidfuzz.distance.metrics_cpp_avx2"),
    "pygments",  # rich colours source code with it
    *("numpy", "IPython", "pytest", "setuptools", "pkg_resources", "_distutils_hack", "pip"),
    *("pydantic.mypy", "pydantic.v1", "hypothesis", "lxml.html", "lxml.isoschematron"),
    *("lxml.objectify", "lxml.cssselect", "psycopg2", "mysqldb", "asyncpg", "greenlet"),
    # Of Cryptodome an encrypted zip takes AES, HMAC and PBKDF2 alone; of text in a table nobody
    # here meets what East Asia wrote before Unicode.
    *("Cryptodome.PublicKey", "Cryptodome.Signature", "Cryptodome.SelfTest"),
    *(f"sqlalchemy.dialects.{soort}" for soort in ("mssql", "mysql", "oracle", "postgresql")),
    *("_codecs_cn", "_codecs_hk", "_codecs_jp", "_codecs_kr", "_codecs_tw", "_codecs_iso2022"),
    *("reportlab.graphics.testshapes", "matplotlib", "uharfbuzz"),
)

# Plugins of Qt that stay, per folder; every other one goes.
PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platformthemes": {"qxdgdesktopportal"},
    "xcbglintegrations": set[str](),  # the program draws with the processor alone
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg", "qjpeg"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "printsupport": {"cupsprintersupport"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"bradient", "adwaita"},
}

# Libraries of Qt that only plugins or modules needed that go.
QT_LIBRARIES = (
    *("Qml", "QmlMeta", "QmlModels", "QmlWorkerScript", "Quick", "VirtualKeyboard"),
    *("OpenGL", "OpenGLWidgets", "EglFSDeviceIntegration", "EglFsKmsSupport"),
    *("VirtualKeyboardQml", "WaylandEglClientHwIntegration"),
)
SOFTWARE_GL = ("opengl32sw.dll", "d3dcompiler_47.dll")
LANGUAGE = "nl"

# Folders of packages with data that nothing reads here.
DATA = (
    *("reportlab/fonts", "pydantic/v1", "tcl", "tk", "tcl8", "lxml/isoschematron"),
    *("lxml/includes", "PIL/_avif", "PIL/_webp", "Cryptodome/PublicKey"),
)
# Of what a package says of itself its version is read; which files it had is of no use here.
_BESCHRIJVING = {"METADATA", "PKG-INFO"}
# What PyInstaller does at every start for programs that show their own source, look through their
# packages, or start processes of themselves. This one does none of it (tests/installer); it costs
# a tenth of the start.
RUNTIME_HOOKS = ("pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_multiprocessing")
# Packages of which the crash report tells the version.
METADATA = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "reportlab")
SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
# A Python of Debian lies between those, and comes along: the program asks for this one exactly.
_PYTHON = re.compile(r"/usr/lib/python3\.\d+/|/libpython3\.\d+\.so")
_TZDATA = "tzdata/zoneinfo"


def stays(doel: str, bron: str, *, systeem: str = sys.platform) -> bool:
    """Whether a file belongs in the bundle.

    Args:
        doel: its place in the bundle.
        bron: where it comes from on the machine that builds.
        systeem: as sys.platform says it.
    """
    pad = PurePosixPath(doel.replace("\\", "/"))
    if pad.name in SOFTWARE_GL or _below(pad, DATA):
        return False
    if pad.parts[0].endswith(".dist-info") and pad.name not in _BESCHRIJVING:
        return False  # the licences of all stand together (installer/licenties.py)
    # On Linux those of the system itself, so that its updates reach them too (Depends of the .deb).
    of_system = bron.startswith(SYSTEM_FOLDERS) and not _PYTHON.search(bron)
    of_system = of_system or _below(pad, (_TZDATA,))
    if systeem.startswith("linux") and of_system:
        return False
    if "PySide6" in pad.parts or _stem(pad.name).startswith("Qt6"):
        return _qt_stays(pad)
    return True


def _qt_stays(pad: PurePosixPath) -> bool:
    stam = _stem(pad.name)
    if "translations" in pad.parts:
        return pad.stem in {f"qtbase_{LANGUAGE}", f"qt_{LANGUAGE}"}
    if "plugins" in pad.parts:
        map_ = pad.parts[pad.parts.index("plugins") + 1]
        return stam in PLUGINS.get(map_, set())
    return stam not in {f"Qt6{naam}" for naam in QT_LIBRARIES}


def _stem(naam: str) -> str:
    """The name of a library without what a system puts around it."""
    return naam.split(".", maxsplit=1)[0].removeprefix("lib")


def _below(pad: PurePosixPath, mappen: Iterable[str]) -> bool:
    return any(pad.is_relative_to(map_) for map_ in mappen)
