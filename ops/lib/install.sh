# Sourced: installs what a command needs on Debian or Ubuntu, or prints the exact command to type.

# postgis_bin: the bin folder of the newest PostgreSQL here that has PostGIS; fails when there is none.
postgis_bin() {
  local v
  for v in $(ls /usr/lib/postgresql 2>/dev/null | sort -rn); do
    if [ -x "/usr/lib/postgresql/$v/bin/initdb" ] && [ -f "/usr/share/postgresql/$v/extension/postgis.control" ]; then
      printf '%s\n' "/usr/lib/postgresql/$v/bin"; return 0
    fi
  done
  return 1
}

java_is_17_or_newer() {
  local major
  command -v javac >/dev/null || return 1
  major=$(javac -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')
  [ "$major" -ge 17 ] 2>/dev/null
}

has_font() { [ -d "/usr/share/fonts/$1" ]; }

# missing_for run|test: the Debian packages that are not there yet, one a line.
missing_for() {
  java_is_17_or_newer || echo default-jdk-headless
  command -v mvn >/dev/null || echo maven
  command -v curl >/dev/null || echo curl
  postgis_bin >/dev/null || echo POSTGIS
  # The printed map page embeds this font.
  has_font 'opentype/ipaexfont-gothic' || echo fonts-ipaexfont-gothic
  if [ "$1" = test ]; then
    command -v chromium >/dev/null || echo chromium
    has_font 'opentype/noto' || echo fonts-noto-cjk
    command -v node >/dev/null || echo nodejs
  fi
}

# The PostGIS package carries the PostgreSQL version in its name.
postgis_package() {
  apt-cache pkgnames postgresql- 2>/dev/null | grep -E '^postgresql-[0-9]+-postgis-3$' | sort -t- -k2 -rn | head -1
}

install_for() {
  local missing; missing=$(missing_for "$1")
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || fail "missing: $(echo $missing | sed s/POSTGIS/PostgreSQL+PostGIS/). This is not Debian or Ubuntu, so please install them by hand."
  if is_root; then
    say "Installing: $(echo $missing | sed s/POSTGIS/postgis/) …"
    apt-get update -qq
    missing=${missing//POSTGIS/$(postgis_package)}
    # RUNLEVEL=1: the packaged database server is not started; ours is private.
    # shellcheck disable=SC2086
    RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >"$VAR/apt.log" 2>&1 \
      || { tail -5 "$VAR/apt.log" >&2; fail "apt-get could not install them; the whole output is in $VAR/apt.log"; }
    [ -z "$(missing_for "$1")" ] || fail "still missing after apt-get: $(echo $(missing_for "$1")). See $VAR/apt.log"
  else
    local package; package=$(postgis_package)
    fail "something is missing. Type this, then start again:
  sudo apt-get update && sudo apt-get install -y --no-install-recommends $(echo ${missing//POSTGIS/${package:-postgresql-15-postgis-3}})"
  fi
}
