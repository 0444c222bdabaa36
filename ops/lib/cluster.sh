# Sourced: a private PostGIS cluster that listens on 127.0.0.1 only and has no Unix socket (so a deep path does no harm).
# cluster_start FOLDER DATABASE [FAST]   starts the cluster in FOLDER (made when absent) and exports SPRING_DATASOURCE_*
#   FAST, for tests: begins empty, keeps nothing after a crash, and has no autovacuum, whose workers a test may not drop with its database
# cluster_restart FOLDER
# cluster_stop FOLDER

# The server refuses to run as root: then its commands run as postgres.
as_postgres() {
  if is_root; then (cd / && setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"); else "$@"; fi
}

cluster_password() { cat "$1/password"; }

cluster_psql() { # FOLDER DATABASE, SQL on standard input
  PGPASSWORD=$(cluster_password "$1") "$(postgis_bin)/psql" -qAtX -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(cat "$1/port")" -U postgres -d "$2"
}

cluster_make() {
  local folder=$1 bin; bin=$(postgis_bin)
  mkdir -p "$folder"
  (umask 077; head -c 24 /dev/urandom | base64 | tr -d '/+=\n' >"$folder/password")
  if is_root; then
    chown postgres: "$folder" "$folder/password"
    as_postgres test -w "$folder" || {
      rm -rf "$folder"
      fail "the database runs as user postgres, who cannot reach $folder (a folder under /root?). Name another: YUKIWATARI_VAR=/var/lib/yukiwatari ops/${0##*/}"
    }
  fi
  as_postgres "$bin/initdb" -D "$folder/data.new" -U postgres --pwfile="$folder/password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 \
    || { tail -3 "$folder/initdb.log" >&2; as_postgres rm -rf "$folder/data.new"; fail "the database could not be made in $folder; see initdb.log there (the disk may be full)"; }
  as_postgres tee -a "$folder/data.new/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
shared_buffers = 512MB
work_mem = 32MB
maintenance_work_mem = 256MB
max_wal_size = 4GB
random_page_cost = 1.1
jit = off
CONF
  as_postgres mv "$folder/data.new" "$folder/data"
}

# A pid file left by a killed server whose number another program has now would stop PostgreSQL from starting.
cluster_forget_stale_pid() {
  local file=$1/data/postmaster.pid pid
  pid=$(as_postgres head -1 "$file" 2>/dev/null) || return 0
  case $(cat "/proc/$pid/comm" 2>/dev/null) in postgres*) ;; *) as_postgres rm -f "$file" ;; esac
}

cluster_is_up() { as_postgres "$(postgis_bin)/pg_ctl" -D "$1/data" status >/dev/null 2>&1; }

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# At the same port and with the same settings; nothing of it is in memory then.
cluster_restart() { as_postgres "$(postgis_bin)/pg_ctl" -D "$1/data" -m fast -w -s restart >/dev/null 2>&1 </dev/null; }

cluster_start() {
  local folder=$1 database=$2 fast=${3:-} tries=0 options
  [ -d "$folder/data" ] || cluster_make "$folder"
  if cluster_is_up "$folder"; then
    as_postgres sed -n 4p "$folder/data/postmaster.pid" >"$folder/port"
  else
    cluster_forget_stale_pid "$folder"
    until
      free_port >"$folder/port"
      options="-p $(cat "$folder/port")"
      [ -z "$fast" ] || options="$options -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=192MB -c autovacuum=off"
      as_postgres "$(postgis_bin)/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -o "$options" -w -s start >/dev/null 2>&1 9>&-
    do
      tries=$((tries + 1))
      if [ $tries -ge 5 ]; then
        as_postgres tail -3 "$folder/data/server.log" >&2
        fail "the database did not start; see $folder/data/server.log"
      fi
    done
  fi
  [ -z "$fast" ] || cluster_drop_all "$folder"
  cluster_database "$folder" "$database"
  export SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$(cat "$folder/port")/$database?reWriteBatchedInserts=true"
  export SPRING_DATASOURCE_USERNAME=yukiwatari
  SPRING_DATASOURCE_PASSWORD=$(cluster_password "$folder"); export SPRING_DATASOURCE_PASSWORD
}

# Tests begin with nothing: the template of the run before may hold another branch's tables, and a killed run leaves its clones.
cluster_drop_all() {
  cluster_psql "$1" postgres <<'SQL'
SELECT format('DROP DATABASE %I WITH (FORCE)', datname) FROM pg_database WHERE datname NOT IN ('postgres', 'template0', 'template1') \gexec
SQL
}

# The application's role is no superuser, so the extensions are made here.
cluster_database() {
  local folder=$1 database=$2
  [ "$(echo "SELECT 1 FROM pg_database WHERE datname = '$database'" | cluster_psql "$folder" postgres)" = 1 ] && return
  cluster_psql "$folder" postgres <<SQL
SELECT format('CREATE ROLE yukiwatari LOGIN CREATEDB PASSWORD %L', '$(cluster_password "$folder")')
 WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'yukiwatari') \gexec
CREATE DATABASE "$database.new" OWNER yukiwatari STRATEGY wal_log;
\c "$database.new"
CREATE EXTENSION postgis;
CREATE EXTENSION btree_gist;
\c postgres
ALTER DATABASE "$database.new" RENAME TO "$database";
SQL
}

cluster_stop() {
  cluster_is_up "$1" || return 0
  as_postgres "$(postgis_bin)/pg_ctl" -D "$1/data" -m fast -w -s stop >/dev/null 2>&1 \
    || say "the database in $1 did not stop in time; it will recover at the next start"
}
