# shellcheck shell=bash
# Finds a JDK of at least 25 and sets JAVA_HOME; sourced by the other scripts. Prints what was found when there is none.
least=25

release_of() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

find_jdk() {
  local home seen=""
  for home in "${JAVA_HOME:-}" $(ls -d /usr/lib/jvm/* 2>/dev/null | sort -rV) \
      "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null)" 2>/dev/null)")" 2>/dev/null)"; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    [ "$(release_of "$home")" -ge "$least" ] 2>/dev/null && { echo "$home"; return 0; }
    seen="$seen $home ($(release_of "$home"))"
  done
  echo "A JDK of version $least or newer is needed. Found:${seen:- none}." >&2
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  package=$(apt-cache search --names-only '^openjdk-[0-9]+-jdk-headless$' 2>/dev/null |
    sed -n 's/^\(openjdk-\([0-9]*\)-jdk-headless\).*/\2 \1/p' | sort -n | awk -v l="$least" '$1 >= l {print $2; exit}')
  if [ -n "$package" ] && [ "$(id -u)" = 0 ]; then
    echo "Installing $package ..." >&2
    apt-get install -y --no-install-recommends "$package" >&2 && JAVA_HOME=$(find_jdk) || exit 2
  elif [ -n "$package" ]; then
    echo "Please run: sudo apt-get install $package" >&2; exit 2
  else
    echo "This system offers no such package: install a JDK $least (for example Temurin) and set JAVA_HOME to it." >&2; exit 2
  fi
fi
export JAVA_HOME
