// Between a ProseMirror document and the block JSON that the server keeps.
import { TableMap } from "prosemirror-tables";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

const MARKS_IN = {
  strong: () => marks.strong.create(),
  emphasis: () => marks.emphasis.create(),
  link: (mark) => marks.link.create({ href: mark.href }),
  language: (mark) => marks.language.create({ lang: mark.lang }),
};

/** The document of these blocks. */
export function documentOf(blocks) {
  const made = (blocks || []).map(nodeOf).filter(Boolean);
  return nodes.doc.create(null, made.length ? made : [nodes.paragraph.create()]);
}

/** The blocks of this document, without the empty paragraphs that typing leaves behind. */
export function blocksOf(doc) {
  const blocks = [];
  doc.forEach((node) => {
    const block = blockOf(node);
    if (block) blocks.push(block);
  });
  return blocks;
}

function inlineOf(text) {
  const spans = typeof text === "string" ? [text] : text || [];
  return spans.flatMap((span) => {
    const words = typeof span === "string" ? span : span.text;
    const worn = typeof span === "string" ? [] : (span.marks || []).map((mark) => MARKS_IN[mark.type](mark));
    return words.split("\n").flatMap((line, index) => {
      const parts = index > 0 ? [nodes.hard_break.create(null, null, worn)] : [];
      if (line) parts.push(schema.text(line, worn));
      return parts;
    });
  });
}

function nodeOf(block) {
  switch (block.type) {
    case "paragraph":
      return nodes.paragraph.create(null, inlineOf(block.text));
    case "subheading":
      return nodes.subheading.create(null, inlineOf(block.text));
    case "quote":
      return nodes.quote.create(null, [
        nodes.quote_words.create(null, inlineOf(block.text)),
        nodes.quote_attribution.create(null, inlineOf(block.attribution)),
      ]);
    case "list":
      return listOf(block.ordered, block.entries.length ? block.entries : [""]);
    case "picture":
      return nodes.picture.create(pictureOf(block));
    case "gallery":
      return nodes.gallery.create({ pictures: block.pictures.map(pictureOf) });
    case "embed":
      return nodes.embed.create({ url: block.url, title: block.title || "" });
    case "table":
      return tableOf(block);
    case "relatedLink":
      return nodes.related_link.create({ url: block.url, title: block.title || "" });
    case "divider":
      return nodes.divider.create();
    default:
      throw new Error(`This desk does not know blocks of type "${block.type}"; reload the page.`);
  }
}

function listOf(ordered, entries) {
  const type = ordered ? nodes.ordered_list : nodes.bullet_list;
  return type.create(
    null,
    entries.map((entry) => nodes.list_entry.create(null, inlineOf(entry))),
  );
}

function pictureOf(use) {
  return {
    picture: use.picture,
    caption: use.caption || "",
    alternativeText: use.alternativeText || "",
  };
}

function tableOf(block) {
  const rows = block.rows.length && block.rows[0].length ? block.rows : [[""]];
  return nodes.table_block.create(null, [
    nodes.table_caption.create(null, inlineOf(block.caption)),
    nodes.table.create(
      null,
      rows.map((row, index) =>
        nodes.table_row.create(
          null,
          row.map((cell) =>
            (block.headerRow && index === 0 ? nodes.table_header : nodes.table_cell).create(
              null,
              inlineOf(cell),
            ),
          ),
        ),
      ),
    ),
  ]);
}

function blockOf(node) {
  switch (node.type.name) {
    case "paragraph":
      return node.content.size ? { type: "paragraph", text: textOf(node) } : null;
    case "subheading":
      return node.content.size ? { type: "subheading", text: textOf(node) } : null;
    case "quote":
      return quoteOf(node);
    case "bullet_list":
    case "ordered_list":
      return {
        type: "list",
        ordered: node.type === nodes.ordered_list,
        entries: children(node).map(textOf),
      };
    case "picture":
      return { type: "picture", ...node.attrs };
    case "gallery":
      return node.attrs.pictures.length ? { type: "gallery", pictures: node.attrs.pictures } : null;
    case "embed":
      return node.attrs.url ? { type: "embed", ...node.attrs } : null;
    case "related_link":
      return node.attrs.url ? { type: "relatedLink", ...node.attrs } : null;
    case "divider":
      return { type: "divider" };
    case "table_block":
      return tableBlockOf(node);
    default:
      throw new Error(`A ${node.type.name} is no block.`);
  }
}

function quoteOf(node) {
  const text = textOf(node.child(0));
  const attribution = textOf(node.child(1));
  if (!text.length && !attribution.length) return null;
  return attribution.length ? { type: "quote", text, attribution } : { type: "quote", text };
}

/** Spanning cells, which the domain does not know, keep their words in their first place. */
function tableBlockOf(node) {
  const table = node.child(1);
  const map = TableMap.get(table);
  const seen = new Set();
  const rows = [];
  for (let row = 0; row < map.height; row++) {
    const cells = [];
    for (let column = 0; column < map.width; column++) {
      const at = map.map[row * map.width + column];
      cells.push(seen.has(at) ? "" : textOf(table.nodeAt(at)));
      seen.add(at);
    }
    rows.push(cells);
  }
  const caption = textOf(node.child(0));
  const first = children(table.child(0));
  const block = {
    type: "table",
    headerRow: first.every((cell) => cell.type === nodes.table_header),
    rows,
  };
  return caption.length ? { ...block, caption } : block;
}

/** A text of the common format: a string where there are no marks, else a list of spans. */
function textOf(node) {
  const spans = [];
  node.forEach((child) => {
    const text = child.type === nodes.hard_break ? "\n" : child.text;
    const worn = child.marks.map((mark) => ({ type: mark.type.name, ...mark.attrs }));
    const last = spans[spans.length - 1];
    if (last && JSON.stringify(last.marks) === JSON.stringify(worn)) last.text += text;
    else spans.push({ text, marks: worn });
  });
  if (!spans.length) return "";
  if (spans.length === 1 && !spans[0].marks.length) return spans[0].text;
  return spans.map((span) => (span.marks.length ? span : span.text));
}

function children(node) {
  const made = [];
  node.forEach((child) => made.push(child));
  return made;
}
