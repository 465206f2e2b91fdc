"""What the built program runs first."""

import sys

from cxrviewer.__main__ import main

sys.exit(main())
