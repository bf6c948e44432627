#!/usr/bin/env bash
# Adds one migration for SQLite and for PostgreSQL, under the same name and time stamp, and compiles the models anew.
# Usage: scripts/add-migration.sh NAME    NAME: PascalCase, such as AddCaseRating
root=$(dirname "$(dirname "$(readlink -f "$0")")")
. "$root/scripts/lib.sh"
. "$root/scripts/ef.sh"

name=${1:-}
[[ "$name" =~ ^[A-Z][A-Za-z0-9]*$ ]] || die "Usage: scripts/add-migration.sh NAME (PascalCase letters and digits)"
cd "$root"
migrations=src/Zhitong/Data/Migrations
[ -z "$(find "$migrations" -name "*_$name.cs" 2>/dev/null)" ] || die "A migration named $name exists already."
require_build_tools

add_for() { ef migrations add "$name" --context "$1ZhitongDb" --output-dir "Data/Migrations/$1"; }

# The id NNNNNNNNNNNNNN_Name of the migration just added for $1.
id_of() { basename "$(find "$migrations/$1" -name "*_$name.cs")" .cs; }

build_for_ef
add_for Sqlite
add_for Postgres

# The two runs are a second apart; tools that compare the two histories by id need one id.
wanted=$(id_of Sqlite)
made=$(id_of Postgres)
if [ "$made" != "$wanted" ]; then
  sed -i "s/\"$made\"/\"$wanted\"/" "$migrations/Postgres/$made.Designer.cs"
  mv "$migrations/Postgres/$made.cs" "$migrations/Postgres/$wanted.cs"
  mv "$migrations/Postgres/$made.Designer.cs" "$migrations/Postgres/$wanted.Designer.cs"
fi
compile_models
echo "Added $wanted for SQLite and PostgreSQL. Read both files before you commit them."
