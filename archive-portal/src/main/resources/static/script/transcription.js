// Keys of the desk: everything they do is done by buttons of the form too.
import { openSheet } from './desk-sheet.js';

const main = document.querySelector('main.beside');
const form = main.querySelector('form.writing');
const fields = [...form.querySelectorAll('input[name="text"]')];
const show = openSheet(main);
let dirty = Boolean(main.dataset.dirty);

function press(value) {
  const button = form.querySelector(`button[name="do"][value="${value}"]`);
  if (button) {
    button.click();
  }
}

function type(field, text) {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  dirty = true;
}

function withAlt(event, field, at) {
  const deeds = { j: 'join', n: 'add', arrowup: 'up', arrowdown: 'down', delete: 'delete' };
  const key = event.key.toLowerCase();
  if (key === 'enter') {
    type(field, '|');
    press(`split:${at}`);
  } else if (key === 'u') {
    type(field, '[?]');
  } else if (deeds[key]) {
    press(`${deeds[key]}:${at}`);
  } else {
    return;
  }
  event.preventDefault();
}

form.addEventListener('keydown', (event) => {
  const at = fields.indexOf(event.target);
  if (event.key === 'Enter' && event.ctrlKey) {
    event.preventDefault();
    press('save');
  } else if (at >= 0 && event.altKey && !event.ctrlKey) {
    withAlt(event, event.target, at);
  } else if (at >= 0 && event.key === 'Enter') {
    event.preventDefault();
    const next = fields[at + (event.shiftKey ? -1 : 1)];
    if (next) {
      next.focus();
    }
  }
});

form.addEventListener('focusin', (event) => {
  const line = event.target.closest('li');
  const field = line ? line.querySelector('input[name="text"]') : null;
  if (field) {
    show(fields.indexOf(field));
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

const begun = fields.indexOf(document.activeElement);
if (begun >= 0) {
  show(begun);
}
main.dataset.ready = '';
