// The translators' page: a sentence is kept without leaving it, and the next one comes.
import { say } from "./say.js";
import { send } from "./send.js";

const field = (form) => form.querySelector("textarea");

export function startSegments(page) {
  const forms = [...page.querySelectorAll("form[data-segment]")];
  const go = (form, step) => {
    const next = forms[forms.indexOf(form) + step];
    if (next) {
      field(next).focus();
      next.scrollIntoView({ block: "center" });
    }
  };
  for (const form of forms) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      keep(form).then((kept) => kept && go(form, 1));
    });
    for (const button of form.querySelectorAll("[data-uses]")) {
      button.addEventListener("click", () => {
        field(form).value = button.parentElement.querySelector("[data-words]").textContent;
        field(form).focus();
      });
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
  field(form).after(list);
}

/** Nothing is overwritten: who comes late sees the other text and decides. */
async function keep(form) {
  const { ok, status, answer } = await send(form.action, new URLSearchParams(new FormData(form)));
  if (ok) {
    form.elements.revision.value = answer.revision;
    form.dataset.state = answer.state;
    form.querySelector("[data-shows-state]").textContent = answer.stateWords;
    found(form, answer.findings);
    document.getElementById("done").textContent = answer.done;
    say(answer.said);
    return true;
  }
  if (status === 409 && answer.revision) form.elements.revision.value = answer.revision;
  say(answer.said || answer.detail || form.closest("[data-segments]").dataset.failed || "", "refused");
  return false;
}
