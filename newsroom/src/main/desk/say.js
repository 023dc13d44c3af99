// The one status line that assistive technology reads, and the words that scripts say.

/** Words of the page for scripts, in the language of the desk. */
export function word(name, values = {}) {
  const places = [document.getElementById("live-words"), document.getElementById("script-words")];
  const element = places
    .map((template) => template && template.content.querySelector(`[data-word="${name}"]`))
    .find(Boolean);
  let text = element ? element.textContent : name;
  for (const [key, value] of Object.entries(values)) text = text.replace(`{${key}}`, () => apart(value));
  return text;
}

/** On a right-to-left desk what is put between words keeps its own direction. */
function apart(value) {
  return document.documentElement.dir === "rtl" ? `\u2068${value}\u2069` : value;
}

/** Says something to everybody, seen or heard. A tone of "refused" looks like one. */
export function say(text, tone = "done") {
  const line = document.getElementById("said");
  if (!line) return;
  line.textContent = "";
  requestAnimationFrame(() => {
    line.dataset.tone = tone;
    line.textContent = text;
  });
}
