# Sourced by ops/bench: compiles the solvers of other projects under src/bench, each with a class path of its own (their logging libraries clash, and
# Timefold 2 needs a newer Java than we do), and sets PEERS to the options that tell yukiwatari.bench.PeersBench how to start each.

# newest_java: the home of the newest JDK here.
newest_java() {
  local javac
  for javac in /usr/lib/jvm/*/bin/javac; do
    printf '%s %s\n' "$("$javac" -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')" "${javac%/bin/javac}"
  done | sort -rn | sed -n '1s/^[0-9]* //p'
}

# peer_compile NAME JAVA_HOME RELEASE CLASSPATH [SOURCES]
peer_compile() {
  local name=$1 home=$2 release=$3 classpath=$4 sources=${5:-$ROOT/src/bench/$1}
  rm -rf "$VAR/bench/peers/$name" && mkdir -p "$VAR/bench/peers/$name"
  "$home/bin/javac" --release "$release" -Xlint:all -Werror -proc:none -cp "$classpath" -d "$VAR/bench/peers/$name" \
    "$ROOT"/src/bench/common/yukiwatari/peers/*.java "$sources"/yukiwatari/peers/*.java
}

# peer_classpath NAME [MAVEN OPTION…]: what its pom.xml asks for, downloaded where it is missing.
peer_classpath() {
  local name=$1; shift
  mvn -q -B -ntp -f "$ROOT/src/bench/$name/pom.xml" dependency:build-classpath "$@" \
    -Dmdep.outputFile="$VAR/bench/peers/$name.classpath" >"$VAR/build.log" 2>&1 </dev/null \
    || { tail -5 "$VAR/build.log" >&2; fail "the libraries of $name could not be fetched; see $VAR/build.log"; }
  cat "$VAR/bench/peers/$name.classpath"
}

peer_command() { # NAME JAVA_HOME CLASSPATH MAIN CLASS
  PEERS+=("-Dpeer.$1=$2/bin/java|-Xmx3g|-XX:+UseSerialGC|-cp|$VAR/bench/peers/$1:$3|yukiwatari.peers.$4")
}

prepare_peers() {
  local ours newest classpath sources=$ROOT/src/bench/timefold release=21 version=2.2.0
  ours=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  newest=${BENCH_TIMEFOLD_JAVA:-$(newest_java)}
  newest=${newest:-$ours}
  mkdir -p "$VAR/bench/peers"
  PEERS=("-Dpeers.folder=$VAR/bench/peers")

  peer_compile engine "$ours" 17 "$ROOT/target/classes"
  peer_command engine "$ours" "$ROOT/target/classes" EnginePeer

  classpath=$(peer_classpath ortools)
  peer_compile ortools "$ours" 17 "$classpath"
  peer_command ortools "$ours" "$classpath" OrToolsPeer

  classpath=$(peer_classpath jsprit)
  peer_compile jsprit "$ours" 17 "$classpath"
  peer_command jsprit "$ours" "$classpath" JspritPeer

  if [ "$("$newest/bin/javac" -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')" -lt 21 ]; then
    # Timefold 1 knows the same score by another name.
    release=17 version=1.32.0 sources=$VAR/bench/peers/timefold-1
    rm -rf "$sources" && mkdir -p "$sources" && cp -r "$ROOT/src/bench/timefold/yukiwatari" "$sources"
    sed -i 's/api\.score\.HardSoftScore/api.score.buildin.hardsoftlong.HardSoftLongScore/; s/\bHardSoftScore\b/HardSoftLongScore/g' "$sources"/yukiwatari/peers/*.java
  fi
  classpath=$(peer_classpath timefold -Dtimefold.version=$version)
  peer_compile timefold "$newest" $release "$classpath" "$sources"
  peer_command timefold "$newest" "$classpath" TimefoldPeer
}
