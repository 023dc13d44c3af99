// Questions in the page's own dialogs.

/**
 * Opens a dialog of the page and waits for its answer: the values of its fields and the value of
 * the button that closed it, or null when it was left without one.
 */
export function ask(id, values = {}) {
  const dialog = document.getElementById(id);
  const form = dialog.querySelector("form");
  const before = document.activeElement;
  form.reset();
  for (const [name, value] of Object.entries(values)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  dialog.returnValue = "";
  dialog.showModal();
  const first = form.querySelector("input:not([type=hidden]), select, textarea");
  if (first) first.select ? first.select() : first.focus();
  return new Promise((resolve) => {
    dialog.addEventListener(
      "close",
      () => {
        if (before && before.isConnected) before.focus();
        const answer = Object.fromEntries(new FormData(form));
        resolve(dialog.returnValue ? { ...answer, action: dialog.returnValue } : null);
      },
      { once: true },
    );
  });
}
