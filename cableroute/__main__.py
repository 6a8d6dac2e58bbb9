"""Run the command line: ``python -m cableroute``."""

import sys

from cableroute.cli import main

sys.exit(main())
