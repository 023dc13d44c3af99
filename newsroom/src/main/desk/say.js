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

const SAID = "standfirst:said";

/** Keeps what is to be said for the page that comes after this one. */
export function sayAfterLoading(text) {
  try {
    sessionStorage.setItem(SAID, text);
  } catch {
    // A forbidden store: the page itself shows what has happened.
  }
}

function saidBeforeLoading() {
  try {
    const text = sessionStorage.getItem(SAID);
    sessionStorage.removeItem(SAID);
    return text;
  } catch {
    return null;
  }
}

let wanted = 0;

/** Says something to everybody, seen or heard. A tone of "refused" looks like one. */
export function say(text, tone = "done") {
  const line = document.getElementById("said");
  if (!line) return;
  line.parentElement.toggleAttribute("data-docked", true);
  tell(line, text, tone);
}

function tell(line, text, tone) {
  line.textContent = "";
  const mine = ++wanted;
  requestAnimationFrame(() => {
    if (mine !== wanted) return;
    line.dataset.tone = tone;
    line.textContent = text;
  });
}

/** What can be pressed: each press is an act, or begins one. */
const PRESSED = "a, button, summary, input, select, textarea, [role=button]";

/**
 * What a script said ends with the next act. A refusal stays while somebody mends what was refused, until a button or
 * a link is pressed. What a page came with covers nothing and stays until a form is sent, so that nothing moves.
 */
export function startSaid() {
  const line = document.getElementById("said");
  if (!line) return;
  const button = line.parentElement.querySelector("[data-ends]");
  const refused = () => line.dataset.tone === "refused";
  const docked = () => line.parentElement.hasAttribute("data-docked");
  const end = () => {
    wanted++;
    line.textContent = "";
  };
  button.hidden = false;
  button.addEventListener("click", end);
  const press = (event) => {
    const pressed = docked() && event.target.closest?.(PRESSED);
    if (pressed && !(refused() && pressed.matches("input, select, textarea"))) end();
  };
  // Before the act itself, which may have something to say.
  const early = true;
  document.addEventListener("submit", end, early);
  document.addEventListener("click", press, early);
  document.addEventListener("input", () => docked() && !refused() && end(), early);
  const before = saidBeforeLoading();
  if (before) return say(before);
  // What a redirect wanted to say is heard once more, now that the page is there.
  if (line.textContent.trim()) tell(line, line.textContent.trim(), line.dataset.tone);
}
