#!/bin/sh
# Measures whether one flooder slows the others: how long 50 readers wait alone, beside a flooder whose writes are refused, and
# beside one that floods another server at the same rate. Prints each round and the ratios; asserts nothing.
#   bootstrap/src/bench/flooding.sh [ROUNDS [CONNECTIONS]]     of the flooder, 1 where nothing is said
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)
rounds=${1:-3} connections=${2:-1}
folder=$(mktemp -d)
pid=''
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || :; rm -rf "$folder"' EXIT
cd "$folder"
export HEARTH_HTTP_PORT="${HEARTH_HTTP_PORT:-18080}" HEARTH_ADMIN_PORT="${HEARTH_ADMIN_PORT:-18081}" HEARTH_LIMITS_READS=0
jdk=$("$root/hearth" jdk)
"$jdk/bin/javac" -d classes "$root/bootstrap/src/bench/Flooding.java"
# Builds and trains when needed, so that this is not measured.
"$root/hearth" check >/dev/null

"$root/hearth" serve >serve.log 2>&1 &
pid=$!
tries=0
until curl -sf -o /dev/null "http://127.0.0.1:$HEARTH_HTTP_PORT/health"; do
    tries=$((tries + 1))
    [ "$tries" -lt 3000 ] || { cat serve.log; exit 1; }
    sleep 0.01
done
"$jdk/bin/java" -cp classes Flooding "$HEARTH_HTTP_PORT" "$rounds" "$connections"
