// The console as it changes. The server only says which view it has; a page that shows another asks for itself again,
// and so is right after any silence. Without this the page is simply as it was when it was loaded.
const SOONEST = 1000;
const box = () => document.querySelector('[data-console-live]');
const sign = document.querySelector('[data-console-state]');

let wanted = '';
let asking = false;

const say = (words) => {
  if (sign && words && sign.textContent !== words) sign.textContent = words;
};

const unfolded = (element) => [...element.querySelectorAll('details[open][id]')].map((fold) => fold.id);

// a reader in the middle of something keeps it until they leave
const isRead = () => box().contains(document.activeElement);

const refresh = async () => {
  if (asking || !box() || box().dataset.seen === wanted) return;
  asking = true;
  try {
    if (isRead()) return;
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    if (answer.redirected || !answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('console-now');
    const stale = box();
    if (fresh && stale && !isRead()) {
      const open = unfolded(stale);
      stale.replaceWith(document.adoptNode(fresh));
      open.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
    }
    say(sign?.dataset.live);
  } catch {
    say(sign?.dataset.lost);
  } finally {
    setTimeout(() => {
      asking = false;
      refresh();
    }, SOONEST);
  }
};

if (box() && 'EventSource' in window) {
  const source = new EventSource(box().dataset.consoleLive);
  source.addEventListener('seen', (event) => {
    wanted = event.data;
    say(sign?.dataset.live);
    refresh();
  });
  source.addEventListener('error', () => say(sign?.dataset.lost));
  window.addEventListener('pagehide', () => source.close());
}
