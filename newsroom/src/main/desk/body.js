// The body editor: mounts ProseMirror over the textarea that holds the blocks as JSON.
import { history } from "prosemirror-history";
import { EditorState, Plugin, Selection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { ask } from "./ask.js";
import { blocksOf, documentOf } from "./blocks.js";
import { commands, insertBlock, newTable, rangeOf } from "./commands.js";
import { showLength } from "./count.js";
import { addFieldBlock, fieldViews } from "./fields.js";
import { keyPlugins } from "./keys.js";
import { cleanHtml } from "./paste.js";
import { safeAddress, schema } from "./schema.js";
import { toolbarPlugin } from "./toolbar.js";

/**
 * Mounts the editor of a `[data-body]` element: inside it a textarea with the blocks, a toolbar, a
 * place and an output for the length. Fires `bodychange` on the textarea.
 */
export function mountBody(holder, pictures) {
  const textarea = holder.querySelector("textarea");
  const place = holder.querySelector("[data-place]");
  const output = holder.querySelector("[data-length]");
  const language = holder.dataset.language;
  const toolbar = holder.querySelector("[role=toolbar]");
  place.style.setProperty("--caption-hint", JSON.stringify(toolbar.dataset.caption));
  let view = null;
  const run = (name) => carryOut(name, view, pictures);
  view = new EditorView(place, {
    state: stateOf(JSON.parse(textarea.value || "[]"), [
      ...keyPlugins(run),
      history(),
      new Plugin(toolbarPlugin(toolbar, run)),
    ]),
    nodeViews: fieldViews(pictures),
    attributes: {
      class: "text",
      lang: language,
      dir: holder.dataset.direction,
      spellcheck: "true",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": holder.dataset.label,
    },
    transformPastedHTML: (html) => cleanHtml(html, language),
    handlePaste: (_view, event) => takePictures(event.clipboardData, view, pictures),
    handleDrop: (_view, event, _slice, moved) =>
      !moved && takePictures(event.dataTransfer, view, pictures, placeOf(event, view)),
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change));
      if (change.docChanged) changed();
    },
  });
  const count = soon(300, () =>
    showLength(output, view.state.doc.textBetween(0, view.state.doc.content.size, "\n", "\n"), language),
  );
  function changed() {
    textarea.value = JSON.stringify(blocksOf(view.state.doc));
    textarea.dispatchEvent(new Event("bodychange", { bubbles: true }));
    count();
  }
  count();
  // The canonical spelling, so that what was not touched compares equal.
  textarea.value = JSON.stringify(blocksOf(view.state.doc));
  return {
    view,
    show(blocks) {
      const fresh = documentOf(blocks);
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, fresh.content));
    },
  };
}

function stateOf(blocks, plugins) {
  return EditorState.create({ doc: documentOf(blocks), plugins });
}

async function carryOut(name, view, pictures) {
  const act = asking[name];
  if (act) await act(view, pictures);
  else commands[name](view.state, view.dispatch, view);
  if (!addsFields.has(name)) view.focus();
}

const addsFields = new Set(["embed", "related-link", "picture", "gallery"]);

/** What must be asked first. */
const asking = {
  async link(view) {
    const type = schema.marks.link;
    const { from, to, mark } = rangeOf(view.state, type);
    if (from === to) return;
    const answer = await ask("body-link", { href: mark ? mark.attrs.href : "" });
    if (!answer) return;
    const change = view.state.tr.removeMark(from, to, type);
    const href = withScheme(answer.href);
    if (answer.action === "apply" && href) change.addMark(from, to, type.create({ href }));
    view.dispatch(change);
  },
  async language(view) {
    const type = schema.marks.language;
    const { from, to, mark } = rangeOf(view.state, type);
    if (from === to) return;
    const answer = await ask("body-language", { lang: mark ? mark.attrs.lang : "" });
    if (!answer) return;
    const change = view.state.tr.removeMark(from, to, type);
    if (answer.action === "apply" && answer.lang.trim()) {
      change.addMark(from, to, type.create({ lang: answer.lang.trim() }));
    }
    view.dispatch(change);
  },
  async table(view) {
    const answer = await ask("body-table");
    if (!answer || answer.action !== "apply") return;
    const bounded = (text, most) => Math.max(1, Math.min(most, Number(text) || 1));
    insertBlock(newTable(bounded(answer.rows, 100), bounded(answer.columns, 20)))(view.state, view.dispatch);
  },
  async picture(view, pictures) {
    const chosen = await pictures.choose();
    if (chosen) addFieldBlock("picture", chosen)(view.state, view.dispatch, view);
    else view.focus();
  },
  async gallery(view, pictures) {
    const chosen = await pictures.choose();
    if (chosen) addFieldBlock("gallery", { pictures: [chosen] })(view.state, view.dispatch, view);
    else view.focus();
  },
  async embed(view) {
    addFieldBlock("embed", {})(view.state, view.dispatch, view);
  },
  async "related-link"(view) {
    addFieldBlock("related_link", {})(view.state, view.dispatch, view);
  },
};

function withScheme(address) {
  const clean = (address || "").trim();
  if (!clean) return null;
  return safeAddress(clean) || safeAddress(`https://${clean}`);
}

/** Where something is dropped. */
function placeOf(event, view) {
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
  return found && Selection.near(view.state.doc.resolve(found.pos));
}

/** Pictures on the clipboard or dropped are uploaded, and stand where the cursor is or where they were dropped. */
function takePictures(transfer, view, pictures, place = null) {
  const files = [...(transfer ? transfer.files : [])].filter((file) => file.type.startsWith("image/"));
  if (!files.length || (transfer.types.includes("text/html") && transfer.getData("text/html").length > 200)) {
    return false;
  }
  if (place) view.dispatch(view.state.tr.setSelection(place));
  (async () => {
    for (const file of files) {
      const added = await pictures.upload(file);
      if (added) insertBlock(schema.nodes.picture.create(added))(view.state, view.dispatch);
    }
  })();
  return true;
}

/** Calls an act once, this many milliseconds after the last of a row of calls. */
export function soon(milliseconds, act) {
  let timer = null;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}
