// How far a long piece of work is, without a new page each time; its sentence is a status, which readers of screens say when they
// are not saying something else. Without this script the page comes anew by itself.
const SECONDS = 4;

async function look() {
  const answer = await fetch(window.location.href, { credentials: 'same-origin' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('progress');
  if (!answer.ok || !fresh || !('underWay' in fresh.dataset)) {
    window.location.reload();
    return;
  }
  const here = document.getElementById('progress');
  const words = here.querySelector('[role="status"]');
  const bar = here.querySelector('progress');
  words.textContent = fresh.querySelector('[role="status"]').textContent;
  bar.value = fresh.querySelector('progress').value;
  wait();
}

const wait = () => setTimeout(() => look().catch(wait), SECONDS * 1000);

wait();
