// Sends files in pieces by the protocol tus 1.0.0, goes on where a line broke, and after the page was closed: the archive knows
// a file by its name, length and date, so whoever chooses it again goes on from what is there. Without this script the form sends
// all files at once.
const form = document.querySelector('form[data-uploads]');
const panel = document.querySelector('.sending');
const words = panel.dataset;
const list = panel.querySelector('ul');
const line = panel.querySelector('template');
const all = panel.querySelector('.sending-all');

const PIECE = 8 * 1024 * 1024;
const AT_ONCE = 2;
const WAITS = [1, 2, 5, 10, 20, 30];
const REASONS = { TOO_LARGE: 'tooLarge', NO_ROOM: 'noRoom', TOO_MANY: 'tooMany', UNKNOWN: 'unknown', ELSEWHERE: 'elsewhere' };

const queue = [];
let running = 0;
let sent = 0;
let failed = 0;
let total = 0;

class Refused extends Error {}
class SignedOut extends Error {}

const token = () => form.querySelector('[name="_csrf"]').value;
const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

async function ask(method, address, headers, body, signal) {
  const answer = await fetch(address, {
    method,
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { 'Tus-Resumable': '1.0.0', 'X-CSRF-TOKEN': token(), ...headers },
    body,
    signal,
  });
  if (!answer.headers.has('Tus-Resumable')) {
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      throw new SignedOut();
    }
    throw new Error(`answer ${answer.status}`);
  }
  return answer;
}

async function digest(bytes) {
  if (!window.crypto || !crypto.subtle) {
    return {}; // only over a secure line
  }
  const hash = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return { 'Upload-Checksum': `sha256 ${btoa(String.fromCharCode(...new Uint8Array(hash)))}` };
}

// One file on its way.
class Upload {
  constructor(file, label) {
    this.file = file;
    this.label = label;
    this.element = line.content.firstElementChild.cloneNode(true);
    this.element.querySelector('.upload-name').textContent = label;
    this.bar = this.element.querySelector('progress');
    this.bar.setAttribute('aria-label', label);
    this.state = this.element.querySelector('.upload-state');
    this.button = this.element.querySelector('button');
    this.button.addEventListener('click', () => this.turn());
    this.button.textContent = words.pause;
    this.paused = null;
    list.append(this.element);
  }

  turn() {
    if (this.paused) {
      this.goOn();
      return;
    }
    this.paused = new Promise((resolve) => { this.goOn = () => { this.paused = null; this.button.textContent = words.pause; resolve(); }; });
    this.button.textContent = words.goOn;
    this.say(words.paused);
    this.abort?.abort();
  }

  say(text) {
    this.state.textContent = text;
  }

  show(offset) {
    this.bar.value = this.file.size ? offset / this.file.size : 1;
    this.say(`${words.sending} · ${Math.floor(this.bar.value * 100)} %`);
  }

  async send() {
    let tries = 0;
    for (;;) {
      if (this.paused) {
        await this.paused;
      }
      try {
        await this.sendFrom(await this.begin(), () => { tries = 0; });
        return;
      } catch (problem) {
        if (problem instanceof Refused || problem instanceof SignedOut) {
          throw problem;
        }
        if (!this.paused) {
          this.say(words.broken);
          await this.pauseFor(WAITS[Math.min(tries, WAITS.length - 1)]);
          tries += 1;
        }
      }
    }
  }

  pauseFor(seconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      window.addEventListener('online', () => { clearTimeout(timer); resolve(); }, { once: true });
    });
  }

  async begin() {
    if (!this.address) {
      const answer = await ask('POST', form.dataset.uploads, {
        'Upload-Length': String(this.file.size),
        'Upload-Metadata': `relativePath ${base64(this.label)},lastModified ${base64(String(this.file.lastModified))}`,
      });
      await this.require(answer, 201);
      this.address = answer.headers.get('Location');
    }
    if (this.file.size === 0) {
      return 0;
    }
    const answer = await ask('HEAD', this.address);
    await this.require(answer, 200);
    return Number(answer.headers.get('Upload-Offset'));
  }

  async sendFrom(start, moved) {
    let offset = start;
    this.show(offset);
    while (offset < this.file.size) {
      if (this.paused) {
        throw new Error('paused');
      }
      const piece = this.file.slice(offset, Math.min(offset + PIECE, this.file.size));
      this.abort = new AbortController();
      const answer = await ask('PATCH', this.address, {
        'Content-Type': 'application/offset+octet-stream',
        'Upload-Offset': String(offset),
        ...await digest(piece),
      }, piece, this.abort.signal);
      if (answer.status === 409 || answer.status === 460) {
        throw new Error('the archive has another offset');
      }
      await this.require(answer, 204);
      offset = Number(answer.headers.get('Upload-Offset'));
      moved();
      this.show(offset);
    }
  }

  async require(answer, status) {
    if (answer.status === status) {
      return;
    }
    if (answer.status >= 500 && answer.status !== 507) {
      throw new Error(`answer ${answer.status}`);
    }
    const reason = answer.status === 404 ? 'UNKNOWN' : (await answer.text()).trim();
    throw new Refused(words[REASONS[reason] || 'unknown']);
  }
}

function tell() {
  all.textContent = `${sent} / ${total}`;
  if (sent + failed === total && running === 0 && queue.length === 0 && failed === 0) {
    window.location.reload();
  }
}

function next() {
  while (running < AT_ONCE && queue.length > 0) {
    const upload = queue.shift();
    running += 1;
    upload.send().then(() => {
      sent += 1;
      upload.bar.value = 1;
      upload.say(words.sent);
      upload.element.dataset.done = '';
    }, (problem) => {
      failed += 1;
      upload.say(problem instanceof SignedOut ? words.signedOut : problem.message);
      upload.element.dataset.done = '';
    }).finally(() => {
      running -= 1;
      tell();
      next();
    });
  }
}

function take(files) {
  files.forEach(({ file, label }) => queue.push(new Upload(file, label)));
  total += files.length;
  if (total > 0) {
    panel.hidden = false;
    tell();
    next();
  }
}

const chosen = (input) => [...input.files].map((file) => ({ file, label: file.webkitRelativePath || file.name }));

// A folder that was dropped, with everything in it.
async function inside(entry) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => { entry.file(resolve, reject); });
    return [{ file, label: entry.fullPath.replace(/^\/+/, '') }];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (some.length === 0) {
      return (await Promise.all(found.map(inside))).flat();
    }
    found.push(...some);
  }
}

form.querySelectorAll('[data-script]').forEach((part) => { part.hidden = false; });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const inputs = [form.querySelector('#files'), form.querySelector('#folder')];
  take(inputs.flatMap(chosen));
  inputs.forEach((input) => { input.value = ''; });
});

const place = form.querySelector('.drop');
['dragenter', 'dragover'].forEach((name) => place.addEventListener(name, (event) => {
  event.preventDefault();
  place.classList.add('over');
}));
place.addEventListener('dragleave', () => place.classList.remove('over'));
place.addEventListener('drop', async (event) => {
  event.preventDefault();
  place.classList.remove('over');
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry);
  take((await Promise.all(entries.map(inside))).flat());
});

window.addEventListener('beforeunload', (event) => {
  if (running > 0) {
    event.preventDefault();
  }
});
