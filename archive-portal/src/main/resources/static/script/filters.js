// Results without a full reload: where there is room, a box that is ticked takes effect at once. Without this script the
// same form is sent by its button.
const form = document.getElementById('search');
const news = document.getElementById('news');
const roomy = window.matchMedia('(min-width: 60rem)');

function arrange() {
  const filters = document.querySelector('.filters');
  if (filters && roomy.matches) {
    filters.open = true;
  }
}

document.addEventListener('change', (event) => {
  if (roomy.matches && event.target.matches('.filters input')) {
    form.requestSubmit();
  }
});

document.body.addEventListener('htmx:afterSettle', () => {
  arrange();
  news.textContent = document.querySelector('#found h1').textContent;
});

arrange();
