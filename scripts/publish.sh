#!/usr/bin/env bash
# Makes a folder that runs without SDK, Node or network: ./zhitong publish [DIR] [--runtime RID]
root=$(dirname "$(dirname "$(readlink -f "$0")")")
. "$root/scripts/lib.sh"

usage() {
  cat <<'T'
用法：./zhitong publish [目录] [--runtime linux-x64|linux-arm64]
生成可独立运行的发布目录（默认 dist/），目标机器不需要 SDK、Node.js 或网络。
Makes a self-contained release folder (default: dist/ in the repository). Exit code 2: wrong arguments.
T
}

wrong_use() {
  say "$@"
  usage >&2
  exit 2
}

target="" rid=$(machine_rid)
while [ $# -gt 0 ]; do
  case "$1" in
    -h | --help) usage && exit 0 ;;
    --runtime)
      rid=${2:-}
      [ -n "$rid" ] || wrong_use "--runtime 缺少值。"
      shift 2
      ;;
    --runtime=*) rid=${1#*=} && shift ;;
    -*) wrong_use "不认识的选项：$1" ;;
    *)
      [ -z "$target" ] || wrong_use "只能指定一个目录。"
      target=$1
      shift
      ;;
  esac
done
case "$rid" in linux-x64 | linux-arm64) ;; *) wrong_use "不支持的运行环境：$rid" ;; esac

# An earlier release may be replaced, someone's other files may not.
target=$(readlink -m "${target:-$root/dist}")
if [ -e "$target" ] && [ ! -f "$target/zhitong.dll" ] && [ -n "$(ls -A "$target" 2>/dev/null || echo not-a-folder)" ]; then
  die "目录不是空的，也不是以前的发布目录：$target" "The folder is neither empty nor an earlier release: $target"
fi

require_build_tools
next="$target.next"
log="$build_dir/publish.log"
mkdir -p "$build_dir" "$(dirname "$target")"
rm -rf "$next"
say "正在生成发布目录（$rid）… Publishing…"
exec 9>"$build_dir/lock"
flock 9
if ! publish_app "$next" -r "$rid" --self-contained true >"$log" 2>&1; then
  rm -rf "$next"
  tail -n 40 "$log" >&2
  die "发布失败，完整记录见 .build/publish.log。" "Publishing failed; the whole log is in .build/publish.log."
fi
cp "$root/scripts/release/zhitong.service" "$root/scripts/release/INSTALL.md" "$root/LICENSE" "$next/"
[ ! -f "$root/THIRD-PARTY-NOTICES.md" ] || cp "$root/THIRD-PARTY-NOTICES.md" "$next/"
# Data that someone kept inside the earlier release moves over; everything else there is replaced.
[ ! -d "$target/data" ] || mv "$target/data" "$next/data"
rm -rf "$target"
mv "$next" "$target"

echo "发布目录：$target"
echo "大小：$(du -sh "$target" | cut -f1)（$rid）"
echo "启动：$target/zhitong serve --data 数据目录"
echo "说明：$target/INSTALL.md"
