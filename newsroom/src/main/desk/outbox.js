// What is on its way to the server: kept in this browser, sent in its order, one after the other and by one tab at a
// time. Without a connection it waits here, for everyone to see.
import { ask } from "./ask.js";
import { say, word } from "./say.js";
import { send } from "./send.js";

export class Outbox {
  /**
   * @param form of the console; null where nobody writes
   * @param on open(entry) takes an entry's words back into the box; refused(entry, answer) the same if the box is
   *     free, and answers whether it did; sent() is called when something went out; lost(status) when there was no way;
   *     elsewhere(entry) when another tab sends something
   */
  constructor(form, on) {
    this.key = form ? `standfirst:${form.dataset.draft}:outbox` : null;
    this.on = on;
    this.entries = this.kept();
    this.known = new Set(this.entries.map((entry) => entry.id));
    // Those that the browser's store held when this tab last looked: what is gone from it, another tab has dealt with.
    this.stored = new Set(this.known);
    this.stuck = this.entries.length > 0;
    this.place = document.getElementById("outbox");
    this.place.addEventListener("click", (event) => this.click(event));
    window.addEventListener("storage", (event) => this.heard(event));
    this.show();
  }

  /** How many are on their way. */
  get length() {
    return this.entries.filter((entry) => !entry.why).length;
  }

  /** Whether words of mine have not arrived yet. */
  get holdsWords() {
    return this.entries.some((entry) => entry.fields && !entry.why);
  }

  kept() {
    try {
      return JSON.parse(localStorage.getItem(this.key)) || [];
    } catch {
      return [];
    }
  }

  /** Another tab of this coverage takes something on its way. */
  heard(event) {
    if (event.key !== this.key) return;
    const before = new Set(JSON.parse(event.oldValue || "[]").map((entry) => entry.id));
    for (const entry of JSON.parse(event.newValue || "[]")) {
      if (!before.has(entry.id) && entry.fields) this.on.elsewhere(entry);
    }
  }

  /** Lets go of what another tab has sent or thrown away, and hears how often it tried. */
  heed() {
    const kept = new Map(this.kept().map((entry) => [entry.id, entry]));
    this.entries = this.entries.filter((entry) => !this.stored.has(entry.id) || kept.has(entry.id));
    this.stuck = this.stuck && this.length > 0;
    for (const entry of this.entries) entry.tries = Math.max(entry.tries, kept.get(entry.id)?.tries || 0);
  }

  keep() {
    this.heed();
    try {
      // What another tab of this coverage keeps stays its own.
      const all = [...this.kept().filter((entry) => !this.known.has(entry.id)), ...this.entries];
      if (all.length) localStorage.setItem(this.key, JSON.stringify(all));
      else localStorage.removeItem(this.key);
      this.stored = new Set(this.entries.map((entry) => entry.id));
    } catch {
      // A full or forbidden store: they stay on this page as long as it is open.
    }
    this.show();
  }

  /**
   * Takes an entry {address, values, fields, called}, and sends it when those before it are there. One without fields
   * has no words for the box; done is the code of the refusal that says that it has arrived before.
   */
  send(entry) {
    const id = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
    this.known.add(id);
    this.entries.push({ ...entry, id, tries: 0 });
    this.keep();
    this.flush(true);
  }

  /** Sends what waits; stops at the first that finds no way. Answers when it has stopped or nothing waits. */
  flush(pressed = false) {
    this.flushing ??= this.sendOut(pressed);
    return this.flushing;
  }

  async sendOut(pressed) {
    try {
      // Browsers lend locks to safe addresses only, and one tab's store may reach another a moment after its lock:
      // the server recognises what comes twice.
      if (navigator.locks && this.key) await navigator.locks.request(this.key, () => this.sendAll(pressed));
      else await this.sendAll(pressed);
    } finally {
      this.flushing = null;
    }
  }

  async sendAll(pressed) {
    this.heed();
    this.show();
    for (let entry; (entry = this.entries.find((each) => !each.why)); ) {
      if (!(await this.sendOne(entry, pressed))) return;
    }
  }

  /** Answers whether the next may go. */
  async sendOne(entry, pressed) {
    const values = new URLSearchParams(entry.values);
    // Perhaps it arrived and only the answer was lost: the server looks whether it has the words.
    const again = entry.tries > 0;
    if (again) values.set("again", "yes");
    entry.tries += 1;
    this.keep();
    const { ok, status, answer } = await send(entry.address, values, { signal: AbortSignal.timeout(10000) });
    const arrived = again && entry.done && answer.code === entry.done;
    if (ok || arrived) {
      this.drop(entry);
      this.stuck = this.stuck && this.length > 0;
      if (ok) say(answer.said);
      this.keep();
      this.on.sent();
      return true;
    }
    if (status === 0 || status >= 502 || status === 401 || (status === 403 && again)) {
      if (!this.stuck || pressed) say(word(status === 401 || status === 403 ? "signed-out" : "waits"), "refused");
      this.stuck = true;
      this.show();
      this.on.lost(status);
      return false;
    }
    if (!again && entry.fields && this.on.refused(entry, answer)) {
      this.drop(entry);
    } else if (this.entries.includes(entry)) {
      entry.why = answer.detail || word("save-failed");
      say(entry.why, "refused");
    }
    this.keep();
    return true;
  }

  drop(entry) {
    this.entries = this.entries.filter((each) => each.id !== entry.id);
  }

  async click(event) {
    const button = event.target.closest("[data-act]");
    if (!button) return;
    const id = button.closest("[data-entry]").dataset.entry;
    const entry = this.entries.find((each) => each.id === id);
    if (button.dataset.act === "outbox-drop") {
      document.querySelector("#outbox-drop-dialog [data-called]").textContent = entry.called;
      if (!(await ask("outbox-drop-dialog"))) return;
    }
    this.drop(entry);
    if (button.dataset.act === "outbox-open") this.on.open(entry);
    this.keep();
  }

  /** What goes at once is not shown: it would only flicker. */
  show() {
    const template = document.getElementById("outbox-line");
    this.place.replaceChildren(
      ...this.entries
        .filter((entry) => entry.why || this.stuck)
        .map((entry) => {
          const line = template.content.firstElementChild.cloneNode(true);
          line.dataset.entry = entry.id;
          line.querySelector("[data-state]").textContent = word(entry.why ? "refused" : "waits");
          line.querySelector("[data-called]").textContent = entry.called;
          line.querySelector("[data-why]").textContent = entry.why || "";
          line.querySelector("[data-act=outbox-open]").hidden = !entry.fields;
          return line;
        }),
    );
  }
}
