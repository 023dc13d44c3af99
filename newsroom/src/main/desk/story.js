// The page of one story: its form, saving, who else is here, and what the dialogs show.
import { Autosave, fieldsOf } from "./autosave.js";
import { mountBody, soon } from "./body.js";
import { showLength } from "./count.js";
import { uncredited, usesIn } from "./credits.js";
import { pictures } from "./pictures.js";
import { addRepeat } from "./repeats.js";
import { say, word } from "./say.js";
import { send } from "./send.js";

const HEARTBEAT = 8000;


export function startStory(form) {
  const body = mountBody(form.querySelector("[data-body]"), pictures);
  const lead = leadPicture(form);
  const autosave = new Autosave(form, (fields) => show(fields, form, body, lead));
  bringBack(form, autosave);
  const counts = startCounts(form);
  const changed = () => {
    autosave.changed();
    showState(form, autosave);
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("bodychange", changed);
  form.addEventListener("submit", (event) => submit(event, form, autosave));
  window.addEventListener("beforeunload", (event) => {
    if (autosave.unsaved && !form.dataset.leaving) event.preventDefault();
  });
  startPresence(form);
  for (const dialog of document.querySelectorAll("dialog[data-about-story]")) {
    dialog.addEventListener("opening", () => describe(dialog, form, autosave));
  }
  counts();
}

/** Puts kept fields into the form; a field that it does not have is left out. */
function show(fields, form, body, lead) {
  for (const [name, values] of Object.entries(fields)) {
    if (name === "body") {
      body.show(JSON.parse(values[0] || "[]"));
      continue;
    }
    let elements = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
    while (elements.length && elements.length < values.length && elements[0].closest("[data-repeat]")) {
      elements.push(addRepeat(elements[0].closest("[data-repeat]")));
    }
    elements.forEach((element, index) => {
      if (element.type === "checkbox" || element.type === "radio") {
        element.checked = values.includes(element.value);
      } else {
        element.value = values[index] || "";
      }
    });
  }
  lead();
}

function bringBack(form, autosave) {
  const kept = document.getElementById("autosaved");
  const onServer = kept && kept.textContent.trim() ? JSON.parse(kept.textContent) : null;
  const restored = autosave.restore(onServer);
  const note = document.getElementById("brought-back");
  if (!restored || !note) return;
  note.hidden = false;
  note.querySelector("[data-time]").textContent = new Date(restored.at).toLocaleString(
    document.documentElement.dataset.dates,
    { dateStyle: "medium", timeStyle: "short" },
  );
  note.querySelector("button").addEventListener("click", () => {
    autosave.takeSaved();
    note.hidden = true;
    say(word("saved-text-shown"));
  });
  showState(form, autosave);
}

function showState(form, autosave) {
  const line = document.getElementById("unsaved");
  if (line) line.hidden = !autosave.unsaved;
}

/** Plain saving stays on the page; every other command goes to its address with all fields. */
async function submit(event, form, autosave) {
  const button = event.submitter;
  if (!button || !button.hasAttribute("data-save")) {
    form.dataset.leaving = "true";
    return;
  }
  event.preventDefault();
  if (form.dataset.saving) return;
  form.dataset.saving = "true";
  const sent = fieldsOf(form);
  const { ok, status, answer } = await send(form.action, new URLSearchParams(new FormData(form)));
  delete form.dataset.saving;
  if (ok) {
    form.elements.basedOn.value = answer.revision;
    autosave.savedNow({ ...sent, basedOn: [String(answer.revision)] });
    document.getElementById("panel").innerHTML = answer.panel;
    const note = document.getElementById("brought-back");
    if (note) note.hidden = true;
    hideNewer();
    showState(form, autosave);
    say(answer.said);
  } else if (status === 409) {
    // The whole form goes there as a page, which shows both texts.
    form.dataset.leaving = "true";
    form.submit();
  } else {
    refused(form, status, answer);
  }
}

function refused(form, status, answer) {
  const field = answer.field && form.querySelector(`[name="${CSS.escape(answer.field)}"]`);
  say(answer.detail || word(status ? "save-failed" : "no-connection"), "refused");
  if (field) {
    field.setAttribute("aria-invalid", "true");
    field.focus();
    field.addEventListener("input", () => field.removeAttribute("aria-invalid"), { once: true });
  }
}

export function leadPicture(form) {
  const place = form.querySelector("[data-lead-picture]");
  const id = place.querySelector("[name=leadPicture]");
  const image = place.querySelector("img");
  const draw = () => {
    place.toggleAttribute("data-empty", !id.value);
    if (id.value) image.src = image.dataset.source.replace("PICTURE", id.value);
  };
  place.addEventListener("click", async (event) => {
    const act = event.target.closest("[data-act]");
    if (!act) return;
    if (act.dataset.act === "choose") {
      const use = await pictures.choose();
      if (!use) return;
      id.value = use.picture;
      place.querySelector("[name=leadCaption]").value = use.caption;
      place.querySelector("[name=leadAlternative]").value = use.alternativeText;
    } else {
      for (const input of place.querySelectorAll("input, textarea")) input.value = "";
    }
    draw();
    form.dispatchEvent(new Event("change"));
  });
  draw();
  return draw;
}

function startCounts(form) {
  const fields = [...form.querySelectorAll("[data-count-for]")];
  const draw = () => {
    for (const output of fields) {
      showLength(output, form.elements[output.dataset.countFor].value, form.dataset.language);
    }
  };
  form.addEventListener("input", soon(200, draw));
  return draw;
}

function startPresence(form) {
  const beat = async () => {
    if (document.visibilityState === "hidden") return;
    const { ok, answer } = await send(form.dataset.here, new URLSearchParams());
    if (ok) showPresence(form, answer);
  };
  beat();
  setInterval(beat, HEARTBEAT);
}

function showPresence(form, { others, revision, savedBy }) {
  const place = document.getElementById("others");
  const text = others.length ? word("others-here", { people: others.join(", ") }) : "";
  if (place.textContent !== text) place.textContent = text;
  const newer = document.getElementById("newer");
  if (revision > Number(form.elements.basedOn.value) && !form.dataset.saving) {
    const note = word("newer-revision", { person: savedBy });
    if (newer.textContent !== note) newer.textContent = note;
    newer.hidden = false;
  } else {
    hideNewer();
  }
}

function hideNewer() {
  document.getElementById("newer").hidden = true;
}

/** Before a command: what readers will see, and what an editor would want to know first. */
function describe(dialog, form, autosave) {
  for (const place of dialog.querySelectorAll("[data-shows]")) {
    place.textContent = form.elements[place.dataset.shows].value || place.dataset.none || "";
  }
  const warnings = dialog.querySelector("[data-warnings]");
  if (!warnings) return;
  warnings.replaceChildren(...findings(form).map(warning));
  const opening = (dialog.dataset.opening = String(Math.random()));
  creditsLacking(form).then((text) => {
    if (text && dialog.dataset.opening === opening) warnings.append(warning(text));
  });
  const note = dialog.querySelector("[data-unsaved]");
  if (note) note.hidden = !autosave.unsaved;
}

function warning(text) {
  const line = document.createElement("li");
  line.textContent = text;
  return line;
}

/** What to say of pictures without a credit; nothing without a connection, for then nothing is published either. */
async function creditsLacking(form) {
  const ids = usesIn(blocksOf(form)).map((use) => use.picture);
  const lead = form.elements.leadPicture.value;
  try {
    const names = await uncredited(lead ? [lead, ...ids] : ids);
    return names.length ? word("warn-credit", { pictures: names.join(", ") }) : "";
  } catch {
    return "";
  }
}

function blocksOf(form) {
  return JSON.parse(form.elements.body.value || "[]");
}

function findings(form) {
  const blocks = blocksOf(form);
  const uses = usesIn(blocks);
  const lead = form.elements.leadPicture.value;
  const lacking =
    uses.filter((use) => !use.alternativeText.trim()).length +
    (lead && !form.elements.leadAlternative.value.trim() ? 1 : 0);
  const found = [];
  if (!form.elements.headline.value.trim()) found.push(word("warn-headline"));
  if (!form.elements.standfirst.value.trim()) found.push(word("warn-standfirst"));
  if (!blocks.length) found.push(word("warn-body"));
  if (lacking) found.push(word("warn-alternative", { count: lacking.toLocaleString(document.documentElement.dataset.dates) }));
  if (![...form.querySelectorAll("[name=topic]")].some((field) => field.value)) {
    found.push(word("warn-topic"));
  }
  if (![...form.querySelectorAll("[name=byline]")].some((field) => field.value.trim())) {
    found.push(word("warn-byline"));
  }
  return found;
}
