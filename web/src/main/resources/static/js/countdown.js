// The server wrote the words for the moment the page was made; from then on they follow the clock.
const say = (one, many, count) => (count === 1 ? one : many).replace('#', count);

const words = ({ day, days, hour, hours, minute, minutes, clock, over }, seconds) => {
  if (seconds <= 0) return over;
  if (clock) return clock.replace('#', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
  if (seconds >= 86400) return say(day, days, Math.floor(seconds / 86400));
  if (seconds >= 3600) return say(hour, hours, Math.floor(seconds / 3600));
  return say(minute, minutes, Math.max(1, Math.floor(seconds / 60)));
};

export const countdowns = (root) => {
  for (const element of root.querySelectorAll('time[data-countdown]')) {
    // A phone whose clock is wrong must not show a wrong deadline.
    const lag = Number(element.dataset.countdown) - Date.now();
    element.removeAttribute('data-countdown');
    const tick = () => {
      const seconds = Math.ceil((Date.parse(element.dateTime) - Date.now() - lag) / 1000);
      const text = words(element.dataset, seconds);
      if (element.textContent !== text) element.textContent = text;
      if (seconds <= 0 || !element.isConnected) clearInterval(timer);
    };
    const timer = setInterval(tick, 1000);
    tick();
  }
};
