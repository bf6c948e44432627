# shellcheck shell=bash
# Shared by ./run, ./zhitong, ./test and scripts/*.sh: tool checks, and a build that costs nothing when nothing changed.
# Needs `root` (the repository) to be set before it is sourced. Linux only: uses GNU find, flock and /proc.
set -euo pipefail

build_dir="$root/.build"
app_link="$build_dir/app"

# dotnet and npm keep caches under HOME: a missing or read-only one must not stop a build.
if [ -z "${HOME:-}" ] || [ ! -w "$HOME" ]; then
  export HOME="$build_dir/home"
  mkdir -p "$HOME"
fi
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

# Each argument on a line of its own, to standard error: standard output belongs to the program.
say() { printf '%s\n' "$@" >&2; }

die() {
  say "$@"
  exit 1
}

# The runtime identifier of this machine, for native files and ReadyToRun code.
machine_rid() {
  case "$(uname -m)" in
    aarch64 | arm64) echo linux-arm64 ;;
    *) echo linux-x64 ;;
  esac
}

require_dotnet() {
  command -v dotnet >/dev/null || die "缺少 .NET 10，请先安装 .NET SDK 10。" ".NET SDK 10 is missing: install it and try again."
}

# A build needs the SDK and Node.js; a start of what is built needs neither check.
require_build_tools() {
  require_dotnet
  local node_major
  dotnet --list-sdks | grep -q '^10\.' ||
    die "需要 .NET SDK 10，本机没有。" ".NET SDK 10 is needed; this machine has none (see: dotnet --list-sdks)."
  command -v npm >/dev/null || die "缺少 npm，请安装 Node.js 20 或更高版本。" "npm is missing: install Node.js 20 or newer."
  node_major=$(node --version 2>/dev/null | sed -E 's/^v([0-9]+).*/\1/')
  [ "${node_major:-0}" -ge 20 ] ||
    die "需要 Node.js 20 或更高版本（当前：${node_major:-无}）。" "Node.js 20 or newer is needed (found: ${node_major:-none})."
}

# One hash over path, size and change time of every source: a look at the file table, no MSBuild, a few milliseconds.
source_fingerprint() {
  (
    cd "$root"
    machine_rid
    { find src/Zhitong Directory.*.props Directory.*.targets global.json Zhitong.slnx .editorconfig \
      \( -name bin -o -name obj -o -name node_modules -o -path src/Zhitong/wwwroot/dist \) -prune \
      -o -type f -printf '%p %s %T@\n' 2>/dev/null || true; } | LC_ALL=C sort
  ) | sha1sum | cut -c1-16
}

# Runs the .NET command line so that no compiler server or MSBuild node outlives it (those would keep locks and pipes open).
dotnet_once() {
  env UseSharedCompilation=false MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_CLI_UI_LANGUAGE=en \
    dotnet "$@" </dev/null 8>&- 9>&-
}

# Publishes the application into the folder $1; more arguments go to `dotnet publish`. ReadyToRun code starts much faster.
publish_app() {
  local target=$1
  shift
  dotnet_once publish "$root/src/Zhitong" -c Release -p:PublishReadyToRun=true -o "$target" -tl:off -v quiet -nologo "$@"
}

is_current() { [ -f "$app_link/zhitong.dll" ] && [ "$(readlink "$app_link")" = "builds/$1" ]; }

# Removes builds that nothing runs from: each start holds a shared lock on the folder it runs from.
remove_old_builds() {
  local old
  for old in "$build_dir"/builds/*; do
    [ "$old" -ef "$app_link" ] || flock -xn "$old" rm -rf "$old" || true
  done
}

# Builds into a folder named after the fingerprint and points .build/app at it, so that a running server keeps its files.
rebuild_app() {
  local print=$1 new="$build_dir/builds/$1" log="$build_dir/build.log" start=$SECONDS
  require_build_tools
  say "正在构建… Building…"
  rm -rf "$new"
  if ! publish_app "$new" -r "$(machine_rid)" --self-contained false >"$log" 2>&1; then
    rm -rf "$new"
    tail -n 40 "$log" >&2
    say "构建失败，完整记录见 .build/build.log。" "The build failed; the whole log is in .build/build.log."
    return 1
  fi
  ln -sfn "builds/$print" "$app_link.next"
  mv -T "$app_link.next" "$app_link"
  remove_old_builds
  say "构建完成，用时 $((SECONDS - start)) 秒。 Built in $((SECONDS - start)) s."
}

# Builds when sources changed since .build/app was made; two scripts never build at once.
build_app() {
  local print
  print=$(source_fingerprint)
  is_current "$print" && return 0
  mkdir -p "$build_dir/builds"
  (
    flock 9
    is_current "$print" || rebuild_app "$print"
  ) 9>"$build_dir/lock"
}

# Replaces this shell by the application. The working folder stays the caller's, so relative file names mean what they say;
# the data folder is the repository's unless the caller names one.
exec_app() {
  local dir
  require_dotnet
  export ZHITONG_DATA="${ZHITONG_DATA:-$root/data}"
  dir=$(readlink -f "$app_link")
  exec 8<"$dir"
  flock -s 8
  # Compiled code is mapped once instead of twice: 40 MB less (docs/performance.md).
  export DOTNET_EnableWriteXorExecute="${DOTNET_EnableWriteXorExecute:-0}"
  # Commands load much and end: with concurrent collection they need a quarter less memory, which a server would pay in CPU.
  case "${1:-}" in
    serve | run) ;;
    *) export DOTNET_gcConcurrent="${DOTNET_gcConcurrent:-1}" ;;
  esac
  exec dotnet "$dir/zhitong.dll" "$@"
}
