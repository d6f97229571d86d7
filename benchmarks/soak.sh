#!/bin/bash
# Two runs at once against a vendor that fails, killed with kill -9 every minute and continued, and the
# disk of one of them filled once.
#
#   benchmarks/soak.sh [MINUTES]      20 by default, 2 at least
#
# Checked after every kill: no committed trial is lost, both databases are whole, and what the vendor's
# ledger billed is at most what is booked. At the end: the vendor's memory and that of the runs, each
# at its kill, have not grown by half from the first third to the last, and no more temporary files
# are left than after the first kills. The vendor is the sandbox's stub: an answer after 50 ms, 3 % of
# the answers broken off, 2 % of the requests refused and 2 % failed. The second run's store lies in a
# small file system in memory where that may be mounted (root); elsewhere its files may not grow
# further for a while. Needs Linux, curl, jq and sqlite3. Exits with 1 when anything fails.
set -euo pipefail

minutes=${1:-20}
rows=20000
root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$root/build/benchmarks/soak
disk=$work/disk
cd "$root"
mountpoint -q "$disk" 2>/dev/null && umount "$disk"
rm -rf "$work"
mkdir -p "$work/first" "$disk" "$work/tmp" "$work/cache"
./suffice --version >/dev/null # builds it if need be
{
  printf 'message,queue\n'
  seq "$rows" | sed 's/.*/this is message number &,ok/'
} >"$work/data.csv"

mounted=no
mount -t tmpfs -o size=512m suffice-soak "$disk" 2>/dev/null && mounted=yes
export SANDBOX_PORT=18486 SUFFICE_CACHE=$work/cache SUFFICE_JAVA_OPTS="-Djava.io.tmpdir=$work/tmp"
./suffice sandbox --port $SANDBOX_PORT --latency '50 ms' --fault dropped=2% --fault half-body=1% --fault too-many-requests=2% --fault server-error=2% \
  >"$work/sandbox" 2>&1 &
sandbox=$!
processes=(0 0)
stores=("$work/first" "$disk")
end() {
  kill "$sandbox" 2>/dev/null || true
  for process in "${processes[@]}"; do [ "$process" = 0 ] || kill -9 "$process" 2>/dev/null || true; done
  wait 2>/dev/null || true
  if [ $mounted = yes ]; then umount "$disk"; fi
}
trap end EXIT
ledger() {
  curl -sf "http://127.0.0.1:$SANDBOX_PORT/sandbox/ledger"
}
until ledger >/dev/null; do sleep 0.1; done

failed=0
fail() {
  printf 'soak.sh: %s\n' "$1" >&2
  failed=1
}
ask() { # store, question
  sqlite3 -readonly -cmd '.timeout 5000' "$1/store.db" "$2" 2>/dev/null || echo 0
}
start() { # which; a run that came to its end begins anew
  local options=(--yes)
  [ "${finished[$1]}" = no ] || options+=(--fresh)
  finished[$1]=no
  ./suffice run benchmarks/soak.yaml --allow-outside --store "${stores[$1]}" --out "$work/out$1" "${options[@]}" \
    >>"$work/run$1.out" 2>>"$work/run$1.err" &
  processes[$1]=$!
}
resident() { # process, in KiB
  awk '/VmRSS/ { print $2 }' "/proc/$1/status" 2>/dev/null || true
}
temporary() {
  find "$work/tmp" "$work/cache" -type f | wc -l
}
check() { # which
  local store=${stores[$1]} kept
  kept=$(ask "$store" 'SELECT count(*) FROM trial')
  [ "$kept" -ge "${committed[$1]}" ] || fail "committed trials were lost: ${committed[$1]}, then $kept"
  committed[$1]=$kept
  [ "$(ask "$store" 'PRAGMA integrity_check')" = ok ] || fail "the database in $store is broken"
}
fill() { # the second run meets a full disk, must end by itself, and goes on when there is room again
  local code=0 process=${processes[1]}
  if [ $mounted = yes ]; then
    dd if=/dev/zero of="$disk/filler" bs=64k 2>/dev/null || true
  else
    kill -9 "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
    process=
    (
      ulimit -f $(($(stat -c %s "$disk/store.db") / 1024 + 64))
      exec ./suffice run benchmarks/soak.yaml --allow-outside --store "$disk" --yes >>"$work/run1.out" 2>>"$work/run1.err"
    ) &
    process=$!
  fi
  for _ in $(seq 120); do
    kill -0 "$process" 2>/dev/null || break
    sleep 0.5
  done
  if kill -9 "$process" 2>/dev/null; then fail 'a run on a full disk did not end within a minute'; fi
  wait "$process" 2>/dev/null || code=$?
  rm -f "$disk/filler"
  printf 'disk full: exit code %s: %s\n' "$code" "$(tail -n 1 "$work/run1.err")"
  [ "$code" = 1 ] || fail 'a run on a full disk ends with exit code 1'
  check 1
}

finished=(no no)
committed=(0 0)
memory=()
vendor=()
files=()
SECONDS=0
start 0
start 1
for minute in $(seq "$minutes"); do
  until [ $((SECONDS / 60)) -ge "$minute" ]; do
    sleep 1
    for which in 0 1; do
      if ! kill -0 "${processes[$which]}" 2>/dev/null; then
        code=0
        wait "${processes[$which]}" || code=$?
        [ "$code" = 0 ] && finished[which]=yes
        [ "$code" = 0 ] || [ "$code" = 5 ] || fail "a run ended with exit code $code: $(tail -n 1 "$work/run$which.err")"
        start "$which"
      fi
    done
  done
  if [ "$minute" = $(((minutes + 1) / 2)) ]; then fill; fi
  memory+=("$(resident "${processes[0]}")")
  vendor+=("$(resident "$sandbox")")
  for which in 0 1; do
    kill -9 "${processes[$which]}" 2>/dev/null || true
    wait "${processes[$which]}" 2>/dev/null || true
    check "$which"
  done
  files+=("$(temporary)")
  sleep 1 # what is in flight at the vendor
  billed=$(ledger | jq -r .billedUsd)
  booked=$(for store in "${stores[@]}"; do ask "$store" 'SELECT total(coalesce(cost, reserved)) FROM paid_call'; done | awk '{ sum += $1 } END { printf "%.9f", sum }')
  awk -v billed="$billed" -v booked="$booked" 'BEGIN { exit !(billed <= booked + 1e-6) }' || fail "billed $billed USD, booked $booked USD"
  printf 'minute %s: %s and %s trials committed, billed %s of %s USD booked, %s KiB in a run, %s KiB at the vendor, %s temporary files\n' \
    "$minute" "${committed[0]}" "${committed[1]}" "$billed" "$booked" "${memory[-1]:-0}" "${vendor[-1]}" "${files[-1]}"
  start 0
  start 1
done

grown() { # what, then the figures of each minute: the mean of the last third against that of the first
  local what=$1
  shift
  printf '%s\n' "$@" | awk -v what="$what" '
    { figure[NR] = $1 }
    END {
      third = int((NR + 2) / 3)
      for (i = 1; i <= third; i++) { first += figure[i]; last += figure[NR + 1 - i] }
      printf "%s: %.0f at first, %.0f at last\n", what, first / third, last / third
      exit last > 1.5 * first + 20 * third
    }' || fail "$what grew"
}
grown 'resident memory of a run, KiB' "${memory[@]}"
grown 'resident memory of the vendor, KiB' "${vendor[@]}"
grown 'temporary files' "${files[@]}"
exit $failed
