# shellcheck shell=bash
# What the scripts share: where things are, which system packages are needed, and building the jar when it is older
# than its sources. Sourced, never run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app="$root/archive-portal/target/app"

# need PACKAGE... : installs Debian packages that are missing, or prints the exact command and stops.
need() {
  local missing=() package sudo=""
  command -v dpkg-query >/dev/null 2>&1 || { echo "This is no Debian-like system: please install yourself: $*" >&2; return 0; }
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || { echo "Please run:  sudo apt-get install ${missing[*]}" >&2; exit 2; }
    sudo="sudo -n"
  fi
  echo "Installing ${missing[*]} ..." >&2
  $sudo apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
    { echo "Installing failed. Please run:  sudo apt-get install ${missing[*]}" >&2; exit 2; }
}

# What the running archive calls: the reader with its languages, the image program, limits for child processes.
need_to_run() {
  need tesseract-ocr tesseract-ocr-{fra,deu,eng,pol,ces,slk,heb,yid,osd} libvips-tools poppler-utils util-linux
}

need_to_build() {
  command -v mvn >/dev/null 2>&1 || need maven
  # shellcheck source=scripts/jdk.sh
  . "$root/scripts/jdk.sh"
}

# Builds the jar and lays it out flat (starting from the nested jar takes seconds longer) when a source is newer.
build() {
  need_to_build
  local stamp="$app/.built"
  if [ -e "$stamp" ] && [ -z "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main -newer "$stamp" -print -quit)" ]; then
    return 0
  fi
  echo "Building the archive (the first time takes a few minutes) ..." >&2
  (cd "$root" && mvn -q -DskipTests -Dspotless.check.skip package >&2) || { echo "The build failed." >&2; exit 2; }
  rm -rf "$app"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/archive-portal/target/archive.jar" extract --destination "$app" >&2
  touch "$stamp"
}
