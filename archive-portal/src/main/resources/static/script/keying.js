// Keys of the desk where cards are typed: everything they do is done by buttons of the form too.
import { openSheet } from './desk-sheet.js';

const main = document.querySelector('main.beside');
const form = main.querySelector('form.keyed');
const fields = [...form.querySelectorAll('input[name="cell"]')];
let dirty = false;

openSheet(main);

function press(value) {
  const button = form.querySelector(`button[name="do"][value="${value}"]`) || form.querySelector('button.primary');
  button.click();
}

form.addEventListener('keydown', (event) => {
  const at = fields.indexOf(event.target);
  if (event.key === 'Enter' && event.ctrlKey) {
    event.preventDefault();
    press('save');
  } else if (event.altKey && !event.ctrlKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    press('skip');
  } else if (event.altKey && !event.ctrlKey && event.key.toLowerCase() === 'u' && at >= 0) {
    event.preventDefault();
    event.target.setRangeText('[?]', event.target.selectionStart, event.target.selectionEnd, 'end');
    dirty = true;
  } else if (at >= 0 && event.key === 'Enter') {
    event.preventDefault();
    const next = fields[at + (event.shiftKey ? -1 : 1)];
    if (next) {
      next.focus();
    }
  }
});

form.addEventListener('input', () => {
  dirty = true;
});
form.addEventListener('submit', () => {
  dirty = false;
});
window.addEventListener('beforeunload', (event) => {
  if (dirty) {
    event.preventDefault();
  }
});
main.dataset.ready = '';
