// The translators' page: a sentence is kept without leaving it, and the next one comes.
import { say } from "./say.js";
import { send } from "./send.js";
import { keepSteps } from "./undo.js";

const field = (form) => form.querySelector("textarea");

/** Where the sentence is written: with its links and emphasis as they look, else as text. */
const editor = (form) => form.querySelector("[data-marked]:not([hidden])") ?? field(form);

/** Words go in plain; the marks that are there move with them, and no others come. */
function showMarks(form) {
  const shown = form.querySelector("[data-marked]");
  if (!shown) return;
  try {
    shown.contentEditable = "plaintext-only";
  } catch {
    return;
  }
  const asText = (is) => {
    shown.hidden = is;
    field(form).hidden = !is;
  };
  const button = form.querySelector("[data-raw]");
  button.hidden = false;
  button.addEventListener("click", () => {
    asText(true);
    button.remove();
    form.querySelector("[data-marks]")?.remove();
    field(form).focus();
  });
  shown.addEventListener("input", () => {
    field(form).value = shown.innerHTML;
  });
  keepSteps(shown);
  asText(false);
  offerMarks(form, shown);
}

const changed = (shown) => shown.dispatchEvent(new Event("input"));

/** The marks of the original, each of which goes on words that are selected in the translation. */
function offerMarks(form, shown) {
  const place = form.querySelector("[data-marks]");
  if (!place) return;
  place.hidden = false;
  const among = [...place.querySelectorAll("template")].map((template) => template.content);
  for (const button of place.querySelectorAll("[data-gives]")) {
    // The selection stays where it is.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      const selection = getSelection();
      const range = selection.rangeCount && selection.getRangeAt(0);
      if (shown.hidden || !range || range.collapsed || !shown.contains(range.commonAncestorContainer)) {
        return say(form.closest("[data-segments]").dataset.select, "refused");
      }
      give(button.nextElementSibling.content, among, range, shown);
      changed(shown);
      shown.focus();
    });
  }
}

/**
 * Words that have the mark already lose it; a link goes from where it was, unless the original has it more often.
 *
 * @param among the marks of the original
 */
function give(marked, among, range, shown) {
  const mark = marked.cloneNode(true).firstElementChild;
  const kind = mark.localName;
  const around = range.commonAncestorContainer;
  const has = (around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement).closest(kind);
  if (has && shown.contains(has)) {
    has.replaceWith(...has.childNodes);
    return shown.normalize();
  }
  const words = range.extractContents().textContent;
  const same = (one) => Boolean(mark.href) && one.href === mark.href;
  const once = among.filter((each) => same(each.firstElementChild)).length === 1;
  for (const old of shown.querySelectorAll(kind)) {
    if (!old.textContent || (once && same(old))) old.replaceWith(...old.childNodes);
  }
  let inmost = mark;
  while (inmost.firstElementChild) inmost = inmost.firstElementChild;
  inmost.textContent = words;
  range.insertNode(mark);
  shown.normalize();
}

function use(form, words) {
  const shown = editor(form);
  shown.focus();
  if (shown === field(form)) {
    shown.select();
    // The one way into a field's text that its undo knows.
    document.execCommand("insertText", false, words.innerHTML);
  } else {
    shown.replaceChildren(...words.cloneNode(true).childNodes);
    changed(shown);
  }
}

export function startSegments(page) {
  const forms = [...page.querySelectorAll("form[data-segment]")];
  const go = (form, step) => {
    const next = forms[forms.indexOf(form) + step];
    if (next) {
      editor(next).focus();
      next.scrollIntoView({ block: "center" });
    }
  };
  for (const form of forms) {
    showMarks(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      keep(form).then((kept) => kept && go(form, 1));
    });
    for (const button of form.querySelectorAll("[data-uses]")) {
      button.addEventListener("click", () => use(form, button.parentElement.querySelector("[data-words]")));
    }
  }
  page.addEventListener("keydown", (event) => {
    const form = event.target.closest("form[data-segment]");
    if (!form || event.isComposing) return;
    const key = event.key;
    if (key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    else if (event.altKey && key === "ArrowDown") go(form, 1);
    else if (event.altKey && key === "ArrowUp") go(form, -1);
    else if (event.altKey && event.code === "KeyU") form.querySelector("[data-uses]")?.click();
    else return;
    event.preventDefault();
  });
}

/** What checks found in the kept sentence: warnings, which keep nothing from readers. */
function found(form, findings) {
  form.querySelector(".findings")?.remove();
  if (!findings?.length) return;
  const list = document.createElement("ul");
  list.className = "findings";
  for (const finding of findings) {
    const line = document.createElement("li");
    if (finding.grave) line.dataset.grave = "yes";
    line.dir = "auto";
    line.textContent = finding.said;
    list.append(line);
  }
  (form.querySelector("[data-marked]") ?? field(form)).after(list);
}

/** By whom or what the sentence is now, and since when. */
function showWho(form, { who, when }) {
  const parts = [who, when].filter(Boolean).map((text) => {
    const part = document.createElement("bdi");
    part.textContent = text;
    return part;
  });
  form.querySelector("[data-shows-who]").replaceChildren(...parts.flatMap((part) => [part, " "]));
}

/** Nothing is overwritten: who comes late sees the other text and decides. */
async function keep(form) {
  const { ok, status, answer } = await send(form.action, new URLSearchParams(new FormData(form)));
  if (ok) {
    form.elements.revision.value = answer.revision;
    form.dataset.state = answer.state;
    form.querySelector("[data-shows-state]").textContent = answer.stateWords;
    showWho(form, answer);
    found(form, answer.findings);
    document.getElementById("done").textContent = answer.done;
    say(answer.said);
    return true;
  }
  if (status === 409 && answer.revision) form.elements.revision.value = answer.revision;
  say(answer.said || answer.detail || form.closest("[data-segments]").dataset.failed || "", "refused");
  return false;
}
