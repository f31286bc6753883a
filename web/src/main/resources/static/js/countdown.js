// The server wrote the words for the moment the page was made; from then on they follow the clock.
const words = (element, seconds) => {
  const { days, hours, minutes, seconds: last, over } = element.dataset;
  if (seconds <= 0) return over;
  if (seconds >= 86400) return days.replace('#', Math.floor(seconds / 86400));
  if (seconds >= 3600) return hours.replace('#', Math.floor(seconds / 3600));
  if (seconds >= 60 && !last) return minutes.replace('#', Math.floor(seconds / 60));
  return last
    ? last.replace('#', Math.floor(seconds / 60)).replace('##', String(seconds % 60).padStart(2, '0'))
    : minutes.replace('#', 1);
};

const tick = (element, lag) => {
  const seconds = Math.ceil((Date.parse(element.dateTime) - (Date.now() + lag)) / 1000);
  const text = words(element, seconds);
  if (element.textContent !== text) element.textContent = text;
  return seconds > 0;
};

export const countdowns = (root) => {
  for (const element of root.querySelectorAll('time[data-countdown]')) {
    // A phone whose clock is wrong must not show a wrong deadline.
    const lag = Number(element.dataset.countdown) - Date.now();
    element.removeAttribute('data-countdown');
    tick(element, lag);
    const timer = setInterval(() => {
      if (!element.isConnected || !tick(element, lag)) clearInterval(timer);
    }, 1000);
  }
};
