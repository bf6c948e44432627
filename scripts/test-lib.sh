# shellcheck shell=bash
# The parts of ./test: packages, a PostgreSQL server of its own, the runs of the two projects, the closing line.
# Sourced after lib.sh; variables set here are read by ./test.

install_hint=""
extra_passed=0
extra_failed=0
tests_run=0
run_group=""
pg_running=""

begin_tests() {
  mkdir -p "$build_dir/test"
  exec 8>"$build_dir/test.lock"
  flock -n 8 || { say "Another ./test runs here: waiting for it." && flock 8; }
  work=$(mktemp -d /tmp/zhitong-test.XXXXXX)
  results="$work/results"
  log="$build_dir/test/test.log"
  mkdir -p "$results"
  : >"$log"
  trap clean_up EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

clean_up() {
  kill_run_group
  stop_postgres
  rm -rf "$work"
}

pass() { extra_passed=$((extra_passed + 1)); }

fail() {
  extra_failed=$((extra_failed + 1))
  echo "  FAILED: $1"
}

# Runs "$@" under the name $1, its output into the log; shows the time and, on failure, the end of the output.
step() {
  local name=$1 start=$SECONDS output="$work/step.log"
  shift
  if "$@" >"$output" 2>&1; then
    printf '  ok      %4d s  %s\n' $((SECONDS - start)) "$name"
    cat "$output" >>"$log"
    return 0
  fi
  printf '  FAILED  %4d s  %s\n' $((SECONDS - start)) "$name"
  cat "$output" >>"$log"
  grep -E ': (error|warning) |^Error |rror:' "$output" | sort -u | head -n 40 >"$work/errors"
  if [ -s "$work/errors" ]; then cat "$work/errors"; else tail -n 40 "$output"; fi | sed 's/^/    /'
  return 1
}

print_counts() {
  node "$root/scripts/test-report.mjs" "$results" --extra-passed "$extra_passed" --extra-failed "$extra_failed"
}

# A test run that could not take place is one failure.
abort_tests() {
  [ -z "${1:-}" ] || echo "$1"
  extra_failed=$((extra_failed + 1))
  echo
  echo "$extra_passed passed, $extra_failed failed"
  exit 1
}

finish_tests() {
  local code
  kill_run_group
  stop_postgres
  [ "$tests_run" -gt 0 ] || [ "$extra_failed" -gt 0 ] || fail "no test matches the filter: $filter"
  echo "  $SECONDS s in all; the whole log is in .build/test/test.log"
  print_counts
  code=$?
  exit "$code"
}

# --- what the tests need -------------------------------------------------------------------------------------------------

postgres_bin() {
  local dir
  for dir in /usr/lib/postgresql/15/bin $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
    if [ -x "$dir/initdb" ]; then
      echo "$dir"
      return 0
    fi
  done
  dir=$(dirname "$(command -v initdb)") 2>/dev/null && [ -x "$dir/pg_ctl" ] && echo "$dir"
}

missing_packages() {
  [ -x /usr/bin/chromium ] || echo chromium
  [ -n "$(fc-list :lang=zh-cn 2>/dev/null | head -n 1)" ] || echo fonts-noto-cjk
  [ -n "$(postgres_bin)" ] || echo postgresql
}

install_test_packages() {
  local packages as_root=""
  packages=$(missing_packages | tr '\n' ' ')
  [ -n "$packages" ] || return 0
  install_hint="Please install: apt-get install -y --no-install-recommends $packages"
  [ "$(id -u)" -eq 0 ] || as_root="sudo -n"
  command -v apt-get >/dev/null || return 1
  [ -z "$as_root" ] || sudo -n true 2>/dev/null || return 1
  step "installing $packages" apt_install "$as_root" "$packages" && [ -z "$(missing_packages)" ]
}

apt_install() {
  # both arguments are lists of words
  # shellcheck disable=SC2086
  $1 apt-get update </dev/null && $1 env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $2 </dev/null
}

restore_tools() { dotnet_once tool restore; }

# The solution and the application share obj/ folders: one lock for both builds.
build_solution() {
  (
    flock 9
    dotnet_once build Zhitong.slnx -c Release -tl:off -v quiet -nologo
  ) 9>"$build_dir/lock"
}

# --- PostgreSQL ----------------------------------------------------------------------------------------------------------

# The server refuses to run as root: root runs it as the package's user.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

free_port() {
  node -e 'const s=require("node:net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

# Durability is off: the server lives as long as this run.
start_postgres() {
  local bin port options
  bin=$(postgres_bin)
  port=$(free_port)
  pg_dir="$work/pg"
  mkdir -p "$pg_dir"
  if [ "$(id -u)" -eq 0 ]; then chmod 711 "$work" && chown postgres "$pg_dir"; fi
  cd "$pg_dir" || return 1
  as_postgres "$bin/initdb" -D "$pg_dir/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync || return 1
  options="-p $port -k $pg_dir -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off"
  options="$options -c synchronous_commit=off -c max_connections=200 -c shared_buffers=128MB"
  pg_running=$bin
  as_postgres "$bin/pg_ctl" -D "$pg_dir/data" -l "$pg_dir/log" -w -t 60 -o "$options" start </dev/null 8>&- || return 1
  cd "$root" || return 1
  export ZHITONG_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Database=postgres;Username=postgres"
}

stop_postgres() {
  [ -n "$pg_running" ] || return 0
  cd "$root" || return
  as_postgres "$pg_running/pg_ctl" -D "$pg_dir/data" -m immediate -w stop >/dev/null 2>&1
  pg_running=""
}

# --- the runs ------------------------------------------------------------------------------------------------------------

# A test host, its servers and browsers share a process group, so that nothing outlives the run.
kill_run_group() {
  [ -n "$run_group" ] || return 0
  kill -- "-$run_group" 2>/dev/null && sleep 0.3 && kill -9 -- "-$run_group" 2>/dev/null
  run_group=""
}

count_results() { grep -o '<UnitTestResult ' "$results/$1.trx" 2>/dev/null | wc -l; }

run_project() {
  local name=$1 start=$SECONDS code count
  local -a only=()
  [ -z "$filter" ] || only=(--filter "FullyQualifiedName~$filter")
  export ZHITONG_APP="$app_link/zhitong.dll"
  set -m
  dotnet_once test "tests/$name" --no-build -c Release --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
    --blame-hang-timeout 10m --blame-hang-dump-type none "${only[@]}" >>"$log" 2>&1 &
  run_group=$!
  set +m
  wait "$run_group"
  code=$?
  kill_run_group
  count=$(count_results "$name")
  tests_run=$((tests_run + count))
  printf '  ran     %4d s  %s: %d tests\n' $((SECONDS - start)) "$name" "$count"
  check_run "$name" "$code" "$count"
}

# A crash or an empty run must not look like a success.
check_run() {
  local name=$1 code=$2 count=$3
  if [ "$count" -eq 0 ] && { [ -z "$filter" ] || [ "$code" -ne 0 ]; }; then
    fail "$name: no test ran (exit code $code)"
    tail -n 20 "$log" | sed 's/^/    /'
  elif [ "$code" -ne 0 ] && ! grep -q 'outcome="Failed"' "$results/$name.trx"; then
    fail "$name: the test host ended with exit code $code"
    tail -n 20 "$log" | sed 's/^/    /'
  elif [ "$count" -eq 0 ]; then
    echo "                  (no test of $name matches the filter)"
  fi
}
