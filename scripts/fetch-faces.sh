#!/usr/bin/env bash
# Fetches the faces for text marked 楷体 and 仿宋, with their licences, into .cache/fonts. npm has neither as a whole
# file; Debian's packages do. Only the two files are kept. Does nothing where they are there; without them Banxin works
# and sets such text in its role's own face, so a failure is told and is none.
set -u

into="$(cd "$(dirname "$0")/.." && pwd)/.cache/fonts"
root=/
# Network that is not there today is not asked for at every start.
tried="$into/.tried"

kai=usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf
kai_licence=usr/share/doc/fonts-lxgw-wenkai/copyright
fang=usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf
fang_licence=usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz

have() { command -v "$1" > /dev/null 2>&1; }
have_kai() { [ -s "$into/lxgw-wenkai/LXGWWenKai-Regular.ttf" ]; }
have_fang() { [ -s "$into/fandol/FandolFang-Regular.otf" ]; }

# place <folder> <font> <licence>: copies both, the font last and whole, so that no half of it is ever taken for it.
place() {
  local folder="$into/$1" font="$root/$2" licence="$root/$3"
  [ -s "$font" ] && [ -s "$licence" ] || return 1
  mkdir -p "$folder" || return 1
  case "$licence" in
    *.gz) gzip -dc "$licence" > "$folder/LICENSE.txt" ;;
    *) cp -f "$licence" "$folder/LICENSE.txt" ;;
  esac || return 1
  cp -f "$font" "$folder/.part" && chmod 644 "$folder/.part" && mv -f "$folder/.part" "$folder/${2##*/}"
}
place_kai() { have_kai || place lxgw-wenkai "$kai" "$kai_licence"; }
place_fang() { have_fang || place fandol "$fang" "$fang_licence"; }

# The lists of a new machine are empty; only root may fill them.
know() {
  apt-cache show "$1" > /dev/null 2>&1 && return
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  "${as_root[@]}" apt-get -qq update > /dev/null 2>&1 < /dev/null && apt-cache show "$1" > /dev/null 2>&1
}

# fetch <package> <place>: downloads a package and unpacks it aside; nothing is installed.
fetch() {
  local aside
  know "$1" || return 1
  aside="$(mktemp -d)" || return 1
  # apt's own user writes there.
  chmod 777 "$aside"
  (
    cd "$aside" || exit 1
    LC_ALL=C timeout 300 apt-get -qq -o Acquire::Retries=1 -o Acquire::http::Timeout=20 download "$1" > /dev/null 2>&1 < /dev/null &&
      dpkg-deb -x ./*.deb unpacked
  ) && root="$aside/unpacked" && "$2"
  local done=$?
  root=/
  rm -rf "$aside"
  return $done
}

have_kai && have_fang && exit 0
place_kai && place_fang && exit 0
[ "${1:-}" = --check ] || {
  if have apt-get && have dpkg-deb && [ -z "$(find "$tried" -mmin -720 2> /dev/null)" ]; then
    echo "正在取楷体和仿宋（约 100 MB，只取一次）/ Fetching 楷体 and 仿宋 (about 100 MB, once)"
    place_kai || fetch fonts-lxgw-wenkai place_kai
    place_fang || fetch texlive-lang-chinese place_fang
    have_kai && have_fang && rm -f "$tried" && exit 0
    mkdir -p "$into" && touch "$tried"
  fi
}
echo "没有$(have_kai || echo 楷体)$(have_fang || echo 仿宋)字体，标为此体的文字用所在样式的字体（见 README）。 / Missing:$(have_kai || echo ' 楷体 (LXGW WenKai)')$(have_fang || echo ' 仿宋 (FandolFang)'); text so marked keeps its style's face (see README)."
exit 0
