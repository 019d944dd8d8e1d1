// A contact sheet by mouse and by keys, without a new page for each change. Without this script every change has its button.
// Before acceptance each change is kept by the server; a sheet marked data-draft is one form that holds what is not saved.
const KEYS = { ArrowLeft: 'EARLIER', ArrowUp: 'EARLIER', ArrowRight: 'LATER', ArrowDown: 'LATER', s: 'SPLIT', j: 'JOIN', x: 'OUT', t: 'TURN', v: 'VERSO' };
let busy = Promise.resolve();

const sheet = () => document.getElementById('sheet');

async function send(action, fields, focus) {
  const body = new URLSearchParams(fields);
  body.set('_csrf', document.querySelector('[name="_csrf"]').value);
  const answer = await fetch(action, { method: 'POST', credentials: 'same-origin', body });
  if (!answer.ok || !/\/staff\/(intake|units)\//.test(answer.url)) {
    window.location.reload();
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('sheet');
  if (!fresh) {
    window.location.reload();
    return;
  }
  sheet().replaceWith(document.adoptNode(fresh));
  if (!('draft' in fresh.dataset)) {
    window.history.replaceState(null, '', answer.url); // the page of the sheet that the file stands on now
  }
  prepare();
  document.getElementById(`file-${focus}`)?.focus();
}

const drafted = (button) => {
  const form = sheet();
  const fields = new FormData(form);
  fields.set('do', button);
  busy = busy.then(() => send(form.action, fields, button.split(':')[1])).catch(() => window.location.reload());
};

const change = (fields) => {
  if ('draft' in sheet().dataset) {
    drafted([fields.deed, fields.file, fields.to].filter(Boolean).join(':'));
    return;
  }
  const { action } = sheet().querySelector('form.deeds');
  busy = busy.then(() => send(action, fields, fields.file)).catch(() => window.location.reload());
};

function press(event) {
  const card = event.target.closest('.card');
  if (event.target !== card || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const mirrored = document.documentElement.dir === 'rtl' && /Left|Right/.test(event.key);
  const key = mirrored ? { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[event.key] : event.key;
  const deed = KEYS[key];
  const draft = 'draft' in sheet().dataset;
  if (!deed || (draft && deed === 'OUT')) {
    return;
  }
  event.preventDefault();
  if (deed === 'EARLIER' && !event.shiftKey) {
    step(card, -1);
  } else if (deed === 'LATER' && !event.shiftKey) {
    step(card, 1);
  } else if (deed === 'OUT') {
    change({ file: card.dataset.file, deed: card.classList.contains('out') ? 'TAKE_IN' : 'LEAVE_OUT' });
  } else if (deed === 'VERSO') {
    change({ file: card.dataset.file, deed: card.dataset.side === 'VERSO' ? 'NO_SIDE' : 'VERSO' });
  } else {
    change({ file: card.dataset.file, deed: draft && deed === 'TURN' ? 'QUARTER' : deed });
  }
}

// Arrows walk, also onto the next page of a long sheet; with the shift key they take the file along.
function step(card, by) {
  const cards = [...sheet().querySelectorAll('.card')];
  const next = cards[cards.indexOf(card) + by];
  if (next) {
    next.focus();
  } else {
    sheet().querySelector(`.paging a[rel=${by > 0 ? 'next' : 'prev'}]`)?.click();
  }
}

function drag(card) {
  card.draggable = true;
  card.addEventListener('dragstart', (event) => {
    event.dataTransfer.setData('text/plain', card.dataset.file);
    event.dataTransfer.effectAllowed = 'move';
    card.classList.add('dragged');
  });
  card.addEventListener('dragend', () => card.classList.remove('dragged'));
  card.addEventListener('dragover', (event) => {
    event.preventDefault();
    card.classList.add('target');
  });
  card.addEventListener('dragleave', () => card.classList.remove('target'));
  card.addEventListener('drop', (event) => {
    event.preventDefault();
    card.classList.remove('target');
    const file = event.dataTransfer.getData('text/plain');
    if (/^[0-9a-z-]+$/.test(file) && file !== card.dataset.file) {
      change({ file, deed: 'BEFORE', to: card.dataset.file });
    }
  });
}

function prepare() {
  sheet().querySelectorAll('[data-script]').forEach((part) => { part.hidden = false; });
  sheet().querySelectorAll('.card').forEach(drag);
  sheet().addEventListener('keydown', press);
  sheet().addEventListener('submit', (event) => {
    if (event.target === sheet() && /:/.test(event.submitter?.value ?? '')) {
      event.preventDefault();
      drafted(event.submitter.value);
      return;
    }
    const fields = Object.fromEntries(new FormData(event.target, event.submitter));
    if (!fields.file) {
      return;
    }
    event.preventDefault();
    change(fields);
  });
}

if (sheet()) {
  prepare();
}
