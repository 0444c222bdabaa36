#!/usr/bin/env bash
# The private cluster and the refusals of ops/run, each in a folder of its own. Exit 0 when every line says ok.
set -uo pipefail
ROOT=$(cd "$(dirname "$0")/../../.." && pwd -P)
WORK=$(mktemp -d); chmod 755 "$WORK"
mounted=
cleanup() {
  for folder in "$WORK"/*/pg "$WORK"/*/*/*/pg; do [ -d "$folder/data" ] && in_ops "cluster_stop '$folder'"; done >/dev/null 2>&1
  [ -z "$mounted" ] || umount "$mounted"
  rm -rf "$WORK"
}
trap cleanup EXIT
failures=0 passed=0

# in_ops COMMANDS: runs them as a command of ops/ would.
in_ops() { bash -c ". '$ROOT/ops/lib/common.sh'; . '$ROOT/ops/lib/install.sh'; . '$ROOT/ops/lib/cluster.sh'; . '$ROOT/ops/lib/server.sh'; $1" 2>&1 9>&-; }
expect() { # NAME PATTERN TEXT
  if grep -qE "$2" <<<"$3"; then echo "ok    $1"; passed=$((passed + 1)); else echo "FAIL  $1: expected /$2/ in: $3"; failures=$((failures + 1)); fi
}

a=$WORK/a/pg
expect 'the first start makes a PostGIS database' '^3\.' \
  "$(in_ops "cluster_start '$a' demo; echo 'SELECT postgis_lib_version()' | cluster_psql '$a' demo")"
expect 'it listens on loopback only and has no socket file' '^127.0.0.1\|\|scram-sha-256$' \
  "$(in_ops "echo \"SELECT current_setting('listen_addresses'), current_setting('unix_socket_directories'), current_setting('password_encryption')\" | cluster_psql '$a' demo")"
expect 'a wrong password is refused' 'password authentication failed' \
  "$(in_ops "PGPASSWORD=wrong \$(postgis_bin)/psql -h 127.0.0.1 -p \$(cat '$a/port') -U postgres -c 'SELECT 1' demo")"
expect 'a second start uses the running cluster' '^same$' \
  "$(in_ops "before=\$(cat '$a/port'); cluster_start '$a' demo; [ \$before = \$(cat '$a/port') ] && echo same")"
expect 'the password file is for its owner only' '^600$' "$(stat -c %a "$a/password")"
expect 'stopping leaves no server' '^stopped$' "$(in_ops "cluster_stop '$a'; cluster_is_up '$a' || echo stopped")"

# A killed server's pid file whose number another program has now.
(cd "$a/data" && printf '%s\n%s\n' "$$" "$a/data" >postmaster.pid && chmod 600 postmaster.pid && chown --reference=. postmaster.pid)
expect 'a stale pid file does not stop the next start' '^1$' \
  "$(in_ops "cluster_start '$a' demo; echo 'SELECT 1' | cluster_psql '$a' demo; cluster_stop '$a'")"

deep=$WORK/$(printf 'd%.0s' {1..120})/$(printf 'e%.0s' {1..120})/pg; mkdir -p "$(dirname "$deep")"
expect 'a path longer than a socket name may be works' '^1$' \
  "$(in_ops "cluster_start '$deep' demo; echo 'SELECT 1' | cluster_psql '$deep' demo; cluster_stop '$deep'")"

port=$(in_ops free_port)
node -e "require('net').createServer().listen($port, '127.0.0.1', () => console.log('up'))" >"$WORK/listener" & listener=$!
until grep -qs up "$WORK/listener"; do kill -0 $listener || break; done
expect 'a taken port gets a sentence' "port $port is taken by another program. Choose another: YUKIWATARI_PORT" \
  "$(YUKIWATARI_VAR=$WORK/b YUKIWATARI_PORT=$port "$ROOT/ops/run" 2>&1 9>&-)"
kill $listener

mkdir -p "$WORK/c"
expect 'a second ops/run gets a sentence' 'it runs already \(pid 4711, http://localhost:9\)' \
  "$(exec 8>"$WORK/c/run.lock"; flock 8; echo 4711 >"$WORK/c/server.pid"; echo http://localhost:9 >"$WORK/c/server.address"
     YUKIWATARI_VAR=$WORK/c "$ROOT/ops/run" 2>&1 8>&- 9>&-)"
expect 'an unknown option gets a sentence' 'unknown option --chek; see ops/run --help' "$("$ROOT/ops/run" --chek 2>&1 9>&-)"
expect 'a certificate that cannot be read gets a sentence' 'YUKIWATARI_TLS_CERT must name a readable PEM' \
  "$(YUKIWATARI_TLS_CERT=/nowhere.pem in_ops server_environment)"

if [ "$(id -u)" = 0 ]; then
  mkdir -m 700 "$WORK/private" # as /root is
  expect 'a folder that postgres cannot enter gets a sentence' 'user postgres, who cannot reach .* YUKIWATARI_VAR=/var/lib' \
    "$(in_ops "cluster_start '$WORK/private/pg' demo")"
  mkdir "$WORK/full"
  if mount -t tmpfs -o size=8m tmpfs "$WORK/full" 2>/dev/null; then
    mounted=$WORK/full
    expect 'a full disk gets a sentence' 'only [0-9]+ MB free at .*; 400 MB are needed' "$(YUKIWATARI_VAR=$WORK/full in_ops prepare_var)"
  else
    echo 'skip  a full disk: this machine allows no tmpfs'
  fi
  mkdir "$WORK/nobody"; chown nobody "$WORK/nobody"
  expect 'someone who is not root can run a cluster' '^1$' \
    "$(setpriv --reuid=nobody --clear-groups env HOME="$WORK/nobody" YUKIWATARI_VAR="$WORK/nobody" bash -c \
        ". '$ROOT/ops/lib/common.sh'; . '$ROOT/ops/lib/install.sh'; . '$ROOT/ops/lib/cluster.sh'; cluster_start '$WORK/nobody/pg' demo; echo 'SELECT 1' | cluster_psql '$WORK/nobody/pg' demo; cluster_stop '$WORK/nobody/pg'" 2>&1 9>&-)"
fi

echo "$passed passed, $failures failed"
[ $failures = 0 ]
