# Sourced by every command in ops/: where things are, and how to say what went wrong.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# Run-time state: the database cluster, the pid, the logs. Nothing in it is ever committed.
VAR=${YUKIWATARI_VAR:-$ROOT/var}

say() { printf '%s\n' "$*"; }
fail() { printf 'yukiwatari: %s\n' "$*" >&2; exit 1; }

is_root() { [ "$(id -u)" = 0 ]; }

# Makes $VAR, or says which of the usual reasons it cannot be used for.
prepare_var() {
  mkdir -p "$VAR" 2>/dev/null || fail "cannot create $VAR. Name a folder you may write to: YUKIWATARI_VAR=/some/folder ${0##*/}"
  VAR=$(cd "$VAR" && pwd -P)
  : 2>/dev/null >"$VAR/.writable" || fail "cannot write in $VAR (full or read-only disk?). Name another folder: YUKIWATARI_VAR=/some/folder ${0##*/}"
  rm -f "$VAR/.writable"
  local free_kb; free_kb=$(df -Pk "$VAR" | awk 'NR==2 {print $4}')
  [ "$free_kb" -ge 409600 ] || fail "only $((free_kb / 1024)) MB free at $VAR; 400 MB are needed. Make room, or name another folder: YUKIWATARI_VAR=/some/folder ${0##*/}"
}
