// Unsaved words: kept in this browser at once and on the server soon after, so that neither a
// crashed tab nor a lost connection loses them.
import { soon } from "./body.js";
import { say, word } from "./say.js";
import { csrfHeader, send } from "./send.js";

const LOCAL_PAUSE = 300;
const SERVER_PAUSE = 3000;

/** All fields of a form by name, each a list of its values, as the text that is kept. */
export function fieldsOf(form) {
  const fields = {};
  for (const element of form.elements) {
    if (!element.name || element.dataset.notKept !== undefined || element.disabled) continue;
    if (element.closest("dialog") || element.type === "submit" || element.type === "file") continue;
    if ((element.type === "checkbox" || element.type === "radio") && !element.checked) continue;
    (fields[element.name] ||= []).push(element.value);
  }
  return fields;
}

export const same = (one, other) => JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

/** Empty repeats and the base do not make a difference. */
function comparable(fields) {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name !== "basedOn")
      .map(([name, values]) => [name, values.filter((value) => value !== "")])
      .filter(([, values]) => values.length)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

export class Autosave {
  /**
   * @param form whose data-autosave is the server's address and data-draft the name in this browser, unless data-kept
   *     gives its words another
   * @param show puts fields into the form
   */
  constructor(form, show) {
    this.form = form;
    this.show = show;
    this.key = `standfirst:${form.dataset.kept || form.dataset.draft}`;
    this.saved = fieldsOf(form);
    this.here = soon(LOCAL_PAUSE, () => this.keepHere());
    this.there = soon(SERVER_PAUSE, () => this.keepThere());
    window.addEventListener("pagehide", () => this.leaving());
    window.addEventListener("online", () => this.keepThere());
  }

  get unsaved() {
    return !same(this.saved, fieldsOf(this.form));
  }

  changed() {
    this.here();
    this.there();
  }

  /** Brings back what was not saved and fits, from here or from the server, whichever is newer. */
  restore(onServer, fits = () => true) {
    const candidates = [this.kept(), onServer].filter((kept) => kept && fits(kept.fields));
    candidates.sort((one, other) => other.at - one.at);
    const newest = candidates[0];
    if (!newest || same(newest.fields, this.saved)) {
      this.forgetHere();
      return null;
    }
    this.show(newest.fields);
    return newest;
  }

  /** The words that were on the page when it came, for whoever does not want the unsaved ones. */
  takeSaved() {
    this.show(this.saved);
    this.forget();
  }

  savedNow(fields) {
    this.saved = fields;
    if (this.unsaved) this.changed();
    else this.forgetHere();
  }

  kept() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  keepHere() {
    if (!this.unsaved) return this.forgetHere();
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), fields: fieldsOf(this.form) }));
    } catch {
      // A full or forbidden store: the server keeps them too.
    }
  }

  async keepThere() {
    if (!this.unsaved || this.form.dataset.leaving) return;
    const { ok, status, answer } = await send(this.form.dataset.autosave, this.packed());
    const line = document.getElementById("kept");
    if (line) line.textContent = ok ? word("kept-at", { time: answer.at }) : word("kept-here");
    if (status === 401) say(word("signed-out"), "refused");
  }

  packed() {
    return new URLSearchParams({ fields: JSON.stringify(fieldsOf(this.form)) });
  }

  leaving() {
    if (!this.unsaved || this.form.dataset.leaving) return;
    this.keepHere();
    fetch(this.form.dataset.autosave, {
      method: "POST",
      body: this.packed(),
      headers: csrfHeader(),
      keepalive: true,
    }).catch(() => {});
  }

  forgetHere() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept then.
    }
  }

  forget() {
    this.forgetHere();
    send(this.form.dataset.autosave, new URLSearchParams({ fields: "" }));
  }
}
