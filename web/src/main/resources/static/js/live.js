// Figures that change while the page is open. Without this the page is simply as it was when it was loaded.
const box = document.querySelector('[data-live]');

const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const say = (pattern, number) => pattern.replace('#', grouped(number));

const put = (selector, text) => {
  const element = box.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
};

const ring = ({ raised, goal, percent }) => {
  const share = goal > 0 && raised > 0 ? Math.min(1000, Math.max(1, Math.floor((raised / goal) * 1000))) : 0;
  box.querySelector('.ring-fill')?.setAttribute('stroke-dasharray', `${share} 1000`);
  put('.ring-figure', `${grouped(percent)}%`);
  if (percent >= 100) put('.ring-word', box.dataset.reached);
};

const remaining = ({ id, left }) => {
  const line = document.querySelector(`#reward-${id} .reward-foot > p`);
  if (!line || left === null) return;
  line.textContent = left === 0 ? box.dataset.gone : say(box.dataset.left, left);
  line.className = left > 10 ? 'muted' : 'reward-few';
  document.getElementById(`reward-${id}`).classList.toggle('reward-gone', left === 0);
  const choose = document.querySelector(`#reward-${id} .button`);
  if (choose) choose.hidden = left === 0;
};

const show = (figures) => {
  // a project that has closed is another page: other words, nothing to press
  if (figures.state !== box.dataset.state) {
    location.reload();
    return;
  }
  put('[data-live-raised]', say(box.dataset.won, figures.raised));
  put('[data-live-backers]', say(box.dataset.people, figures.backers));
  ring(figures);
  figures.rewards.forEach(remaining);
};

if (box && 'EventSource' in window) {
  const source = new EventSource(box.dataset.live);
  source.addEventListener('figures', (event) => show(JSON.parse(event.data)));
  window.addEventListener('pagehide', () => source.close());
}
