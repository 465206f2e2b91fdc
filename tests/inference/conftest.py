"""A bundle and an engine that the tests of this folder share."""

import pytest
from bundles import write_bundle

from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.engine import Engine


@pytest.fixture(scope="session")
def bundle_folder(tmp_path_factory):
    return write_bundle(tmp_path_factory.mktemp("bundle") / "random")


@pytest.fixture(scope="session")
def engine(bundle_folder):
    return Engine(load_bundle(bundle_folder), device="cpu")
