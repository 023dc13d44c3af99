// Turns whatever a clipboard holds (Word, Google Docs, web pages) into the plain HTML of our blocks.
import { safeAddress } from "./schema.js";

const SKIPPED = new Set(
  (
    "script style template noscript head meta link title base button input select textarea " +
    "nav svg math canvas audio video object applet map dialog"
  ).split(" "),
);
const BLOCKS = new Set(
  (
    "p div section article main header footer aside address center dl dt dd fieldset form " +
    "figure figcaption details summary pre ul ol li table h1 h2 h3 h4 h5 h6 blockquote hr"
  ).split(" "),
);
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const TRACKERS = /^(utm_.*|fbclid|gclid|mc_[ce]id|igshid)$/i;

/** Clean HTML for the schema's parser. */
export function cleanHtml(html, articleLanguage) {
  if (/data-pm-slice/.test(html)) return html;
  return new Cleaner(articleLanguage, html).clean();
}

/**
 * The clipboard's HTML as a tree that nothing runs in. Styles and event handlers are renamed before
 * parsing: the content security policy of the page would report every one of them.
 */
function inertTree(html) {
  const bare = html
    .replace(/<style[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[(?:if|endif)[^>]*>/gi, "")
    .replace(TAG, (tag) => tag.replace(/([\s/"'])(style|on\w+)(?=\s*=)/gi, "$1 data-$2"));
  return new DOMParser().parseFromString(bare, "text/html").body;
}

class Cleaner {
  constructor(articleLanguage, html) {
    this.root = inertTree(html);
    this.primary = (articleLanguage || "").split("-")[0].toLowerCase();
    // Word and Google Docs mark every run with the language of their spelling check: noise.
    this.keepLanguages = !/mso-|class="?Mso|docs-internal-guid/i.test(html);
    this.out = document.implementation.createHTMLDocument("").body;
    this.line = [];
    this.kind = "p";
  }

  clean() {
    this.children(this.root, {});
    this.flush();
    return this.out.innerHTML;
  }

  children(parent, marks) {
    for (const child of parent.childNodes) this.node(child, marks);
  }

  node(node, marks) {
    if (node.nodeType === Node.TEXT_NODE) this.text(node.data, marks);
    else if (node.nodeType === Node.ELEMENT_NODE) this.element(node, marks);
  }

  text(data, marks) {
    const clean = data.replace(/[\u00ad\u200b\ufeff]/g, "");
    this.run(marks.pre ? clean : clean.replace(/[ \t\r\n\f]+/g, " "), marks);
  }

  run(text, marks) {
    if (text) this.line.push({ text, marks });
  }

  element(element, marks) {
    const tag = element.localName;
    const style = element.getAttribute("data-style") || "";
    if (SKIPPED.has(tag) || hidden(element, style)) return;
    if (tag === "br") return this.lineBreak(marks);
    if (tag === "img") return this.image(element, marks);
    if (tag === "iframe") return this.frame(element);
    if (tag === "hr") return this.divider();
    if (tag === "table") return this.table(element, marks);
    if (tag === "ul" || tag === "ol") return this.list(element, marks);
    if (tag === "blockquote" || /\bMso(Intense)?Quote\b/.test(element.className)) {
      return this.quote(element, marks);
    }
    if (tag === "figure" && !element.querySelector("table, blockquote, iframe, p, pre")) return;
    if (/mso-list:\s*l/i.test(style)) return this.wordEntry(element, marks);
    const within = marksOf(element, tag, style, marks, this);
    if (!BLOCKS.has(tag)) return this.children(element, within);
    this.block(element, kindOf(element, tag), tag === "pre" ? { ...within, pre: true } : within);
  }

  /** A block inside a list entry, a quote or a cell stays inside it, on a line of its own. */
  block(element, kind, marks) {
    if (this.kind === "li" || this.kind === "inside") {
      this.softBreak();
      this.children(element, marks);
      this.softBreak();
      return;
    }
    this.flush();
    this.kind = kind;
    this.children(element, kind === "h2" ? { ...marks, strong: false } : marks);
    this.flush();
    this.kind = "p";
  }

  lineBreak(marks) {
    const last = this.line[this.line.length - 1];
    if (this.kind === "p" && last && last.text === "\n") {
      this.line.pop();
      this.flush();
    } else {
      this.run("\n", marks);
    }
  }

  softBreak() {
    if (this.line.some((run) => run.text.trim())) this.run("\n", {});
  }

  image(element, marks) {
    const alt = element.getAttribute("alt") || "";
    if (/emoji/i.test(element.className) && [...alt].length <= 4) this.run(alt, marks);
  }

  frame(element) {
    const url = safeAddress(element.getAttribute("src"));
    if (!url || !/^https:/i.test(url)) return;
    this.flush();
    this.field("embed", { url, title: (element.getAttribute("title") || "").trim() });
  }

  field(name, attrs) {
    const made = this.make("div", this.out);
    made.setAttribute("data-block", name);
    made.setAttribute("data-attrs", JSON.stringify(attrs));
  }

  divider() {
    if (this.kind === "li" || this.kind === "inside") return;
    this.flush();
    this.make("hr", this.out);
  }

  list(element, marks) {
    if (this.kind === "inside") return this.block(element, "inside", marks);
    const outer = this.listNow;
    this.flush();
    this.listNow = outer || this.make(element.localName, this.out);
    for (const child of element.childNodes) {
      this.kind = "li";
      this.node(child, marks);
      this.flush();
    }
    this.kind = outer ? "li" : "p";
    this.dropEmpty(this.listNow);
    this.listNow = outer;
  }

  /** Word writes a list as paragraphs that begin with a drawn bullet or number. */
  wordEntry(element, marks) {
    this.flush();
    const drawn = element.querySelector("[data-style*='mso-list:Ignore' i], [data-style*='mso-list: Ignore' i]");
    const ordered = /^\s*\(?[0-9a-z]{1,4}[.)]/i.test(drawn ? drawn.textContent : "");
    if (drawn) drawn.remove();
    const tag = ordered ? "ol" : "ul";
    const before = this.out.lastElementChild;
    this.listNow = before && before.wordList && before.localName === tag ? before : this.make(tag, this.out);
    this.listNow.wordList = true;
    this.kind = "li";
    this.children(element, marks);
    this.flush();
    this.kind = "p";
    this.listNow = null;
  }

  quote(element, marks) {
    if (this.kind === "inside" || this.kind === "li") return this.block(element, "inside", marks);
    this.flush();
    const source = element.querySelector("cite, footer, figcaption");
    if (source) source.remove();
    const quote = this.make("blockquote", this.out);
    this.gather(element, marks, this.make("p", quote));
    const attribution = this.make("footer", quote);
    if (source) this.gather(source, {}, attribution);
    attribution.textContent = attribution.textContent.replace(/^[\s\u2012-\u2015-]+/, "");
    this.dropEmpty(quote);
  }

  /** The words of an element, with their marks, as the children of another. */
  gather(element, marks, into) {
    const kind = this.kind;
    this.kind = "inside";
    this.children(element, marks);
    this.write(into);
    this.kind = kind;
  }

  table(element, marks) {
    if (this.kind === "inside" || this.kind === "li") return this.block(element, "inside", marks);
    const rows = [...element.rows].map((row) => [...row.cells]);
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    if (rows.length < 2 || width < 2) return this.block(element, "p", marks);
    this.flush();
    const figure = this.make("figure", this.out);
    figure.setAttribute("data-block", "table");
    const caption = this.make("figcaption", figure);
    if (element.caption) this.gather(element.caption, {}, caption);
    const table = this.make("table", figure);
    const header = rows[0].every((cell) => cell.localName === "th") || !!element.tHead;
    rows.forEach((cells, index) => {
      const row = this.make("tr", table);
      for (let column = 0; column < width; column++) {
        const cell = this.make(header && index === 0 ? "th" : "td", row);
        if (cells[column]) this.gather(cells[column], cellMarks(header && index === 0, marks), cell);
      }
    });
  }

  flush() {
    const into =
      this.kind === "li" && this.listNow
        ? this.make("li", this.listNow)
        : this.make(this.kind === "h2" ? "h2" : "p", this.out);
    this.write(into);
    if (!into.textContent) into.remove();
  }

  write(into) {
    const line = tidied(this.line);
    this.line = [];
    for (const run of line) {
      let place = into;
      const { href, lang, strong, emphasis } = run.marks;
      if (href) (place = this.make("a", place)).setAttribute("href", href);
      if (lang) (place = this.make("span", place)).setAttribute("lang", lang);
      if (strong) place = this.make("strong", place);
      if (emphasis) place = this.make("em", place);
      run.text.split("\n").forEach((words, index) => {
        if (index) this.make("br", place);
        place.append(words);
      });
    }
  }

  make(tag, parent) {
    const made = this.out.ownerDocument.createElement(tag);
    parent.append(made);
    return made;
  }

  dropEmpty(element) {
    if (!element.textContent) element.remove();
  }
}

function hidden(element, style) {
  return (
    element.hidden ||
    /display:\s*none|visibility:\s*hidden|mso-hide:\s*all|mso-element:\s*comment/i.test(style) ||
    /\bMsoCommentReference\b/.test(element.className)
  );
}

function kindOf(element, tag) {
  if (/^h[1-6]$/.test(tag) || element.getAttribute("role") === "heading") return "h2";
  return /\bMso(Title|Subtitle)\b/.test(element.className) ? "h2" : "p";
}

function cellMarks(header, marks) {
  return header ? { ...marks, strong: false } : marks;
}

function marksOf(element, tag, style, outer, cleaner) {
  const marks = { ...outer };
  if (tag === "b" || tag === "strong") marks.strong = true;
  if (tag === "i" || tag === "em" || tag === "cite" || tag === "dfn") marks.emphasis = true;
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(style);
  if (weight) marks.strong = /^(bold(er)?|[6-9]00)$/i.test(weight[1]);
  const slant = /(?:^|;)\s*font-style:\s*(\w+)/i.exec(style);
  if (slant) marks.emphasis = /italic|oblique/i.test(slant[1]);
  if (tag === "a") marks.href = linkOf(element.getAttribute("href")) || outer.href;
  const lang = element.getAttribute("lang");
  if (lang && cleaner.keepLanguages && !BLOCKS.has(tag) && foreign(lang, cleaner.primary)) {
    marks.lang = lang;
  }
  return marks;
}

function foreign(lang, primary) {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) && lang.split("-")[0].toLowerCase() !== primary;
}

/** The address itself: out of redirects and without what only counts clicks. */
function linkOf(href) {
  let address = safeAddress(href);
  if (!address || address.startsWith("#")) return null;
  if (!/^https?:/i.test(address)) return address;
  try {
    let url = new URL(address);
    if (/(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url" && url.searchParams.get("q")) {
      url = new URL(url.searchParams.get("q"));
    }
    for (const name of [...url.searchParams.keys()]) {
      if (TRACKERS.test(name)) url.searchParams.delete(name);
    }
    return safeAddress(url.href);
  } catch {
    return null;
  }
}

/** One line of runs: spaces single, none at the edges or beside a break, no needless hard spaces. */
function tidied(runs) {
  const made = [];
  let before = "\n";
  for (const run of runs) {
    let text = "";
    const characters = [...run.text];
    characters.forEach((character, index) => {
      let kept = character;
      if (kept === "\u00a0" && !hardSpaceBelongs(before, characters[index + 1])) kept = " ";
      if (kept === " " && (before === " " || before === "\n")) return;
      if (kept === "\n" && before === "\n" && !run.marks.pre) return;
      text += kept;
      before = kept;
    });
    if (text) made.push({ text, marks: run.marks });
  }
  trimEnd(made);
  return made.map((run) => ({ ...run, text: run.text.replace(/ \n/g, "\n") }));
}

function trimEnd(runs) {
  while (runs.length) {
    const last = runs[runs.length - 1];
    last.text = last.text.replace(/[\s\u00a0]+$/, "");
    if (last.text) return;
    runs.pop();
  }
}

/** French puts hard spaces before high punctuation and inside quotation marks; numbers have them. */
function hardSpaceBelongs(before, after) {
  return (
    before === "«" || (!!after && (";:!?»%€".includes(after) || (/\d/.test(before) && /\d/.test(after))))
  );
}
