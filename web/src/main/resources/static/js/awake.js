// A phone that goes dark while its owner queues shows the door nothing. Refused on a low battery, which is its right.
const stayAwake = () => navigator.wakeLock?.request('screen').catch(() => {});

stayAwake();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    stayAwake();
  }
});
