// Everything that the body's toolbar and keys can do, by name.
import { chainCommands, setBlockType, toggleMark } from "prosemirror-commands";
import { Fragment } from "prosemirror-model";
import { redo, undo } from "prosemirror-history";
import { NodeSelection, Selection, TextSelection } from "prosemirror-state";
import * as tables from "prosemirror-tables";
import { schema } from "./schema.js";

const { nodes, marks } = schema;
const LISTS = new Set([nodes.bullet_list, nodes.ordered_list]);

/** The place of the outermost block around the selection. */
export function blockAround(state) {
  const { $from, from } = state.selection;
  if ($from.depth === 0) return { node: state.doc.nodeAt(from), start: from };
  return { node: $from.node(1), start: $from.before(1) };
}

function around($place, type) {
  for (let depth = $place.depth; depth > 0; depth--) {
    if ($place.node(depth).type === type || (type.has && type.has($place.node(depth).type))) return depth;
  }
  return 0;
}

/** Replaces the blocks of the selection, which all become what `make` says of their texts. */
function remake(make) {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    if ($from.depth === 0) return false;
    const start = $from.before(1);
    const end = $to.depth ? $to.after(1) : $to.pos;
    const texts = [];
    let plain = true;
    state.doc.nodesBetween(start, end, (node) => {
      if (node.isTextblock) texts.push(node.content);
      else if (!LISTS.has(node.type) && node.type !== nodes.quote) plain = false;
      return !node.isTextblock;
    });
    if (!plain) return false;
    if (dispatch) {
      const made = make(texts);
      const change = state.tr.replaceWith(start, end, made);
      const inside = Math.min(state.selection.from, start + Fragment.from(made).size);
      dispatch(change.setSelection(Selection.near(change.doc.resolve(inside))).scrollIntoView());
    }
    return true;
  };
}

const paragraphs = (texts) =>
  texts.filter((text) => text.size || texts.length === 1).map((text) => nodes.paragraph.create(null, text));

function list(type) {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if (around($from, type)) return remake(paragraphs)(state, dispatch);
    return remake((texts) =>
      type.create(null, texts.map((text) => nodes.list_entry.create(null, text))),
    )(state, dispatch);
  };
}

const plainTextOf = (texts) =>
  texts.reduce(
    (all, text) => (all.size && text.size ? all.addToEnd(nodes.hard_break.create()).append(text) : all.append(text)),
    Fragment.empty,
  );

function quote(state, dispatch) {
  if (around(state.selection.$from, nodes.quote)) return remake(paragraphs)(state, dispatch);
  return remake((texts) =>
    nodes.quote.create(null, [
      nodes.quote_words.create(null, plainTextOf(texts)),
      nodes.quote_attribution.create(),
    ]),
  )(state, dispatch);
}

function heading(state, dispatch) {
  const type = state.selection.$from.parent.type === nodes.subheading ? nodes.paragraph : nodes.subheading;
  return chainCommands(setBlockType(type), remake((texts) => texts.map((text) => type.create(null, text))))(
    state,
    dispatch,
  );
}

/** Puts a block behind the one of the selection, or in its place when that is an empty paragraph. */
export function insertBlock(node, select = true) {
  return (state, dispatch) => {
    if (dispatch) {
      const { node: around, start } = blockAround(state);
      const empty = around && around.type === nodes.paragraph && !around.content.size;
      const at = empty ? start : start + (around ? around.nodeSize : 0);
      const change = state.tr.replaceWith(at, empty ? start + around.nodeSize : at, node);
      if (select) {
        change.setSelection(
          node.isAtom ? NodeSelection.create(change.doc, at) : Selection.near(change.doc.resolve(at + 1)),
        );
      }
      dispatch(change.scrollIntoView());
    }
    return true;
  };
}

export function newTable(rows, columns) {
  const row = (type) =>
    nodes.table_row.create(null, Array.from({ length: columns }, () => type.create()));
  return nodes.table_block.create(null, [
    nodes.table_caption.create(),
    nodes.table.create(
      null,
      Array.from({ length: rows }, (_, index) => row(index ? nodes.table_cell : nodes.table_header)),
    ),
  ]);
}

function move(step) {
  return (state, dispatch) => {
    const { node, start } = blockAround(state);
    if (!node) return false;
    const index = state.doc.resolve(start).index(0);
    const other = index + step;
    if (other < 0 || other >= state.doc.childCount) return false;
    if (dispatch) {
      const size = state.doc.child(other).nodeSize;
      const inside = state.selection.from - start;
      const to = step < 0 ? start - size : start + size;
      const change = state.tr.delete(start, start + node.nodeSize).insert(to, node);
      const at = to + inside;
      change.setSelection(
        node.isAtom ? NodeSelection.create(change.doc, to) : Selection.near(change.doc.resolve(at)),
      );
      dispatch(change.scrollIntoView());
    }
    return true;
  };
}

function removeBlock(state, dispatch) {
  const { node, start } = blockAround(state);
  if (!node) return false;
  if (dispatch) {
    const change = state.tr.delete(start, start + node.nodeSize);
    if (!change.doc.childCount) change.insert(0, nodes.paragraph.create());
    dispatch(change.setSelection(Selection.near(change.doc.resolve(Math.min(start, change.doc.content.size)))));
  }
  return true;
}

