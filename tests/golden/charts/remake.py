"""Draw the kept charts anew. Read ../README.md first."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from golden.charts.scenes import HERE, draw

if __name__ == "__main__":
    draw(HERE)
    for path in sorted(HERE.glob("*.svg")):
        print(path.name, path.stat().st_size)
