// The scan, zoomed and turned: OpenSeadragon over our own tiles. The boxes stay the one drawing that the server made; it
// is laid over the image as a whole, so that whatever happens to the image happens to them. Without this script the page
// shows a large image with the same boxes; with it, that image stays in its place until the tiles are drawn, so that
// nobody stands before an empty sheet, and it comes back where the tiles cannot be had.
/* global OpenSeadragon */
import { draw, still, tilesOf } from './scan.js';

const main = document.querySelector('main.viewer');
const scan = main.querySelector('.scan');
const live = main.querySelector('.sheet-live');
const boxes = main.querySelector('.boxes');
const keys = document.getElementById('keys');
const keysOn = document.getElementById('keys-on');
const rects = boxes ? [...boxes.querySelectorAll('[data-hit]')] : [];
const hits = Math.max(0, ...rects.map((rect) => Number(rect.dataset.of)));
let hit = 0;
let viewer = null;

// What a script may keep on this device: only whether the keys are wanted (WCAG 2.2, 2.1.4 asks for a way to turn them off).
function wanted(value) {
  try {
    if (value !== undefined) {
      localStorage.setItem('keys', value ? 'on' : 'off');
    }
    return localStorage.getItem('keys') !== 'off';
  } catch (refused) {
    return value !== false;
  }
}

function numbers(text) {
  return text.split(',').map(Number);
}

function around(list) {
  const left = Math.min(...list.map(([x]) => x));
  const top = Math.min(...list.map(([, y]) => y));
  const right = Math.max(...list.map(([x, , w]) => x + w));
  const bottom = Math.max(...list.map(([, y, , h]) => y + h));
  return { left, top, width: right - left, height: bottom - top };
}

// Brings a place of the image to the middle, near enough to read it, no further than its pixels go.
function show({ left, top, width, height }) {
  const full = viewer.world.getItemAt(0).getContentSize();
  const middle = viewer.viewport.imageToViewportCoordinates(left + width / 2, top + height / 2);
  const near = Math.min(full.x / (width * 4), full.x / (height * 12));
  const zoom = Math.min(Math.max(near, viewer.viewport.getHomeZoom()), viewer.viewport.getMaxZoom());
  viewer.viewport.zoomTo(Math.max(zoom, viewer.viewport.getZoom()), null, still);
  viewer.viewport.panTo(middle, still);
  viewer.viewport.applyConstraints(still);
}

function choose(number) {
  if (hits === 0) {
    return;
  }
  hit = ((number - 1 + hits) % hits) + 1;
  const chosen = rects.filter((rect) => Number(rect.dataset.of) === hit);
  rects.forEach((rect) => rect.classList.toggle('here', chosen.includes(rect)));
  main.querySelectorAll('.transcript mark, .typed mark').forEach((mark) => {
    const here = Number(mark.dataset.of) === hit;
    mark.classList.toggle('here', here);
    if (here) {
      mark.scrollIntoView({ block: 'nearest' });
    }
  });
  show(around(chosen.map((rect) => numbers(rect.dataset.hit))));
  document.getElementById('hit-place').textContent = main.dataset.say.replace('{0}', hit).replace('{1}', hits);
}

// The tiles are all there, or the reader has begun to move them: the image that waited in their place goes, once there is
// a tile to see.
let tiles = false;
let due = false;

function drawn() {
  due = true;
  main.classList.toggle('drawn', tiles);
}

const actions = {
  in: () => viewer.viewport.zoomBy(1.5, null, still).applyConstraints(still),
  out: () => viewer.viewport.zoomBy(1 / 1.5, null, still).applyConstraints(still),
  whole: () => viewer.viewport.goHome(still),
  turn: () => viewer.viewport.setRotation(viewer.viewport.getRotation() + 90, still),
  full: () => (document.fullscreenElement ? document.exitFullscreen() : scan.requestFullscreen()),
  on: () => choose(hit + 1),
  back: () => choose(hit === 0 ? hits : hit - 1),
  keys: () => keys.showModal(),
};

