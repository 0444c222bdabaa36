# Sourced: builds the jar when a source is newer, and runs it.
JAR=$ROOT/target/yukiwatari.jar

build_jar() {
  if [ ! -f "$JAR" ] || [ -n "$(find "$ROOT/src/main" "$ROOT/web" "$ROOT/pom.xml" -newer "$JAR" -print -quit)" ]; then
    say "Building (the first time fetches libraries and takes some minutes) …"
    (cd "$ROOT" && mvn -q -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true) >"$VAR/build.log" 2>&1 </dev/null \
      || { tail -20 "$VAR/build.log" >&2; fail "the build failed; the whole output is in $VAR/build.log"; }
  fi
  # Unpacked once per build: classes load from plain jars, which starts seconds sooner than the nested one.
  if [ ! -f "$VAR/app/yukiwatari.jar" ] || [ "$JAR" -nt "$VAR/app/yukiwatari.jar" ]; then
    rm -rf "$VAR/app" "$VAR/app.new"
    java -Djarmode=tools -jar "$JAR" extract --destination "$VAR/app.new" >/dev/null
    touch "$VAR/app.new/yukiwatari.jar"
    mv "$VAR/app.new" "$VAR/app"
  fi
}

# command_database: the database of ops/admin and ops/import. A production server names its own PostGIS; otherwise it is the private
# cluster, which is stopped again at the end only if it was down.
command_database() {
  [ -z "${SPRING_DATASOURCE_URL:-}" ] || return 0
  if [ ! -d "$VAR/pg/data" ] || ! cluster_is_up "$VAR/pg"; then
    trap 'cluster_stop "$VAR/pg"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
  fi
  cluster_start "$VAR/pg" yukiwatari
}

# server_java ARGUMENTS…: becomes the JVM (call it in a subshell or in the background).
# What it prints is Japanese and UTF-8 also where the system has no such locale.
server_java() {
  mkdir -p "$VAR/tmp"
  # EPSG-HSQL.directory: GeoTools unpacks its CRS tables there once instead of into /tmp at every start.
  exec java -XX:+UseParallelGC -XX:MaxRAMPercentage=40 \
    -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 \
    -DEPSG-HSQL.directory="$VAR/tmp/epsg" -Djava.io.tmpdir="$VAR/tmp" ${YUKIWATARI_JAVA_OPTS:-} -jar "$VAR/app/yukiwatari.jar" "$@"
}

# The server's own settings from the few names an operator knows (ops/README.md).
server_environment() {
  export SERVER_PORT=${YUKIWATARI_PORT:-8080}
  export YUKIWATARI_DEMO=${YUKIWATARI_DEMO:-true}
  SCHEME=http
  if [ -n "${YUKIWATARI_TLS_CERT:-}${YUKIWATARI_TLS_KEY:-}" ]; then
    [ -r "${YUKIWATARI_TLS_CERT:-}" ] || fail "YUKIWATARI_TLS_CERT must name a readable PEM certificate; it is '${YUKIWATARI_TLS_CERT:-}'"
    [ -r "${YUKIWATARI_TLS_KEY:-}" ] || fail "YUKIWATARI_TLS_KEY must name the certificate's readable PEM private key; it is '${YUKIWATARI_TLS_KEY:-}'"
    SERVER_SSL_CERTIFICATE=file:$(readlink -f "$YUKIWATARI_TLS_CERT"); export SERVER_SSL_CERTIFICATE
    SERVER_SSL_CERTIFICATE_PRIVATE_KEY=file:$(readlink -f "$YUKIWATARI_TLS_KEY"); export SERVER_SSL_CERTIFICATE_PRIVATE_KEY
    SCHEME=https
  fi
  if [ -n "${YUKIWATARI_PROXY:-}" ]; then
    # Only this proxy's X-Forwarded-* headers are believed.
    export SERVER_FORWARD_HEADERS_STRATEGY=native
    SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES=$(printf '%s' "$YUKIWATARI_PROXY" | sed 's/\./\\./g'); export SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES
  fi
  ADDRESS=$SCHEME://localhost:$SERVER_PORT
}

server_alive() { # PID: is it our JVM and not another program that got the number
  tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -q 'yukiwatari.jar'
}

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
