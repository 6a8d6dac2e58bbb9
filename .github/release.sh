#!/usr/bin/env bash
# Build wheel and sdist twice and hold them to be the same octets; install each in a bare
# environment and run the main command there; write the bill of materials (CycloneDX).
#     bash .github/release.sh FOLDER
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=$(mkdir -p "$1" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)
export SOURCE_DATE_EPOCH

python3 -m venv "$work/tools"
"$work/tools/bin/pip" install -q 'build>=1.2' 'cyclonedx-bom==7.5.0'
for time in 1 2; do  # in two folders, with two masks of rights
    git clone -q "$root" "$work/tree-$time"
    (
        if ((time == 2)); then umask 077; fi
        cp -r "$work/tree-$time" "$work/copy-$time"
        "$work/tools/bin/python" -m build -o "$work/built-$time" "$work/copy-$time" >/dev/null
    )
done
diff <(cd "$work/built-1" && sha256sum ./*) <(cd "$work/built-2" && sha256sum ./*)
cp "$work"/built-1/* "$out/"
(cd "$out" && sha256sum ./*.whl ./*.tar.gz)

# the environment of the wheel stays, for an audit
rm -rf "$out/bare"
for kind in "$out"/*.whl "$out"/*.tar.gz; do
    bare=$work/bare
    if [[ $kind == *.whl ]]; then bare=$out/bare; fi
    python3 -m venv "$bare"
    "$bare/bin/pip" install -q --no-compile "$kind"
    (cd "$work" && "$bare/bin/cableroute" compare Zafarana "Abu Talat" --map "$work/c.html" >/dev/null)
    echo "installed from ${kind##*/}: $(du -sm "$bare"/lib/python*/site-packages | cut -f1) MB"
done
"$work/tools/bin/cyclonedx-py" environment --pyproject "$root/pyproject.toml" \
    --output-reproducible --output-format JSON --validate -o "$out/sbom.json" "$out/bare/bin/python"
