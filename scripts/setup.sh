#!/usr/bin/env bash
# Installs what npm cannot: a Chromium for the window and the end-to-end tests, the PDF tools the tests read PDFs with,
# and Chinese faces for the interface; and fetches the faces for 楷体 and 仿宋 (fetch-faces.sh), which may be absent.
# Does nothing, and asks nothing of the network, where all of it is there.
#   setup.sh          everything, for `npm test`
#   setup.sh start    what `npm start` needs
#   setup.sh --check  everything, but only says what is missing
set -u

goal="${1:-test}"
missing=()

have() { command -v "$1" > /dev/null 2>&1; }
have_chromium() { [ -x "${BANXIN_CHROMIUM:-}" ] || have chromium || have chromium-browser || have google-chrome; }
have_chinese_face() { have fc-list && [ -n "$(fc-list :lang=zh family 2> /dev/null | head -n 1)" ]; }

have_chromium || missing+=(chromium)
have_chinese_face || missing+=(fontconfig fonts-noto-cjk)
if [ "$goal" = start ]; then
  # The stand-in's file dialogs.
  [ -z "${DISPLAY:-}" ] || have zenity || missing+=(zenity)
else
  have pdftotext && have pdftoppm || missing+=(poppler-utils)
  have qpdf || missing+=(qpdf)
fi

fetch_faces() { bash "$(dirname "$0")/fetch-faces.sh" "$@"; }
if [ ${#missing[@]} -eq 0 ]; then
  if [ "$goal" = --check ]; then fetch_faces --check; else fetch_faces; fi
  exit 0
fi

give_up() {
  echo "缺少 / Missing: ${missing[*]}" >&2
  echo "$1" >&2
  exit 1
}

if ! have apt-get; then
  give_up "请用本系统的包管理器安装上列软件（名称以 Debian 为准）后重试。 / Install these with your system's package manager (the names are Debian's), then try again."
fi
by_hand="请运行 / Please run:  sudo apt-get update && sudo apt-get install -y ${missing[*]}"
[ "$goal" = --check ] && give_up "$by_hand"

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  have sudo && sudo -n true 2> /dev/null || give_up "$by_hand"
  as_root=(sudo -n)
fi

echo "正在安装（需几分钟）/ Installing (takes a few minutes): ${missing[*]}"
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -qq "$@" >> "$log" 2>&1 < /dev/null; }
# Lists that are out of date may still do.
apt update || echo "apt-get update 失败，改用现有清单。 / apt-get update failed; going on with the lists at hand." >&2
if ! apt install -y --no-install-recommends "${missing[@]}"; then
  tail -n 20 "$log" >&2
  give_up "安装失败（见上文）。$by_hand"
fi
fetch_faces
