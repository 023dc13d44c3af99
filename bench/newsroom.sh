# Shared by the benches that need a running newsroom; read by them, not run.
# shellcheck shell=bash
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
server=

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

# open_newsroom DATA PORT: starts it as the launcher does and waits for the first page, 10 minutes at most.
open_newsroom() {
  "$home/standfirst" serve --data "$1" --port "$2" >"$1.out" 2>"$1.err" &
  server=$!
  local tries=0
  until curl -sf -o /dev/null "http://127.0.0.1:$2/en/"; do
    sleep 0.2
    tries=$((tries + 1))
    if [ $tries -gt 3000 ] || ! kill -0 $server 2>/dev/null; then
      echo "the newsroom does not open:" >&2
      tail -n 5 "$1.err" >&2
      exit 1
    fi
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
