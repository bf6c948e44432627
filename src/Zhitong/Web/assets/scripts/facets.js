/** Folds the filter boxes on a narrow screen; without script they stay open. */
export function facets(root) {
  if (!matchMedia('(max-width: 60rem)').matches) return;
  root.querySelectorAll('details.zt-facetbox').forEach(box => { box.open = false; });
}
