// The blocks of an article as a ProseMirror schema: exactly those that the domain knows.
import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

/** Addresses that a reader may be sent to; the server checks again. */
export function safeAddress(address) {
  const clean = (address || "").trim();
  if (/^(https?:\/\/[^\s/]+|mailto:[^\s]+|tel:[^\s]+)/i.test(clean)) return clean;
  if (/^(\/(?![/\\])|#)/.test(clean) && !clean.includes("\\")) return clean;
  return null;
}

const words = { content: "inline*", marks: "_" };

function textBlock(tag, extra = {}) {
  return {
    ...words,
    group: "block",
    parseDOM: [{ tag }],
    toDOM: () => [tag, 0],
    ...extra,
  };
}

/** A block that is edited in fields of its own, not in running text. */
function fieldBlock(name, attrs, extra = {}) {
  return {
    group: "block",
    atom: true,
    draggable: true,
    attrs: Object.fromEntries(Object.entries(attrs).map(([key, value]) => [key, { default: value }])),
    parseDOM: [
      {
        tag: `div[data-block=${name}]`,
        getAttrs: (dom) => JSON.parse(dom.getAttribute("data-attrs") || "{}"),
      },
    ],
    toDOM: (node) => [
      "div",
      { "data-block": name, "data-attrs": JSON.stringify(node.attrs) },
    ],
    ...extra,
  };
}

const tables = tableNodes({ tableGroup: "", cellContent: "inline*", cellAttributes: {} });

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: textBlock("p"),
    subheading: textBlock("h2", {
      defining: true,
      parseDOM: ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
    }),
    quote: {
      content: "quote_words quote_attribution",
      group: "block",
      defining: true,
      isolating: true,
      parseDOM: [{ tag: "blockquote" }],
      toDOM: () => ["blockquote", 0],
    },
    quote_words: { ...words, parseDOM: [{ tag: "blockquote > p", priority: 60 }], toDOM: () => ["p", 0] },
    quote_attribution: {
      ...words,
      parseDOM: [{ tag: "blockquote > footer", priority: 60 }],
      toDOM: () => ["footer", 0],
    },
    bullet_list: {
      content: "list_entry+",
      group: "block",
      parseDOM: [{ tag: "ul" }],
      toDOM: () => ["ul", 0],
    },
    ordered_list: {
      content: "list_entry+",
      group: "block",
      parseDOM: [{ tag: "ol" }],
      toDOM: () => ["ol", 0],
    },
    list_entry: { ...words, defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    picture: fieldBlock("picture", { picture: "", caption: "", alternativeText: "" }),
    gallery: fieldBlock("gallery", { pictures: [] }),
    embed: fieldBlock("embed", { url: "", title: "" }),
    related_link: fieldBlock("relatedLink", { url: "", title: "" }),
    divider: {
      group: "block",
      selectable: true,
      parseDOM: [{ tag: "hr" }],
      toDOM: () => ["hr"],
    },
    table_block: {
      content: "table_caption table",
      group: "block",
      isolating: true,
      parseDOM: [{ tag: "figure[data-block=table]" }],
      toDOM: () => ["figure", { "data-block": "table" }, 0],
    },
    table_caption: {
      ...words,
      parseDOM: [{ tag: "figcaption" }],
      toDOM: () => ["figcaption", 0],
    },
    ...tables,
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
    text: { group: "inline" },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (dom) => {
            const href = safeAddress(dom.getAttribute("href"));
            return href ? { href } : false;
          },
        },
      ],
      toDOM: (mark) => ["a", { href: mark.attrs.href, title: mark.attrs.href }, 0],
    },
    language: {
      attrs: { lang: {} },
      parseDOM: [
        { tag: "span[lang]", getAttrs: (dom) => ({ lang: dom.getAttribute("lang") }) },
      ],
      toDOM: (mark) => ["span", { lang: mark.attrs.lang, class: "in-language" }, 0],
    },
    strong: {
      parseDOM: [{ tag: "strong" }, { tag: "b" }],
      toDOM: () => ["strong", 0],
    },
    emphasis: {
      parseDOM: [{ tag: "em" }, { tag: "i" }],
      toDOM: () => ["em", 0],
    },
  },
});
