// What was written without a connection: kept in this browser, sent in its order when it is back.
import { say, word } from "./say.js";
import { send } from "./send.js";

export class Outbox {
  /**
   * @param form of the console; null where nobody writes
   * @param open takes an entry's words back into the box
   * @param sent is called when something went out
   */
  constructor(form, path, open, sent) {
    this.key = form ? `standfirst:${form.dataset.draft}:outbox` : null;
    this.path = path;
    this.open = open;
    this.sent = sent;
    this.entries = this.kept();
    this.place = document.getElementById("outbox");
    this.place.addEventListener("click", (event) => this.click(event));
    this.show();
  }

  get length() {
    return this.entries.filter((entry) => !entry.why).length;
  }

  kept() {
    try {
      return JSON.parse(localStorage.getItem(this.key)) || [];
    } catch {
      return [];
    }
  }

  keep() {
    try {
      if (this.entries.length) localStorage.setItem(this.key, JSON.stringify(this.entries));
      else localStorage.removeItem(this.key);
    } catch {
      // A full or forbidden store: they stay on this page as long as it is open.
    }
    this.show();
  }

  add(entry) {
    this.entries.push({ ...entry, id: crypto.randomUUID ? crypto.randomUUID() : String(Math.random()) });
    this.keep();
  }

  /** Sends what waits, one after the other; stops at the first that finds no way. */
  async flush() {
    if (this.flushing) return;
    this.flushing = true;
    try {
      for (const entry of this.entries.filter((each) => !each.why)) {
        const values = new URLSearchParams(entry.values);
        values.set("again", "yes");
        const { ok, status, answer } = await send(entry.address, values, { signal: AbortSignal.timeout(10000) });
        if (ok) {
          this.entries = this.entries.filter((each) => each.id !== entry.id);
          say(answer.said);
          this.keep();
          this.sent();
        } else if (status === 0 || status >= 502 || status === 401 || status === 403) {
          return;
        } else {
          entry.why = answer.detail || word("save-failed");
          this.keep();
          say(entry.why, "refused");
        }
      }
    } finally {
      this.flushing = false;
    }
  }

  click(event) {
    const button = event.target.closest("[data-act]");
    if (!button) return;
    const id = button.closest("[data-entry]").dataset.entry;
    const entry = this.entries.find((each) => each.id === id);
    this.entries = this.entries.filter((each) => each.id !== id);
    if (button.dataset.act === "outbox-open") this.open(entry);
    this.keep();
  }

  show() {
    const template = document.getElementById("outbox-line");
    this.place.replaceChildren(
      ...this.entries.map((entry) => {
        const line = template.content.firstElementChild.cloneNode(true);
        line.dataset.entry = entry.id;
        line.querySelector("[data-state]").textContent = word(entry.why ? "refused" : "waits");
        line.querySelector("[data-called]").textContent = entry.called;
        line.querySelector("[data-why]").textContent = entry.why || "";
        return line;
      }),
    );
  }
}