function act(name) {
  if (name !== 'keys' && name !== 'full') {
    drawn();
  }
  actions[name]();
}

function chosenByHand(number) {
  drawn();
  choose(number);
}

const letters = { '+': 'in', '=': 'in', '-': 'out', 0: 'whole', r: 'turn', n: 'on', p: 'back', '?': 'keys' };
const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function move([x, y]) {
  const step = viewer.viewport.deltaPointsFromPixels(new OpenSeadragon.Point(x * 80, y * 80));
  viewer.viewport.panBy(step, still).applyConstraints(still);
}

function pressed(event) {
  const busy = event.target.matches('input, select, textarea') || keys.open;
  if (busy || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  if (arrows[event.key] && live.contains(event.target)) {
    drawn();
    move(arrows[event.key]);
    event.preventDefault();
  } else if (letters[event.key] && (keysOn.checked || event.key === '?')) {
    act(letters[event.key]);
    event.preventDefault();
  }
}

// The line under the pointer in the text, drawn on the scan: where does this stand?
function trace(event) {
  const line = event.target.closest ? event.target.closest('.line') : null;
  boxes.querySelectorAll('.line').forEach((old) => old.remove());
  if (line && line.dataset.line) {
    const [x, y, width, height] = numbers(line.dataset.line);
    const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    Object.entries({ x, y, width, height, class: 'line' }).forEach(([name, value]) => rect.setAttribute(name, value));
    boxes.append(rect);
  }
}

// The image that stays behind is for print: it gets a copy of the boxes that is nobody's hit.
function leaveCopy() {
  const copy = boxes.cloneNode(true);
  copy.querySelectorAll('[data-hit]').forEach((rect) => rect.removeAttribute('data-hit'));
  boxes.after(copy);
}

function opened() {
  const image = viewer.world.getItemAt(0);
  leaveCopy();
  viewer.addOverlay({
    element: boxes,
    location: image.getBounds(),
    rotationMode: OpenSeadragon.OverlayRotationMode.EXACT,
  });
  viewer.addOnceHandler('tile-drawn', () => {
    tiles = true;
    if (due) {
      drawn();
    }
  });
  image.whenFullyLoaded(drawn);
  viewer.addOnceHandler('canvas-press', drawn);
  viewer.addOnceHandler('canvas-scroll', drawn);
  main.querySelectorAll('[data-do]').forEach((button) => {
    button.addEventListener('click', () => act(button.dataset.do));
  });
  main.querySelectorAll('.transcript mark, .typed mark').forEach((mark) => {
    mark.addEventListener('click', () => chosenByHand(Number(mark.dataset.of)));
  });
  main.querySelectorAll('.hit-list a').forEach((link) => {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      chosenByHand(Number(link.dataset.of));
    });
  });
  const cite = document.getElementById('cite');
  main.querySelector('[data-cite]').addEventListener('click', () => {
    cite.open = true;
  });
  main.querySelectorAll('.transcript, .typed').forEach((text) => {
    text.addEventListener('pointerover', trace);
    text.addEventListener('pointerleave', trace);
  });
  document.addEventListener('keydown', pressed);
  keysOn.checked = wanted();
  keysOn.addEventListener('change', () => wanted(keysOn.checked));
  main.dataset.ready = '';
}

// No tiles: the large image does as well as it can.
function giveUp() {
  main.classList.remove('live');
  main.querySelector('.bar').hidden = true;
  live.hidden = true;
}

async function start() {
  const info = await tilesOf(main.dataset.service);
  if (!info) {
    return;
  }
  main.classList.add('live');
  main.querySelector('.bar').hidden = false;
  live.hidden = false;
  viewer = draw(live, info);
  viewer.addOnceHandler('open', opened);
  viewer.addOnceHandler('open-failed', giveUp);
}

if (live) {
  start();
}
