# Shared by the benches that need a running newsroom; read by them, not run.
# shellcheck shell=bash
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
server=

# options BENCH "NAMES" ARGUMENTS...: sets the variables of these names from --NAME VALUE.
options() {
  local bench=$1 names=$2
  shift 2
  while [ $# -gt 0 ]; do
    case " --${names// / --} " in
    *" $1 "*) [ $# -gt 1 ] || { echo "bench $bench: $1 needs a value" >&2; exit 2; } ;;
    *) echo "bench $bench does not know $1" >&2; exit 2 ;;
    esac
    printf -v "${1#--}" %s "$2"
    shift 2
  done
}

# Compiles the load programs; the newsroom itself was packed by the launcher.
load_programs() {
  mkdir -p "$home/target"
  (cd "$home" && mvn -o -B -q -pl bench -am -DskipTests -Dspotless.check.skip=true package) >"$home/target/bench.log" 2>&1 ||
    { tail -n 20 "$home/target/bench.log" >&2; exit 1; }
  touch "$home/newsroom/target/newsroom.jar"
}

# program CLASS ARGUMENTS...: runs one of them.
program() {
  local class=$1
  shift
  "$java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC \
    -cp "$home/bench/target/classes:$home/newsroom/target/newsroom.jar:$home/newsroom/target/lib/*" \
    "news.standfirst.bench.pages.$class" "$@"
}

# with_archives WORK "COUNTS" [CHARACTERS]: sets $archives to the folder of archives, a passing one when WORK is
# empty, and fills those of these many stories that are not there.
with_archives() {
  archives=${1:-$(mktemp -d)}
  kept=$1
  trap finish EXIT
  load_programs
  local count
  for count in $2; do
    [ -f "$archives/$count/newsroom.db" ] || program Archive "$archives/$count" "$count" "${3:-2400}"
  done
}

finish() {
  close_newsroom
  [ -n "$kept" ] || rm -rf "$archives"
}

# start_newsroom DATA PORT: starts it as the launcher does and waits for the first page, half an hour at most: an archive
# of an older form is backed up and brought on first, which takes minutes for a million stories.
start_newsroom() {
  "$home/standfirst" serve --data "$1" --port "$2" >"$1.out" 2>"$1.err" &
  server=$!
  local tries=0
  until curl -sf -o /dev/null "http://127.0.0.1:$2/en/"; do
    sleep 0.2
    tries=$((tries + 1))
    if [ $tries -gt 9000 ] || ! kill -0 $server 2>/dev/null; then
      echo "the newsroom does not open:" >&2
      tail -n 5 "$1.err" >&2
      exit 1
    fi
  done
}

# open_newsroom DATA PORT: the same, and waits until its search indexes are there; new ones take minutes.
open_newsroom() {
  start_newsroom "$1" "$2"
  # Whether an index must be built is known a moment after the first page.
  sleep 3
  while [ "$(grep -c 'Building the search index' "$1.err")" -gt "$(grep -c 'The search index is built' "$1.err")" ]; do
    kill -0 $server
    sleep 1
  done
}

close_newsroom() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; } || true
  server=
}

# token DATA: a token that may write.
token() {
  "$home/standfirst" token add "bench-$(date +%s%N)" --scope read,write --data "$1" 2>/dev/null | tail -n 1
}

# p99s WHAT FILES...: the p99 of the lines that begin so, the median of three first.
p99s() {
  local what=$1
  shift
  grep -h "^$what" "$@" | sed 's/.*p99 \([0-9.]*\) ms.*/\1/' | sort -n | awk '{v[NR] = $1} END {print v[2], "[" v[1] "-" v[NR] "]"}'
}
