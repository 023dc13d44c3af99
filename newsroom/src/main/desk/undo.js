// Undo and redo for words with marks, whose changes by a button the browser's own undo does not know.

/** What is typed within this many milliseconds of the last key is one step. */
const PAUSE = 800;

/**
 * Follows the input events of an element, those of keys and those that a script sends (which have no type).
 *
 * @param shown the words; what they contain is replaced by each step, and an input event follows
 */
export function keepSteps(shown) {
  const past = [];
  const future = [];
  let now = shown.cloneNode(true);
  let typedAt = -Infinity;

  function note(event) {
    if (shown.innerHTML === now.innerHTML) return;
    const typed = Boolean(event.inputType);
    if (!typed || event.timeStamp - typedAt > PAUSE) past.push(now);
    typedAt = typed ? event.timeStamp : -Infinity;
    now = shown.cloneNode(true);
    future.length = 0;
  }

  function step(from, to) {
    const then = from.pop();
    if (!then) return;
    to.push(now);
    now = then;
    typedAt = -Infinity;
    shown.replaceChildren(...then.cloneNode(true).childNodes);
    getSelection().selectAllChildren(shown);
    getSelection().collapseToEnd();
    shown.dispatchEvent(new Event("input"));
  }

  const undo = () => step(past, future);
  const redo = () => step(future, past);
  shown.addEventListener("input", note);
  shown.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "z") (event.shiftKey ? redo : undo)();
    else if (key === "y") redo();
    else return;
    event.preventDefault();
  });
  // By the browser's own menu.
  shown.addEventListener("beforeinput", (event) => {
    if (event.inputType === "historyUndo") undo();
    else if (event.inputType === "historyRedo") redo();
    else return;
    event.preventDefault();
  });
}
