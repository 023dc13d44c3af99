// Buttons with data-opens open a dialog of the page; focus goes in and comes back.

export function openDialog(dialog) {
  if (dialog.open) return;
  const before = document.activeElement;
  dialog.dispatchEvent(new Event("opening"));
  // They belong to a form that may also be sent without them.
  const needed = [...dialog.querySelectorAll("[data-needed]")];
  for (const field of needed) field.required = true;
  dialog.showModal();
  const first = dialog.querySelector("[autofocus], input:not([type=hidden]), textarea, select, button");
  if (first) first.focus();
  dialog.addEventListener(
    "close",
    () => {
      for (const field of needed) field.required = false;
      if (before && before.isConnected) before.focus();
    },
    { once: true },
  );
}

export function startDialogs() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) openDialog(document.getElementById(opener.dataset.opens));
    const closer = event.target.closest("[data-closes]");
    if (closer) closer.closest("dialog").close();
  });
  document.addEventListener("click", (event) => {
    // A click on the backdrop leaves a dialog that asks for nothing.
    if (event.target.matches("dialog[data-light]")) event.target.close();
  });
}
