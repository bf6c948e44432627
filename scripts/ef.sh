# shellcheck shell=bash
# What `dotnet ef` does for us. Sourced after scripts/lib.sh.

compiled_models=src/Zhitong/Data/CompiledModels

ef() { dotnet_once ef "$@" --project src/Zhitong --startup-project tools/Zhitong.DesignTime --configuration Release --no-build; }

# Builds what `dotnet ef` looks at. The compiled models of before go first: they may name a class that is no more.
build_for_ef() {
  mkdir -p "$build_dir"
  rm -rf "$compiled_models"
  dotnet_once tool restore >/dev/null
  (
    flock 9
    dotnet_once build tools/Zhitong.DesignTime -c Release -tl:off -v quiet -nologo
  ) 9>"$build_dir/lock"
}

# Writes the model of each database as code, so that a start need not build it (docs/performance.md).
compile_models() {
  local db
  for db in Sqlite Postgres; do
    ef dbcontext optimize --context "${db}ZhitongDb" --output-dir "Data/CompiledModels/$db" \
      --namespace "Zhitong.Data.CompiledModels.$db" >/dev/null
  done
}
