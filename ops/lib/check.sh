# Sourced by ops/run --check: what a first visitor sees is really there.

# check_fetch NAME PATH PATTERN: fails unless the answer is a success that matches.
check_fetch() {
  local body=$VAR/check.body
  curl -ksSf -m 30 --compressed -o "$body" "$ADDRESS$2" || fail "check: $1: $2 could not be fetched; see $VAR/server.log"
  grep -aqE "$3" "$body" || fail "check: $1: $2 does not have /$3/; it says: $(head -c 300 "$body" | tr -d '\0')"
  say "check: $1 ok ($(wc -c <"$body") bytes)"
  rm -f "$body"
}

check_server() {
  check_fetch 'health' /actuator/health '"status":"UP"'
  check_fetch 'page' / '<title>雪渡り</title>'
  # z8 over the invented prefecture (138.9°E 39.8°N)
  check_fetch 'tile' '/tiles/public/8/226/97.mvt?year=2022' 'road'
  check_fetch 'patrol FY2022' '/api/statistics?programme=patrol&fiscalYear=2022' '"agreed": ?140\.9'
  check_fetch 'exchange FY2022' '/api/statistics?programme=exchange&fiscalYear=2022' '"agreed": ?88\.7'
}
