import subprocess
import sys


def test_training_loads_neither_dicom_nor_windows():
    code = (
        "import sys, cxrviewer.training.loop.run, cxrviewer.training.export;"
        "print([m for m in ('pydicom', 'captum', 'PySide6', 'sklearn', 'matplotlib') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_package_itself_is_light():
    code = (
        "import sys, cxrviewer.training, cxrviewer.training.data.audit, cxrviewer.training.recipes.recipe_choice;"
        "print('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
