// Keys for everything outside the body: an element with data-key is clicked or focused by its key.

const ALIASES = { Esc: "Escape", "?": "?" };

function matches(event, key) {
  const parts = key.split("+");
  const last = parts.pop();
  const wants = (name) => parts.includes(name);
  const command = event.ctrlKey || event.metaKey;
  if (wants("Ctrl") !== command || wants("Alt") !== event.altKey) return false;
  if (last === "?") return event.key === "?";
  if (wants("Shift") !== event.shiftKey) return false;
  const name = ALIASES[last] || last;
  if (event.key === name || event.key.toLowerCase() === name.toLowerCase()) return true;
  // With Alt some keyboards make other letters; the place of the key decides then.
  return event.altKey && (event.code === `Key${name.toUpperCase()}` || event.code === `Digit${name}`);
}

function writing(element) {
  return !!element.closest("input, textarea, select, [contenteditable=true]");
}

function usable(element) {
  return !element.disabled && (element.offsetParent !== null || element.closest("dialog[open]"));
}

export function startShortcuts() {
  // Before the body sees it: ProseMirror takes every Enter for itself.
  const early = true;
  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const scope = document.querySelector("dialog[open]") || document;
    for (const element of scope.querySelectorAll("[data-key]")) {
      const key = element.dataset.key;
      const bare = !/^(Ctrl|Alt)\+/.test(key);
      if (!matches(event, key) || (bare && writing(event.target)) || !usable(element)) continue;
      event.preventDefault();
      event.stopPropagation();
      if (element.matches("input:not([type=checkbox], [type=radio]), textarea, select")) element.focus();
      else element.click();
      return;
    }
  }, early);
  const help = document.getElementById("keys");
  if (help) help.addEventListener("opening", () => listKeys(help.querySelector("[data-list]")));
}

/** The list on "?" is made of what this page really offers. */
function listKeys(list) {
  list.replaceChildren();
  const seen = new Set();
  for (const element of document.querySelectorAll("[data-key], [data-do][aria-keyshortcuts]")) {
    const key = element.dataset.key || element.getAttribute("aria-keyshortcuts");
    const name =
      element.dataset.keyName || element.getAttribute("aria-label") || element.textContent.trim();
    if (seen.has(key + name) || element.closest("dialog") || !name) continue;
    seen.add(key + name);
    const term = document.createElement("dt");
    for (const part of key.replace(/Control/g, "Ctrl").split("+")) {
      const cap = document.createElement("kbd");
      cap.textContent = part;
      term.append(cap);
    }
    const about = document.createElement("dd");
    about.textContent = name;
    list.append(term, about);
  }
}
