# shellcheck shell=bash
# What the fault trials share: invented images of noise, each different, and the check that nothing accepted was lost.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
archive="$here/../archive"

# noise DIR COUNT : small images that nobody could take for a document, no two alike.
noise() {
  mkdir -p "$1"
  local i
  for i in $(seq -w 1 "$2"); do
    vips gaussnoise "$1/noise-$i.png" 64 64 --mean 128 --sigma 40 --seed "$((10#$i))"
  done
}

# kept HOME LOG… : every file that a log says was accepted is there with its digest, and nothing in the store is damaged.
kept() {
  local home=$1; shift
  ARCHIVE_HOME=$home "$archive" verify --all --json > "$home.verify" || { echo "verify found something:"; cat "$home.verify"; return 1; }
  grep -h '"result":"ACCEPTED"' "$@" 2>/dev/null | sed 's/.*"id":"\([^"]*\)","sha512":"\([0-9a-f]*\)".*/\1 \2/' | sort -u > "$home.accepted"
  sed -n 's/.*"file":"\([^"]*\)","sha512":"\([0-9a-f]*\)".*/\1 \2/p' "$home.verify" | sort -u > "$home.present"
  local lost
  lost=$(comm -23 "$home.accepted" "$home.present" | wc -l)
  echo "accepted $(wc -l < "$home.accepted"), lost or altered $lost"
  [ "$lost" = 0 ]
}
