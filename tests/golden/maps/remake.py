"""Write the kept maps anew. Read ../README.md first."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from golden.maps.pages import HERE, write

if __name__ == "__main__":
    write(HERE)
    for path in sorted(HERE.glob("*.json")):
        print(path.name, path.stat().st_size)
