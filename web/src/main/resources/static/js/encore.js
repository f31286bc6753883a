// Each enhancement looks for its own attribute; a page without JavaScript loses comfort, never a function.
import { countdowns } from './countdown.js';
import { dialogs } from './dialog.js';
import { moneyInputs } from './money-input.js';

const enhance = (root) => {
  moneyInputs(root);
  countdowns(root);
  dialogs(root);
};

enhance(document);
document.addEventListener('htmx:load', (event) => enhance(event.target));
