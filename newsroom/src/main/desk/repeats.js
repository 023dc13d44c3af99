// Rows of like fields that grow while they are filled.

/** The last of a row of like fields grows another when it is filled. */
export function startRepeats() {
  document.addEventListener("input", (event) => {
    const group = event.target.closest("[data-repeat]");
    if (!group) return;
    const fields = group.querySelectorAll("[name]");
    if (event.target === fields[fields.length - 1] && event.target.value) addRepeat(group);
  });
}

export function addRepeat(group) {
  const fields = group.querySelectorAll("[name]");
  const fresh = fields[fields.length - 1].cloneNode(true);
  fresh.value = "";
  fresh.removeAttribute("id");
  group.append(fresh);
  return fresh;
}
