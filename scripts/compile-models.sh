#!/usr/bin/env bash
# Writes src/Zhitong/Data/CompiledModels anew: after a change of the mapping that needs no migration, such as a conversion.
# A test says when it is due; scripts/add-migration.sh does it by itself.
root=$(dirname "$(dirname "$(readlink -f "$0")")")
. "$root/scripts/lib.sh"
. "$root/scripts/ef.sh"

cd "$root"
require_build_tools
build_for_ef
compile_models
