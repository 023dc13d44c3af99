// The keys of the body. The list that "?" shows is made from the toolbar's own attributes.
import { baseKeymap, chainCommands } from "prosemirror-commands";
import {
  ellipsis,
  InputRule,
  inputRules,
  textblockTypeInputRule,
} from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { Plugin } from "prosemirror-state";
import { goToNextCell, tableEditing } from "prosemirror-tables";
import { backspace, commands, enter, intoTable, lineBreak } from "./commands.js";
import { enterFields } from "./fields.js";
import { schema } from "./schema.js";

const KEYS = {
  "Mod-b": "strong",
  "Mod-i": "emphasis",
  "Mod-k": "link",
  "Mod-z": "undo",
  "Mod-y": "redo",
  "Mod-Shift-z": "redo",
  "Alt-Shift-l": "language",
  "Alt-Shift-p": "paragraph",
  "Alt-Shift-h": "subheading",
  "Alt-Shift-q": "quote",
  "Alt-Shift-u": "bullets",
  "Alt-Shift-n": "numbers",
  "Alt-Shift-i": "picture",
  "Alt-Shift-g": "gallery",
  "Alt-Shift-e": "embed",
  "Alt-Shift-t": "table",
  "Alt-Shift-r": "related-link",
  "Alt-Shift-d": "divider",
  "Alt-ArrowUp": "move-up",
  "Alt-ArrowDown": "move-down",
  "Alt-Shift-Delete": "remove-block",
};

// Outside a table these are the browser's own.
const TABLE_KEYS = {
  "Alt-Shift-ArrowUp": commands["row-before"],
  "Alt-Shift-ArrowDown": commands["row-after"],
  "Alt-Shift-Backspace": commands["row-remove"],
  "Alt-Shift-8": commands["column-before"],
  "Alt-Shift-9": commands["column-after"],
  "Alt-Shift-0": commands["column-remove"],
  "Alt-Shift-6": commands["header-row"],
};

/** The plugins for keys and for what typing turns into blocks. */
export function keyPlugins(run) {
  const named = Object.fromEntries(
    Object.entries(KEYS).map(([key, name]) => [
      key,
      () => {
        run(name);
        return true;
      },
    ]),
  );
  return [
    typingRules(),
    keymap(named),
    keymap(TABLE_KEYS),
    keymap({
      Enter: chainCommands(enter, enterFields),
      "Shift-Enter": lineBreak,
      Backspace: backspace,
      Tab: chainCommands(goToNextCell(1), intoTable),
      "Shift-Tab": goToNextCell(-1),
    }),
    keymap(baseKeymap),
    tableEditing(),
    trailingParagraph(),
  ];
}

/** "## ", "> ", "- ", "1. " and "---" at the beginning of a paragraph; three dots anywhere. */
function typingRules() {
  return inputRules({
    rules: [
      ellipsis,
      textblockTypeInputRule(/^##?#?\s$/, schema.nodes.subheading),
      byCommand(/^>\s$/, "quote"),
      byCommand(/^[-*]\s$/, "bullets"),
      byCommand(/^1[.)]\s$/, "numbers"),
      byCommand(/^---$/, "divider"),
    ],
  });
}

function byCommand(pattern, name) {
  return new InputRule(pattern, (state, match, start, end) => {
    if (state.doc.resolve(start).parent.type !== schema.nodes.paragraph) return null;
    let made = null;
    const bare = state.apply(state.tr.delete(start, end));
    commands[name](bare, (change) => (made = change));
    if (!made) return null;
    const all = state.tr.delete(start, end);
    made.steps.forEach((step) => all.step(step));
    return all.setSelection(made.selection.constructor.fromJSON(all.doc, made.selection.toJSON()));
  });
}

/** A body always ends with a paragraph to write in; an empty one is not kept. */
function trailingParagraph() {
  return new Plugin({
    appendTransaction: (_changes, _before, state) => {
      const last = state.doc.lastChild;
      if (last.type === schema.nodes.paragraph) return null;
      return state.tr
        .insert(state.doc.content.size, schema.nodes.paragraph.create())
        .setMeta("addToHistory", false);
    },
  });
}
