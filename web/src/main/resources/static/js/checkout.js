// Hands the payment to the provider's window. What comes back here is only why it did not open; the outcome is asked
// of the provider by the server.
const place = document.getElementById('handover');
const fault = document.getElementById('handover-fault');
const wait = document.getElementById('handover-wait');
const button = document.getElementById('pay');
const request = JSON.parse(place.dataset.request);
request.redirectUrl = new URL(request.redirectUrl, location.href).href;

const tell = (why) => {
  document.getElementById('handover-why').textContent = why;
  fault.hidden = false;
  wait.hidden = true;
  button.hidden = false;
  button.disabled = false;
};

const open = async () => {
  fault.hidden = true;
  wait.hidden = false;
  button.disabled = true;
  if (!window.PortOne) {
    tell(place.dataset.broken);
    return;
  }
  try {
    const answer = await window.PortOne.requestPayment(request);
    if (answer?.code) {
      tell(answer.pgMessage || answer.message || place.dataset.refused);
    } else {
      location.assign(`${request.redirectUrl}?paymentId=${encodeURIComponent(request.paymentId)}`);
    }
  } catch (error) {
    tell(error?.message || place.dataset.refused);
  }
};

const rest = () => {
  wait.hidden = true;
  button.hidden = false;
  button.disabled = false;
};

button.addEventListener('click', open);
window.addEventListener('pageshow', (event) => event.persisted && rest());

// Whoever comes back from the payment window must not be thrown into it again.
if (performance.getEntriesByType('navigation')[0]?.type === 'back_forward') rest();
else open();
