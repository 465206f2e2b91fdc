"""Contents: what goes into the built program, what stays out, and why. The spec and its tests read these lists."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

#: Modules that are found by name at run time, where PyInstaller sees no import.
HIDDEN = (
    # imagecodecs loads each codec on its first call.
    "imagecodecs._imcd",
    "imagecodecs._jpeg2k",
    "imagecodecs._jpeg8",
    "imagecodecs._jpegls",
    "imagecodecs._shared",
    "imagecodecs._shared_cython",
    # pydicom's plug-ins: through entry points, or by name.
    "cxrviewer.imaging.decoding.imagecodecs_plugin",
    "jpeg_ls",
    "openjpeg",
    "pylibjpeg",
    # Names that the program looks up itself: `cxrviewer.__init__`, the self-test.
    "captum.attr",
    "simplejpeg",
)

#: Distributions whose metadata is looked up: versions for `info` and explanations, entry points of pylibjpeg.
METADATA = (
    "PySide6_Essentials",
    "captum",
    "imagecodecs",
    "keyring",
    "numpy",
    "opencv-python-headless",
    "pillow",
    "pydicom",
    "pyjpegls",
    "pylibjpeg",
    "pylibjpeg-openjpeg",
    "safetensors",
    "simplejpeg",
    "torch",
    "torchvision",
)

#: Modules that stay out.
EXCLUDED = (
    # GNU Readline and GDBM are under the GPL; the program has no prompt and no such database.
    "readline",
    "_gdbm",
    "_dbm",
    "dbm.gnu",
    "dbm.ndbm",
    "_curses",
    "_curses_panel",
    # Other user interfaces, notebooks and tools of developers that libraries import where they are there.
    "_tkinter",
    "tkinter",
    "turtle",
    "IPython",
    "PyQt5",
    "PyQt6",
    "PySide2",
    "gi",
    "ipywidgets",
    "jupyter",
    "pandas",
    "pip",
    "pyarrow",
    "pytest",
    "setuptools",
    "tensorboard",
    "torch.utils.tensorboard",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "pydoc_data",
    "test",
    # Compilers for kernels: nothing is compiled on a reader's machine.
    "triton",
    # Compiled operators of torchvision (boxes, video, its own JPEG): no network here uses one, and beside a torch that
    # was built otherwise they do not load. `hooks/no_operators.py` stands in for what registers them.
    "torchvision._C",
    "torchvision._C_stable",
    "torchvision.image",
    "torchvision.image_stable",
    # A format that no film comes in, with a codec of 5 MB; Pillow does without it.
    "PIL._avif",
    "PIL.AvifImagePlugin",
    # Tests that come inside packages.
    "matplotlib.tests",
    "mpl_toolkits.tests",
    "numpy.f2py.tests",
    "scipy.conftest",
    "sklearn.conftest",
)

#: Files that stay out, by their place in the program's folder, with what they are.
DROPPED = {
    "torch/bin/[!t]*": "torch: protoc and test programs",
    "torch/bin/test_*": "torch: test programs",
    "torch/include/*": "torch: headers for extensions",
    "torch/share/*": "torch: build files for extensions",
    "torch/test/*": "torch: tests",
    "torch/testing/_internal/*": "torch: sources of its tests; the modules stay, torch imports some",
    "torch/lib/*_test.so": "torch: libraries of its tests",
    "torch/lib/libbackend_with_compiler.so": "torch: libraries of its tests",
    "torch/lib/libaoti_custom_ops.so": "torch: libraries of its tests",
    "torchvision/*.so": "torchvision: compiled operators that nothing uses",
    "torchvision/*.pyd": "torchvision: compiled operators that nothing uses",
    "torchvision.libs/*": "torchvision: compiled operators that nothing uses",
    "triton/*": "compiler of GPU kernels",
    "PySide6/Qt/plugins/tls/*": "Qt: encrypted network",
    "PySide6/Qt/plugins/networkinformation/*": "Qt: network",
    "PySide6/Qt/plugins/generic/*": "Qt: input without a window system",
    "PySide6/Qt/plugins/egldeviceintegrations/*": "Qt: screens without a window system",
    "PySide6/Qt/plugins/platforms/libqeglfs*": "Qt: screens without a window system",
    "PySide6/Qt/plugins/platforms/libqlinuxfb*": "Qt: screens without a window system",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay*": "Qt: screens without a window system",
    "PySide6/Qt/plugins/platforms/libqminimalegl*": "Qt: screens without a window system",
    "PySide6/Qt/plugins/platforms/libqvnc*": "Qt: a server that shares the screen; nothing here listens",
    "PySide6/Qt/plugins/platformthemes/libqgtk3*": "Qt: GTK's own dialogs, with 50 MB of GTK",
    "PySide6/Qt/lib/libQt6Egl*": "Qt: screens without a window system",
    "PySide6/Qt/lib/libQt6Qml*": "Qt: QML",
    "PySide6/Qt/lib/libQt6Quick*": "Qt: QML",
    "PySide6/Qt/lib/libQt6VirtualKeyboard*": "Qt: keyboard on the screen",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard*": "Qt: keyboard on the screen",
    "PySide6/Qt/translations/qt_help_*": "Qt: words of programs that are not here",
    "PySide6/Qt/translations/qtdeclarative_*": "Qt: words of programs that are not here",
    "PySide6/Qt/translations/assistant_*": "Qt: words of programs that are not here",
    "PySide6/Qt/translations/designer_*": "Qt: words of programs that are not here",
    "PySide6/Qt/translations/linguist_*": "Qt: words of programs that are not here",
    "cv2/data/*": "OpenCV: detectors of faces",
    "*/tests/*": "tests",
    "matplotlib/mpl-data/sample_data/*": "examples",
    "matplotlib/mpl-data/images/*": "pictures of matplotlib's own windows",
    "matplotlib/mpl-data/fonts/afm/*": "matplotlib: fonts of formats that nothing writes",
    "matplotlib/mpl-data/fonts/pdfcorefonts/*": "matplotlib: fonts of formats that nothing writes",
    "matplotlib/mpl-data/fonts/ttf/STIX*": "matplotlib: fonts of formulas",
    "matplotlib/mpl-data/fonts/ttf/cm*": "matplotlib: fonts of formulas",
    "sklearn/datasets/data/*": "examples",
    "sklearn/datasets/images/*": "examples",
    "resources/samples/*.py": "what made the sample film",
    "resources/translations/*.ts": "what translators write; the window reads .qm",
    "*.pyi": "types for developers",
    "*.pxd": "sources for compilers",
    "*.pyx": "sources for compilers",
    "*.a": "static libraries",
}

#: Files of which symbols for debuggers are cut off (Linux): 140 MB that a running program never reads. Not among them:
#: Qt, which stays as published (LGPL), and libraries of which that would save little.
STRIPPED = (
    "libpython3*.so*",
    "_CharLS*.so",
    "_openjpeg*.so",
    "PIL/*.so",
    "imagecodecs/*.so",
    "kiwisolver/*.so",
    "python3*/lib-dynload/*.so",
    "torch/lib/libtorch_cpu.so",
    "torch/lib/libtorch_python.so",
)

#: What has to be there after all that, whatever a new version of a package moves.
NEEDED = (
    "resources/self-test/golden.json",
    "resources/samples/synthetic-chest-pa.dcm",
    "models/resnet18-cxr4/weights.safetensors",
    "models/lung-field/weights.safetensors",
)

#: Runtime hooks of PyInstaller that stay out: this one gives matplotlib a new temporary folder, and so a new list of
#: fonts, at every start (pyinstaller issue 3472). `hooks/matplotlib_folder.py` names one that lasts.
HOOKS_LEFT_OUT = ("pyi_rth_mplconfig",)


def reason_dropped(place: str) -> str:
    """Return why the file at ``place`` (in the program's folder, with ``/``) stays out; empty where it stays in."""
    return next((why for pattern, why in DROPPED.items() if fnmatchcase(place, pattern)), "")


def kept(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return the entries of one of PyInstaller's tables (place, source, kind) that stay in."""
    return [entry for entry in entries if not reason_dropped(entry[0].replace("\\", "/"))]
