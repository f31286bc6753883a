// Shows thousands while a person types; the hidden twin carries plain digits, as a page without JavaScript would.
const group = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ',');
const plain = (text) => text.replace(/\D/g, '').replace(/^0+(?=\d)/, '');

const show = (input) => {
  const after = plain(input.value.slice(input.selectionEnd ?? input.value.length)).length;
  input.value = group(plain(input.value));
  let caret = input.value.length;
  for (let left = after; left > 0 && caret > 0; caret--) {
    if (input.value[caret - 1] !== ',') left--;
  }
  if (document.activeElement === input) input.setSelectionRange(caret, caret);
};

export const moneyInputs = (root) => {
  for (const input of root.querySelectorAll('input[data-money]:not([data-money=ready])')) {
    input.dataset.money = 'ready';
    const posted = document.createElement('input');
    posted.type = 'hidden';
    posted.name = input.name;
    input.removeAttribute('name');
    input.after(posted);
    const keep = () => {
      show(input);
      posted.value = plain(input.value);
    };
    input.addEventListener('input', keep);
    keep();
  }
};
