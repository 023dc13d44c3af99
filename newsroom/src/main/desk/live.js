// The console of a coverage: the box to write in, the board that follows what colleagues do, and
// what waits for a connection.
import { ask } from "./ask.js";
import { Autosave, fieldsOf, same } from "./autosave.js";
import { mountBody } from "./body.js";
import { mergeBoard } from "./board.js";
import { Lacking } from "./lacking.js";
import { Outbox } from "./outbox.js";
import { pictures } from "./pictures.js";
import { addRepeat } from "./repeats.js";
import { say, sayAfterLoading, word } from "./say.js";
import { send } from "./send.js";

// Between two looks: without news, and after some.
const BEAT = 2000;
const SOON = 100;

export function startConsole(place) {
  const path = place.dataset.path;
  const form = document.getElementById("composer");
  const box = form && new Box(form);
  const outbox = new Outbox(form, {
    open: (entry) => box && box.open(entry.fields),
    refused: (entry, answer) => box.takeBack(entry, answer),
    sent: () => (arriving = refresh()),
    lost: (status) => connection(false, status),
    elsewhere: (entry) => box && box.letGo(entry),
  });
  const board = document.getElementById("board");
  let position = place.dataset.position;
  let limit = 50;
  const title = document.title;
  const shown = new Map();
  let offlineSince = null;
  let looking = null;
  let again = false;
  let waiting = null;
  let told = "";
  let undo = null;
  let commands = 0;
  let arriving = null;
  let leaves = false;
  let lately = null;

  /** Asks what happened, and shows it. */
  function refresh() {
    return look(false);
  }

  /**
   * Answers, when nothing is left to ask, whether something happened. A patient look is answered when something does; who
   * wants to look meanwhile ends its patience.
   */
  function look(patient) {
    if (looking) {
      again = true;
      waiting?.abort();
    } else {
      looking = lookWhileAsked(patient);
    }
    return looking;
  }

  async function lookWhileAsked(patient) {
    try {
      let news = await lookOnce(patient);
      while (again) news = await lookOnce(false);
      return news;
    } finally {
      looking = null;
    }
  }

  async function lookOnce(patient) {
    again = false;
    told = box ? box.writing : "";
    const fields = new URLSearchParams({ seen: position, limit, writing: told });
    let signal = AbortSignal.timeout(8000);
    if (patient) {
      fields.set("wait", "yes");
      waiting = new AbortController();
      signal = AbortSignal.any([signal, waiting.signal]);
    }
    const { ok, status, answer } = await send(`${path}/here`, fields, { signal });
    const called = waiting?.signal.aborted;
    waiting = null;
    if (ok || !called) connection(ok, status);
    if (ok) {
      if (answer.board) show(answer);
      people(answer);
      outbox.flush();
    }
    return Boolean(ok && answer.board);
  }

  /** Waits for news again and again; without a connection, or unheard, it asks at every beat. */
  async function follow() {
    for (;;) {
      const begun = Date.now();
      const seen = document.visibilityState !== "hidden" || outbox.length;
      const news = seen && (await look(true));
      await new Promise((done) => setTimeout(done, news ? SOON : Math.max(SOON, BEAT - (Date.now() - begun))));
    }
  }

  /** Colleagues see at once who begins to write. */
  function tellWriting() {
    if (box.writing !== told) refresh();
  }

  function connection(ok, status) {
    const line = document.getElementById("offline");
    if (ok) {
      if (offlineSince) say(word("back"));
      offlineSince = null;
      line.hidden = true;
    } else if (status === 401 || status === 403) {
      const text = word("signed-out");
      if (line.textContent !== text) line.textContent = text;
      line.hidden = false;
    } else {
      if (!offlineSince) {
        offlineSince = new Date();
        line.textContent = word("offline", {
          time: offlineSince.toLocaleTimeString(document.documentElement.dataset.dates, {
            timeStyle: "short",
            timeZone: place.dataset.zone,
          }),
        });
      }
      line.hidden = false;
    }
  }

  function show(answer) {
    const before = board.querySelectorAll("[data-group=submitted] .post").length;
    mergeBoard(board, answer.board);
    replace(document.getElementById("live-head"), answer.head);
    replace(document.getElementById("live-side"), answer.side);
    position = answer.position;
    const submitted = board.querySelectorAll("[data-group=submitted] .post");
    const [newest] = submitted;
    if (submitted.length > before && newest.dataset.mine !== "true") {
      say(word("handed-in", { called: newest.dataset.called }));
    }
    place.querySelector("h1").textContent = answer.title;
    // A tab in the background shows how much waits.
    document.title = submitted.length ? `(${submitted.length}) ${title}` : title;
    // A coverage that begins, ends or goes takes the box with it or brings it back.
    if (answer.state !== place.dataset.state) {
      if (box) box.keepHere();
      form && (form.dataset.leaving = "true");
      leaves = true;
      if (!commands) load();
    }
    if (box) box.compare(board);
  }

  /** Loads the page again; what a command has just said is said there. */
  function load() {
    if (lately && Date.now() - lately.at < 5000) sayAfterLoading(lately.text);
    location.reload();
  }

  function replace(element, html) {
    if (shown.get(element) === html) return;
    const active = element.contains(document.activeElement) && document.activeElement.dataset.coverage;
    element.innerHTML = html;
    shown.set(element, html);
    if (active) element.querySelector(`[data-coverage="${active}"]`)?.focus({ preventScroll: true });
  }

  function people({ others, readers }) {
    const line = document.getElementById("people");
    const names = others.map((other) =>
      word(other.writing ? (box && box.writing !== "new" && other.writing === box.writing ? "editing-too" : "writing") : "here", {
        name: other.name,
      }),
    );
    const text = names.join(" · ");
    if (line.textContent !== text) line.textContent = text;
    const count = document.getElementById("readers");
    if (count.textContent !== readers) count.textContent = readers;
  }

  /** Sends a command; what is refused is said. */
  async function command(address, values = {}) {
    commands++;
    const { ok, status, answer } = await send(address, new URLSearchParams(values), {
      signal: AbortSignal.timeout(20000),
    });
    commands--;
    if (!ok) {
      say(answer.detail || word(status ? "save-failed" : "no-way"), "refused");
      if (leaves) load();
      return status ? null : { lost: true };
    }
    if (answer.goTo) {
      if (form) form.dataset.leaving = "true";
      location.assign(answer.goTo);
      return answer;
    }
    if (answer.said) {
      lately = { text: answer.said, at: Date.now() };
      say(answer.said);
    }
    if (leaves) load();
    else await refresh();
    return answer;
  }

  const asks = {
    pin: "post-pin-dialog",
    schedule: "post-schedule-dialog",
    "send-back": "post-send-back-dialog",
    correct: "post-correct-dialog",
    erase: "post-erase-dialog",
  };

  async function onPost(act, post, button) {
    const id = post.dataset.post;
    const address = `${path}/posts/${id}/${act}`;
    if (act === "edit") return edit(id);
    if (act === "remove") return remove(post);
    let values = {};
    if (asks[act]) {
      const dialog = document.getElementById(asks[act]);
      dialog.querySelector("[data-called]").textContent = post.dataset.called;
      const answer = await ask(asks[act]);
      if (!answer) return;
      values = answer;
    }
    if (act === "move") {
      const below = placeOf(post, button.dataset.to);
      if (below === null) return;
      values = { below };
    }
    if ((await command(address, values))?.lost) return;
    const moved = document.getElementById(`post-${id}`);
    if (act === "move" && moved) {
      moved.scrollIntoView({ block: "nearest" });
      moved.focus();
    }
  }

  /** The post to stand below; empty for the top, null where it cannot go further. */
  function placeOf(post, to) {
    const all = [...document.querySelectorAll("#posts > .post")];
    const at = all.indexOf(post);
    if (to === "top") return "";
    if (to === "down") return at + 1 < all.length ? all[at + 1].dataset.post : null;
    if (at <= 0) return null;
    return at === 1 ? "" : all[at - 2].dataset.post;
  }

  async function edit(id) {
    const response = await fetch(`${path}/posts/${id}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!response || !response.ok) return say(word(response ? "save-failed" : "no-way"), "refused");
    box.edit(await response.json());
  }

  /** What readers saw goes at once and can come back; a draft is gone, so that is asked first. */
  async function remove(post) {
    const id = post.dataset.post;
    const published = post.dataset.status === "published";
    if (!published) {
      document.querySelector("#post-remove-dialog [data-called]").textContent = post.dataset.called;
      if (!(await ask("post-remove-dialog"))) return;
    }
    const next = post.nextElementSibling || post.previousElementSibling;
    const address = `${path}/posts/${id}/remove`;
    const answer = await command(address);
    if (!answer) return;
    if (answer.lost) {
      // Nothing is more urgent: it goes out by itself as soon as there is a way.
      const called = word("removal", { called: post.dataset.called });
      return outbox.send({ address, values: "", called, done: "removed" });
    }
    if (box && box.post === id) box.clear();
    if (next && next.isConnected && document.activeElement === document.body) next.focus();
    if (!published) return;
    undo = id;
    const line = document.getElementById("undo");
    line.querySelector("[data-words]").textContent = word("removed", { called: post.dataset.called });
    line.hidden = false;
  }

  /** My last post. What I have just sent has to arrive first: the one before it is not meant. */
  async function last() {
    if (outbox.holdsWords) await outbox.flush();
    if (outbox.holdsWords) {
      say(word("waits"), "refused");
      return null;
    }
    await arriving;
    const mine = [...document.querySelectorAll("#posts > .post[data-mine=true]")];
    mine.sort((one, other) => Number(other.dataset.published) - Number(one.dataset.published));
    if (!mine.length) say(word("none-of-mine"), "refused");
    return mine[0];
  }

  place.addEventListener("click", async (event) => {
    const about = event.target.closest("[data-coverage]");
    if (about) {
      const answer = await ask(`coverage-${about.dataset.coverage}`);
      if (answer) await command(`${path}/${about.dataset.coverage}`, answer);
      return;
    }
    const button = event.target.closest("[data-act]");
    if (!button || button.closest("#brought-back, .body, #outbox")) return;
    const act = button.dataset.act;
    const post = button.closest(".post");
    if (post) return onPost(act, post, button);
    if (act === "older") {
      limit += 50;
      position = "";
      return refresh();
    }
    if (act === "edit-last") {
      const post = await last();
      if (post) edit(post.dataset.post);
    }
    if (act === "remove-last") {
      const post = await last();
      if (post) remove(post);
    }
    if (act === "undo" && undo) {
      const answer = await command(`${path}/posts/${undo}/publish`);
      if (answer && !answer.lost) document.getElementById("undo").hidden = true;
    }
    if (act === "cancel") box.clear();
    if (act === "from-story") {
      const answer = await ask("from-story");
      if (!answer) return;
      const { ok, status, answer: words } = await send(`${path}/from-story`, new URLSearchParams(answer));
      if (ok) box.fill(words);
      else say(words.detail || word(status ? "save-failed" : "no-way"), "refused");
    }
    if (act === "keep-mine") box.keepMine();
    if (act === "take-theirs") takeTheirs();
  });

  /** Theirs stays, and what I wrote becomes a draft of its own: nothing is lost. */
  function takeTheirs() {
    hand(`${path}/posts`, "draft");
  }

  if (box) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!box.empty) {
        sendBox(event.submitter ? event.submitter.value : "publish");
      } else if (!outbox.length) {
        say(word("empty"), "refused");
      }
    });
  }

  /** Sends what is in the box, unless its pictures lack something that was not said yet. */
  function sendBox(as) {
    const edited = box.post && board.querySelector(`[data-post="${CSS.escape(box.post)}"]`);
    const readersSee = box.post ? edited && edited.dataset.status === "published" : as !== "draft";
    const words = JSON.stringify(fieldsOf(form));
    const unchanged = () => words === JSON.stringify(fieldsOf(form));
    if (readersSee && !box.lacking.lets(box.blocks, () => unchanged() && sendBox(as))) return;
    hand(box.post ? `${path}/posts/${box.post}/edit` : `${path}/posts`, as);
  }

  /** The words go on their way, and the box is free for the next at once. */
  function hand(address, as) {
    const values = new URLSearchParams(new FormData(form));
    values.delete("csrf");
    values.set("as", as);
    outbox.send({ address, values: values.toString(), fields: fieldsOf(form), called: box.called });
    box.clear();
  }

  if (form) {
    form.addEventListener("input", tellWriting);
    form.addEventListener("bodychange", tellWriting);
    form.addEventListener("change", () => box.showMode());
  }
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
  window.addEventListener("online", refresh);
  refresh().then(follow);
  if (box) box.focus();
}

/** The one box: a new post, or one that is edited. */
class Box {
  constructor(form) {
    this.form = form;
    this.body = mountBody(form.querySelector("[data-body]"), pictures);
    this.autosave = new Autosave(form, (fields) => this.show(fields));
    this.other = null;
    this.lacking = new Lacking(document.getElementById("lacking"));
    form.addEventListener("bodychange", () => this.lacking.heed(this.blocks));
    const changed = () => this.autosave.changed();
    form.addEventListener("input", changed);
    form.addEventListener("change", changed);
    form.addEventListener("bodychange", changed);
    this.bringBack();
  }

  get post() {
    return this.form.elements.post.value;
  }

  /** What colleagues see that I write: nothing, a new post, or the id of one. */
  get writing() {
    return this.post || (this.autosave.unsaved ? "new" : "");
  }

  get called() {
    const words = this.form.elements.headline.value || this.body.view.state.doc.textContent;
    return words.slice(0, 60);
  }

  get blocks() {
    return JSON.parse(this.form.elements.body.value || "[]");
  }

  /** Whether there is nothing to read or see in it. */
  get empty() {
    return !this.form.elements.headline.value.trim() && this.form.elements.body.value === "[]";
  }

  focus() {
    this.body.view.focus();
  }

  /** Words for a new post wait until the coverage takes posts again. */
  bringBack() {
    const kept = document.getElementById("autosaved");
    const onServer = kept && kept.textContent.trim() ? JSON.parse(kept.textContent) : null;
    const restored = this.autosave.restore(onServer, (fields) => !this.editsOnly || Boolean(fields.post?.[0]));
    if (!restored) return;
    const note = document.getElementById("brought-back");
    note.hidden = false;
    note.querySelector("[data-time]").textContent = new Date(restored.at).toLocaleString(
      document.documentElement.dataset.dates,
      { dateStyle: "medium", timeStyle: "short", timeZone: document.getElementById("console").dataset.zone },
    );
    note.querySelector("button").addEventListener("click", () => this.clear());
  }

  /** Puts kept fields into the box. */
  show(fields) {
    for (const [name, values] of Object.entries(fields)) {
      if (name === "body") {
        this.body.show(JSON.parse(values[0] || "[]"));
        continue;
      }
      const elements = [...this.form.querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=submit])`)];
      while (elements.length && elements.length < values.length && elements[0].closest("[data-repeat]")) {
        elements.push(addRepeat(elements[0].closest("[data-repeat]")));
      }
      elements.forEach((element, index) => {
        if (element.type === "checkbox") element.checked = values.includes(element.value);
        else element.value = values[index] || "";
      });
    }
    this.showMode();
  }

  /** Empties the box for a new post. */
  clear() {
    this.form.reset();
    this.form.elements.post.value = "";
    this.form.elements.basedOn.value = "";
    for (const extra of this.form.querySelectorAll("[data-repeat] > :not(:first-child)")) extra.remove();
    this.body.show([]);
    this.other = null;
    this.lacking.clear();
    document.getElementById("conflict").hidden = true;
    document.getElementById("brought-back").hidden = true;
    document.getElementById("kept").textContent = "";
    this.showMode();
    this.autosave.saved = fieldsOf(this.form);
    this.autosave.forget();
    this.focus();
  }

  /** Words from elsewhere, for a new post. */
  fill(words) {
    this.show({
      headline: [words.headline],
      body: [JSON.stringify(words.body)],
      byline: words.bylines.length ? words.bylines : [""],
      guest: [words.guest],
    });
    this.autosave.changed();
    this.focus();
  }

  /** Takes a post for editing; words that are in the box already go nowhere. */
  edit(words) {
    if (this.autosave.unsaved && this.post !== words.post) {
      return say(word("asked"), "refused");
    }
    this.clear();
    this.fill(words);
    this.form.elements.post.value = words.post;
    this.form.elements.basedOn.value = words.basedOn;
    this.autosave.saved = fieldsOf(this.form);
    document.querySelector("#editing [data-called]").textContent = this.called;
    this.showMode();
    this.form.scrollIntoView({ block: "nearest" });
    this.focus();
  }

  /** Takes back what waited for a connection. */
  open(fields) {
    this.show(fields);
    if (this.post) document.querySelector("#editing [data-called]").textContent = this.called;
    this.autosave.changed();
    this.focus();
  }

  /** Takes back what the server refused, unless something else was begun meanwhile. */
  takeBack({ fields }, answer) {
    if (this.post || this.autosave.unsaved) return false;
    this.open(fields);
    if (answer.theirs) this.conflict(answer);
    else say(answer.detail || word("save-failed"), "refused");
    return true;
  }

  /** Another tab sent the very words that are here too. */
  letGo({ fields }) {
    if (!this.autosave.unsaved || !same(fields, fieldsOf(this.form))) return;
    this.clear();
    say(word("sent-elsewhere"));
  }

  /** Whether the coverage takes no new posts any more. */
  get editsOnly() {
    return this.form.dataset.editsOnly !== undefined;
  }

  showMode() {
    const editing = Boolean(this.post);
    this.form.toggleAttribute("data-editing", editing);
    this.form.hidden = this.editsOnly && !editing;
    document.getElementById("editing").hidden = !editing;
    const button = this.form.querySelector("[data-send]");
    const later = this.form.elements.at?.value;
    button.textContent = editing ? button.dataset.edit : later ? button.dataset.later : button.dataset.new;
  }

  /** Somebody saved meanwhile: theirs above, mine stays in the box. */
  conflict({ theirs, html, savedBy, detail }) {
    this.other = theirs;
    const place = document.getElementById("conflict");
    place.querySelector("[data-who]").textContent = detail;
    place.querySelector("[data-headline]").textContent = theirs.headline;
    place.querySelector("[data-words]").innerHTML = html;
    place.hidden = false;
    place.focus();
    say(word("conflicts", { name: savedBy }), "refused");
  }

  /** Mine over theirs, which stays among the texts of the post. */
  keepMine() {
    this.form.elements.basedOn.value = this.other.basedOn;
    document.getElementById("conflict").hidden = true;
    this.form.requestSubmit(this.form.querySelector("[data-send]"));
  }

  /** Says when the post in the box went away or was changed on the board. */
  compare(board) {
    if (!this.post || this.other) return;
    const there = board.querySelector(`[data-post="${CSS.escape(this.post)}"]`);
    const gone = !there || there.dataset.status === "removed";
    if (gone && !this.told) say(word("changed-meanwhile"), "refused");
    this.told = gone;
  }

  keepHere() {
    this.autosave.keepHere();
  }
}
