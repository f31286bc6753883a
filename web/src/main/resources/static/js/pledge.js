// Adds up while a person chooses; the server adds up again from its own prices.
const form = document.querySelector('form[data-pledge]');

if (form) {
  const counts = [...form.querySelectorAll('input[data-price]')];
  const donation = form.querySelector('input[data-money]');
  const total = form.querySelector('[data-total]');
  const digits = (text) => Number(text.replace(/\D/g, '') || 0);
  const group = (amount) => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

  const add = () => {
    const rewards = counts.reduce((sum, input) => sum + Number(input.dataset.price) * digits(input.value), 0);
    const sum = rewards + digits(donation.value);
    total.hidden = !Number.isSafeInteger(sum);
    total.querySelector('[data-figure]').textContent = group(sum);
  };

  for (const input of counts) {
    const most = Number(input.dataset.most);
    for (const button of input.parentElement.querySelectorAll('[data-step]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        input.value = Math.min(most, Math.max(0, digits(input.value) + Number(button.dataset.step)));
        add();
      });
    }
  }
  form.addEventListener('input', add);
  add();
}
