#!/usr/bin/env bash
# Makes the pictures in docs/images from the reports of first runs of the quickstart and the handbook. Needs Chromium and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r config/examples "$folder/examples"
rm -rf "$folder/examples/.suffice"
mkdir -p docs/images

# run EXAMPLE; whatever is decided, there is a report
run() {
  ./suffice run "$folder/examples/$1.yaml" --out "$folder/$1" --quiet || [ -f "$folder/$1/report.html" ]
}

# picture NAME EXAMPLE WIDTH HEIGHT [OPTION...]
picture() {
  chromium --headless --no-sandbox --disable-gpu --disable-background-networking --hide-scrollbars \
    --user-data-dir="$folder/browser" --window-size="$3,$4" "${@:5}" \
    --screenshot="$folder/$1.png" "file://$folder/$2/report.html" 2>/dev/null
  convert "$folder/$1.png" -strip -colors 64 "PNG8:docs/images/$1.png"
}

run quickstart
picture report quickstart 1200 1000
picture report-dark quickstart 1200 1000 --blink-settings=preferredColorScheme=0
run handbook
picture report-handbook handbook 1200 1000
