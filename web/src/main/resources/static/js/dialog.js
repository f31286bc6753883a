// Opens the dialog a button names. Without JavaScript the same button is a link to the page that asks.
export const dialogs = (root) => {
  for (const opener of root.querySelectorAll('[data-opens]')) {
    const dialog = document.getElementById(opener.dataset.opens);
    if (!dialog) continue;
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      dialog.showModal();
    });
  }
};
