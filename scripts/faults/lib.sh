# shellcheck shell=bash
# What the fault trials share: invented images of noise, each different, the check that nothing accepted was lost, and the
# programs of the tests that some trials are made of.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
archive="$here/../archive"
project=$(cd "$here/../.." && pwd)
failures=0
trials=0

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
  ARCHIVE_HOME=$home "$archive" verify --all --json > "$home.verify" || { echo "verify found something:"; grep -v '"result":"OK"' "$home.verify"; return 1; }
  grep -h '"result":"ACCEPTED"' "$@" 2>/dev/null | sed 's/.*"id":"\([^"]*\)","sha512":"\([0-9a-f]*\)".*/\1 \2/' | sort -u > "$home.accepted"
  sed -n 's/.*"file":"\([^"]*\)","sha512":"\([0-9a-f]*\)".*/\1 \2/p' "$home.verify" | sort -u > "$home.present"
  local lost
  lost=$(comm -23 "$home.accepted" "$home.present" | wc -l)
  echo "accepted $(wc -l < "$home.accepted"), lost or altered $lost"
  [ "$lost" = 0 ]
}

# tally LOG WORD : lines of a log with a result.
tally() {
  local lines
  lines=$(grep -c "\"result\":\"$2\"" "$1" 2>/dev/null) || true
  echo "${lines:-0}"
}

# trial NAME COMMAND… : runs one trial and prints its line.
trial() {
  local name=$1 began=$SECONDS said; shift
  trials=$((trials + 1))
  if said=$("$@" 2>&1); then
    echo "ok    $name ($((SECONDS - began)) s): ${said//$'\n'/; }"
  else
    failures=$((failures + 1))
    echo "FAIL  $name ($((SECONDS - began)) s): ${said//$'\n'/; }"
  fi
}

# sum_up : the last line; fails when a trial failed.
sum_up() {
  echo "$trials trials, $failures failed"
  [ "$failures" = 0 ]
}

# test_programs DIR : compiles what the tests of the portal are made of, and keeps a copy in DIR, so that a trial of an hour is one
# of the same classes from beginning to end. Sets the class path.
test_programs() {
  # shellcheck source=../lib.sh
  . "$project/scripts/lib.sh"
  need_to_build
  need_to_run
  (cd "$project" && mvn -q -Dspotless.check.skip -pl archive-portal -am test-compile \
    org.apache.maven.plugins:maven-dependency-plugin:build-classpath -Dmdep.outputFile=target/faults.classpath \
    -Dmdep.includeScope=test > "$1/build" 2>&1) || { cat "$1/build" >&2; exit 2; }
  local module kind copied=""
  for module in archive-portal archive-ingest archive-index metadata-schemas; do
    for kind in test-classes classes; do
      cp -r "$project/$module/target/$kind" "$1/$module-$kind"
      copied="$copied$1/$module-$kind:"
    done
  done
  class_path="$copied$(tr ':' '\n' < "$project/archive-portal/target/faults.classpath" | grep -v -F "$project/" | paste -s -d ':')"
}

# program CLASS ARGUMENT… : runs a program of the tests in place of this shell, as the archive is run; call it in a shell of its own.
program() {
  exec "$JAVA_HOME/bin/java" ${agent:+"$agent"} -Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener \
    -cp "$class_path" "org.osefrance.archive.portal.fault.$1" "${@:2}"
}

# end_database HOME SIGNAL : ends the database server of a home, as a machine that goes down does; waits until it is gone.
end_database() {
  local pid
  pid=$(head -n 1 "$1/database/data/postmaster.pid" 2>/dev/null) || return 0
  [ -n "$pid" ] && [ "$(readlink "/proc/$pid/cwd" 2>/dev/null)" = "$(realpath "$1/database/data")" ] || return 0
  kill -s "$2" "$pid" 2>/dev/null || return 0
  local look
  for look in $(seq 100); do
    ls -l /proc/[0-9]*/cwd 2>/dev/null | grep -q -F -- "-> $(realpath "$1/database/data")" || return 0
    sleep 0.1
  done
  return 0
}

# serve HOME : starts a server on a free port of loopback in the background and waits until it takes commands. Sets server.
serve() {
  ARCHIVE_BIND=127.0.0.1 "$project/scripts/start" --home "$1" --port 0 --no-demo > "$1.server" 2>&1 &
  server=$!
  local look
  for look in $(seq 600); do
    kill -s 0 "$server" 2>/dev/null || { echo "the server ended: $(tail -n 3 "$1.server")"; return 1; }
    grep -q "The archive is open" "$1.server" && return 0
    sleep 0.2
  done
  echo "the server did not come up within two minutes"
  return 1
}

# end_server : ends it in order, or after a while at once.
end_server() {
  [ -n "${server:-}" ] || return 0
  kill -s TERM "$server" 2>/dev/null || true
  local look
  for look in $(seq 150); do
    kill -s 0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  kill -s KILL "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=""
}

# again HOME COUNT DIR… : the same once more, until everything can be read: COUNT files, all known, and nothing new.
again() {
  local home=$1 count=$2; shift 2
  ARCHIVE_HOME=$home "$archive" ingest --json --each --dated 1943 --wait "$@" > "$home.again" 2> "$home.again.err" || { tail -n 3 "$home.again.err"; return 1; }
  [ "$(tally "$home.again" KNOWN)" = "$count" ] && [ "$(tally "$home.again" ACCEPTED)" = 0 ] && [ "$(tally "$home.again" READY)" = "$count" ] ||
    { echo "the same again: $(tally "$home.again" KNOWN) known, $(tally "$home.again" ACCEPTED) accepted, $(tally "$home.again" READY) ready of $count"; return 1; }
}

# after_cut HOME INPUT LOG : what was accepted before a power cut is there; the rest goes in, each file once.
after_cut() {
  kept "$1" "$3" || return 1
  local before; before=$(tally "$3" ACCEPTED)
  ARCHIVE_HOME=$1 "$archive" ingest --json --each "$2" > "$1.rest" 2> "$1.rest.err" || { tail -n 3 "$1.rest.err"; return 1; }
  local files; files=$(find "$2" -type f | wc -l)
  # A file whose row was on disk before anybody was told of it is known now.
  [ $(($(tally "$1.rest" ACCEPTED) + $(tally "$1.rest" KNOWN))) = "$files" ] && [ "$(tally "$1.rest" KNOWN)" -ge "$before" ] ||
    { echo "the rest: $(tally "$1.rest" ACCEPTED) accepted, $(tally "$1.rest" KNOWN) known of $files"; return 1; }
  echo "the rest went in: $(tally "$1.rest" ACCEPTED) accepted, $(tally "$1.rest" KNOWN) known"
  kept "$1" "$1.rest"
}
