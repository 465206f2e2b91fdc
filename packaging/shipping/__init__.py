"""What turns a checkout into files that an IT department installs: the parts of `build.py` and `release.py`."""