/** Enter in an empty list entry ends the list; in a quote it goes on to the attribution, then out. */
export const enter = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const parent = $from.parent;
  if (parent.type === nodes.list_entry && !parent.content.size && empty) return leaveList(state, dispatch);
  if (parent.type === nodes.quote_words) return goTo(state, dispatch, $from.after() + 1);
  if (parent.type === nodes.quote_attribution) return paragraphAfter(state, dispatch);
  if (parent.type === nodes.table_caption) return intoTable(state, dispatch);
  if (parent.type === nodes.table_cell || parent.type === nodes.table_header) {
    return lineBreak(state, dispatch);
  }
  return false;
};

/** From a table's caption into its first cell. */
export function intoTable(state, dispatch) {
  const { $from } = state.selection;
  return $from.parent.type === nodes.table_caption && goTo(state, dispatch, $from.after() + 3);
}

function goTo(state, dispatch, place) {
  if (dispatch) dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(place))).scrollIntoView());
  return true;
}

export function paragraphAfter(state, dispatch) {
  if (dispatch) {
    const { node, start } = blockAround(state);
    const at = start + node.nodeSize;
    const change = state.tr.insert(at, nodes.paragraph.create());
    dispatch(change.setSelection(TextSelection.create(change.doc, at + 1)).scrollIntoView());
  }
  return true;
}

function leaveList(state, dispatch) {
  if (dispatch) {
    const { $from } = state.selection;
    const { node, start } = blockAround(state);
    const index = $from.index(1);
    const entries = (from, to) => {
      const kept = [];
      for (let at = from; at < to; at++) kept.push(node.child(at));
      return kept.length ? [node.type.create(null, kept)] : [];
    };
    const before = entries(0, index);
    const made = [...before, nodes.paragraph.create(), ...entries(index + 1, node.childCount)];
    const change = state.tr.replaceWith(start, start + node.nodeSize, made);
    const at = start + before.reduce((sum, list) => sum + list.nodeSize, 0) + 1;
    dispatch(change.setSelection(TextSelection.create(change.doc, at)).scrollIntoView());
  }
  return true;
}

/** Backspace at the very beginning of a list, quote or subheading makes it plain again. */
export const backspace = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const type = $from.parent.type;
  if (type === nodes.subheading) return setBlockType(nodes.paragraph)(state, dispatch);
  if (type === nodes.list_entry && $from.index(1) === 0 && $from.node(1).childCount === 1) {
    return remake(paragraphs)(state, dispatch);
  }
  if (type === nodes.quote_words) return remake(paragraphs)(state, dispatch);
  return false;
};

export const lineBreak = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  if (dispatch) dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

function headerRow(state, dispatch) {
  return tables.toggleHeader("row")(state, dispatch);
}

/** Deleting the last row or column takes the whole table. */
function inTable(command) {
  return (state, dispatch) => tables.isInTable(state) && (command(state, dispatch) || removeBlock(state, dispatch));
}

export const commands = {
  undo,
  redo,
  strong: toggleMark(marks.strong),
  emphasis: toggleMark(marks.emphasis),
  paragraph: remake(paragraphs),
  subheading: heading,
  quote,
  bullets: list(nodes.bullet_list),
  numbers: list(nodes.ordered_list),
  divider: insertBlock(nodes.divider.create()),
  "move-up": move(-1),
  "move-down": move(1),
  "remove-block": removeBlock,
  "row-before": tables.addRowBefore,
  "row-after": tables.addRowAfter,
  "row-remove": inTable(tables.deleteRow),
  "column-before": tables.addColumnBefore,
  "column-after": tables.addColumnAfter,
  "column-remove": inTable(tables.deleteColumn),
  "header-row": headerRow,
};

/** Whether a command's button shows as pressed. */
export function active(name, state) {
  const { $from, from, to, empty } = state.selection;
  const mark = { strong: marks.strong, emphasis: marks.emphasis, link: marks.link, language: marks.language }[name];
  if (mark) {
    return empty
      ? !!mark.isInSet(state.storedMarks || $from.marks())
      : state.doc.rangeHasMark(from, to, mark);
  }
  if (name === "subheading") return $from.parent.type === nodes.subheading;
  if (name === "paragraph") return $from.parent.type === nodes.paragraph;
  const type = { quote: nodes.quote, bullets: nodes.bullet_list, numbers: nodes.ordered_list }[name];
  return !!type && !!around($from, type);
}

/** The whole run of a mark around the cursor, or the selection. */
export function rangeOf(state, type) {
  const { $from, from, to, empty } = state.selection;
  if (!empty) return { from, to };
  const mark = type.isInSet($from.marks()) || type.isInSet($from.nodeAfter ? $from.nodeAfter.marks : []);
  if (!mark) return { from, to };
  let begin = $from.start();
  let range = { from, to };
  $from.parent.forEach((child, offset) => {
    const start = begin + offset;
    const end = start + child.nodeSize;
    if (!mark.isInSet(child.marks)) return;
    if (start <= range.to && end >= range.from) {
      range = { from: Math.min(range.from, start), to: Math.max(range.to, end) };
    }
  });
  return { ...range, mark };
}
