"""Run the command line: ``python -m cableroute``."""

import sys

from cableroute.cli import main

if __name__ == "__main__":
    sys.exit(main())
