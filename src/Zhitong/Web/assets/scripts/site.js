// Every page works without this file; each part only makes something quicker or clearer.
import 'htmx.org';
import { autosave } from './autosave.js';
import { copyButtons } from './copy.js';
import { counters } from './counters.js';
import { focusErrors } from './errors.js';
import { facets } from './facets.js';
import { menus } from './menus.js';
import { picks } from './picks.js';
import { printButtons } from './print.js';
import { queueKeys } from './queue-keys.js';
import { submitOnce } from './submit-once.js';
import { suggestions } from './suggest.js';

document.documentElement.classList.add('zt-js');
submitOnce(document);
copyButtons(document);
printButtons(document);
menus(document);
queueKeys(document);
picks(document);
suggestions();

/** Parts that look at elements rather than listen on the document run again on what htmx brings in. */
const enhance = root => { counters(root); autosave(root); };
facets(document);
enhance(document);
focusErrors(document);
document.addEventListener('htmx:after:settle', event => enhance(event.target instanceof Element ? event.target : document));
