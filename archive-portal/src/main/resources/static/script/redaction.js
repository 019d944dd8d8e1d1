// A box drawn on the page fills in the four numbers of the form; without this script they are typed.
const drawing = document.querySelector('.places');
const drawn = drawing.querySelector('.drawn');
const fields = ['x', 'y', 'width', 'height'].map((id) => document.getElementById(id));
let from = null;

function place(event) {
  const paper = drawing.getBoundingClientRect();
  const { width, height } = drawing.viewBox.baseVal;
  return [
    Math.min(Math.max(0, ((event.clientX - paper.left) / paper.width) * width), width),
    Math.min(Math.max(0, ((event.clientY - paper.top) / paper.height) * height), height),
  ];
}

function draw(box) {
  ['x', 'y', 'width', 'height'].forEach((name, i) => drawn.setAttribute(name, box[i]));
}

drawing.addEventListener('pointerdown', (event) => {
  from = place(event);
  drawing.setPointerCapture(event.pointerId);
  event.preventDefault();
});

drawing.addEventListener('pointermove', (event) => {
  if (from === null) {
    return;
  }
  const to = place(event);
  const box = [
    Math.min(from[0], to[0]),
    Math.min(from[1], to[1]),
    Math.abs(to[0] - from[0]),
    Math.abs(to[1] - from[1]),
  ].map(Math.round);
  draw(box);
  fields.forEach((field, i) => {
    field.value = box[i];
  });
});

['pointerup', 'pointercancel'].forEach((name) => drawing.addEventListener(name, () => {
  from = null;
}));

fields.forEach((field) => field.addEventListener('input', () => draw(fields.map((each) => Number(each.value) || 0))));
draw(fields.map((each) => Number(each.value) || 0));
