// What the pictures of a post lack. It is said once, before readers see the post; the next press sends it all the same.
import { uncredited, usesIn } from "./credits.js";
import { word } from "./say.js";

export class Lacking {
  constructor(place) {
    this.place = place;
    // By picture: its name if it has no credit, nothing if it has one; absent while nobody knows.
    this.names = new Map();
    this.asking = new Map();
    this.told = "";
  }

  /** Asks the library while somebody still writes, so that a press finds the answer here. */
  heed(blocks) {
    const uses = usesIn(blocks);
    for (const { picture } of uses) if (!this.names.has(picture)) this.ask(picture);
    if (keyOf(uses) !== this.told) this.place.hidden = true;
  }

  ask(picture) {
    if (!this.asking.has(picture)) {
      const answer = uncredited([picture])
        .then(([name = ""]) => this.names.set(picture, name))
        .catch(() => {}) // Without a connection nobody can know; the post waits for one anyway.
        .finally(() => this.asking.delete(picture));
      this.asking.set(picture, answer);
    }
    return this.asking.get(picture);
  }

  /**
   * Whether the words may go at once. If not, says why; where the library has not answered yet, go() is called as
   * soon as it has and nothing lacks.
   */
  lets(blocks, go) {
    const uses = usesIn(blocks);
    const key = keyOf(uses);
    if (!uses.length || key === this.told) return true;
    const unknown = uses.some((use) => !this.names.has(use.picture));
    if (!unknown && !this.findings(uses).length) return true;
    this.told = key;
    this.show(uses, unknown);
    const doubtful = uses.map((use) => use.picture).filter((picture) => this.names.get(picture) !== "");
    Promise.all(doubtful.map((picture) => this.ask(picture))).then(() => {
      if (this.told !== key) return;
      if (this.findings(uses).length) return this.show(uses, false);
      this.place.hidden = true;
      if (unknown) go();
    });
    return false;
  }

  findings(uses) {
    const names = [...new Set(uses.map((use) => this.names.get(use.picture)).filter(Boolean))];
    const without = uses.filter((use) => !use.alternativeText.trim()).length;
    const found = [];
    if (names.length) found.push(word("warn-credit", { pictures: names.join(", ") }));
    if (without) {
      found.push(word("warn-alternative", { count: without.toLocaleString(document.documentElement.dataset.dates) }));
    }
    return found;
  }

  show(uses, unknown) {
    const found = this.findings(uses);
    if (unknown) found.push(word("looks-up-credits"));
    const lines = found.map((text) => {
      const line = document.createElement("li");
      line.textContent = text;
      return line;
    });
    this.place.querySelector("[data-warnings]").replaceChildren(...lines);
    this.place.hidden = false;
  }

  /** The box is free for other words. */
  clear() {
    this.told = "";
    this.place.hidden = true;
  }
}

function keyOf(uses) {
  return JSON.stringify(uses.map((use) => [use.picture, Boolean(use.alternativeText.trim())]));
}
