#!/bin/sh
# Measures the start of the packaged server: from the launcher's first instruction to the first healthy answer, and the memory
# two seconds later. Prints each run, what the server says its start was made of, and the medians.
#   bootstrap/src/bench/startup.sh [RUNS]        HEARTH_AOT=off shows what the start-up cache is worth
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)
runs=${1:-7}
folder=$(mktemp -d)
pid=''
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || :; rm -rf "$folder"' EXIT
cd "$folder"
export HEARTH_HTTP_PORT="${HEARTH_HTTP_PORT:-18080}" HEARTH_ADMIN_PORT="${HEARTH_ADMIN_PORT:-18081}"
# Builds and trains when needed, so that this is not measured.
"$root/hearth" check >/dev/null

millis() { echo $(($(date +%s%N) / 1000000)); }

run=0
while [ "$run" -lt "$runs" ]; do
    run=$((run + 1))
    begin=$(millis)
    "$root/hearth" serve >"serve-$run.log" 2>&1 &
    pid=$!
    tries=0
    until curl -sf -o /dev/null "http://127.0.0.1:$HEARTH_HTTP_PORT/health"; do
        tries=$((tries + 1))
        [ "$tries" -lt 3000 ] || { cat "serve-$run.log"; exit 1; }
        sleep 0.01
    done
    took=$(($(millis) - begin))
    sleep 2
    resident=$(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status")
    made=$(sed -n 's/.*Started in //p' "serve-$run.log")
    echo "run $run: $took ms to healthy, $((resident / 1024)) MiB resident; of these $made"
    echo "$took" >>took
    echo "$((resident / 1024))" >>resident
    kill "$pid"
    wait "$pid" || :
    pid=''
done
median() { sort -n "$1" | sed -n "$(((runs + 1) / 2))p"; }
echo "median of $runs: $(median took) ms to healthy, $(median resident) MiB resident two seconds later"
