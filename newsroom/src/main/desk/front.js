// The order of the front page: every move is a button, so that keys alone can do it.

export function startFront(form) {
  const list = form.querySelector("[data-pinned]");
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-act]");
    if (!button) return;
    const row = button.closest("li");
    const act = button.dataset.act;
    if (act === "earlier" && row.previousElementSibling) row.previousElementSibling.before(row);
    else if (act === "later" && row.nextElementSibling) row.nextElementSibling.after(row);
    else if (act === "unpin") return unpin(row, list);
    else if (act === "pin") return pin(row, list, form);
    button.focus();
  });
}

function unpin(row, list) {
  const next = row.nextElementSibling || row.previousElementSibling;
  row.remove();
  (next ? next.querySelector("button") : list.closest("form").querySelector("[type=submit]")).focus();
}

function pin(row, list, form) {
  const id = row.dataset.story;
  if (list.querySelector(`[data-story="${CSS.escape(id)}"]`)) return;
  const made = form.querySelector("#pinned-row").content.firstElementChild.cloneNode(true);
  made.dataset.story = id;
  made.querySelector("[name=pinned]").value = id;
  made.querySelector("[name=lead]").value = id;
  made.querySelector("[data-headline]").textContent = row.querySelector("[data-headline]").textContent;
  list.append(made);
  made.querySelector("button").focus();
}
