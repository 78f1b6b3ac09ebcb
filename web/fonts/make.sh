#!/usr/bin/env bash
# Makes inter.woff2 and jetbrains-mono.woff2 from the designers' variable fonts.
#
# Needs npm and Python 3 with pip. The results are committed, so only a change of the character set,
# the weights or a font's version calls for it.
set -euo pipefail
cd "$(dirname "$0")"

here=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# inter-ui is Inter's own package: the ones split for Google Fonts have no cv11 and no arrows.
npm install --silent --no-save --prefix . inter-ui@4.1.1
python3 -m venv python
python/bin/pip install --quiet fonttools==4.68.0 brotli==1.2.1
python/bin/pip download --quiet --no-deps fontpkg-jetbrains-mono==2.211
python3 -m zipfile -e fontpkg_jetbrains_mono-*.whl mono

# Latin-1, Polish letters, and the punctuation, arrows and marks that the page shows.
characters='U+0020-007E,U+00A0-00FF,U+0104-0107,U+0118-0119,U+0141-0144,U+015A-015B,U+0179-017C'
characters+=',U+2013,U+2014,U+2018,U+2019,U+201A,U+201C,U+201D,U+201E,U+2022,U+2026,U+2032,U+203A'
characters+=',U+2190-2193,U+2212,U+2260,U+2264,U+2265,U+25B6,U+25BE,U+25C0,U+2713,U+2715,U+23EE'

# make SOURCE NAME FEATURES AXIS... : keeps the weights that the page uses, then the characters.
make() {
  local source=$1 name=$2 features=$3
  shift 3
  python/bin/fonttools varLib.instancer --quiet -o "$name.ttf" "$source" "$@"
  python/bin/pyftsubset "$name.ttf" --unicodes="$characters" --layout-features="$features" \
    --flavor=woff2 --desubroutinize --no-hinting --output-file="$here/$name.woff2"
}

# opsz=14 is the cut for text; the larger one is for headlines, of which the page has none.
make node_modules/inter-ui/variable/InterVariable.woff2 inter \
  'kern,mark,mkmk,ccmp,locl,calt,case,tnum,cv11' wght=400:700 opsz=14
# No ligatures: -> and != have to read as they are typed.
make 'mono/fontpkg_jetbrains_mono/files/JetBrainsMono[wght].ttf' jetbrains-mono \
  'mark,mkmk,ccmp,locl' wght=400:700

cp node_modules/inter-ui/LICENSE.txt "$here/Inter-LICENSE.txt"
cp mono/fontpkg_jetbrains_mono/LICENSE "$here/JetBrainsMono-LICENSE.txt"
wc -c "$here"/*.woff2
