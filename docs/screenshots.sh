#!/usr/bin/env bash
# Makes the pictures in docs/images from the report of a first run of the quickstart. Needs Chromium and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r config/examples "$folder/examples"
rm -rf "$folder/examples/.suffice"
./suffice run "$folder/examples/quickstart.yaml" --out "$folder/report" --quiet
mkdir -p docs/images

# picture NAME WIDTH HEIGHT [OPTION...]
picture() {
  chromium --headless --no-sandbox --disable-gpu --disable-background-networking --hide-scrollbars \
    --user-data-dir="$folder/browser" --window-size="$2,$3" "${@:4}" \
    --screenshot="$folder/$1.png" "file://$folder/report/report.html" 2>/dev/null
  convert "$folder/$1.png" -strip -colors 64 "PNG8:docs/images/$1.png"
}

picture report 1200 1000
picture report-dark 1200 1000 --blink-settings=preferredColorScheme=0
