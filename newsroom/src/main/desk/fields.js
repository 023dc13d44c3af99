// Blocks that are edited in fields: pictures, galleries, embeds, related links.
import { NodeSelection } from "prosemirror-state";
import { insertBlock, paragraphAfter } from "./commands.js";
import { schema } from "./schema.js";

/** The views by node name. Their markup, with its words, stands in the page's templates. */
export function fieldViews(pictures) {
  const view = (id) => (node, view, place) => new FieldView(id, node, view, place, pictures);
  return {
    picture: view("view-picture"),
    embed: view("view-embed"),
    related_link: view("view-related-link"),
    gallery: (node, view, place) => new GalleryView(node, view, place, pictures),
  };
}

function fromTemplate(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** Shows a picture's small rendition where the template has an image for it, or that it was taken down. */
function showPicture(dom, id) {
  const image = dom.querySelector("img[data-source]");
  const source = image && id && image.dataset.source.replace("PICTURE", id);
  if (!source || image.getAttribute("src") === source) return;
  const isThere = (there) => {
    image.hidden = !there;
    dom.querySelector("[data-gone]").hidden = there;
  };
  image.onload = () => isThere(true);
  image.onerror = async () => {
    // Without a connection it may be there all the same.
    const answer = await fetch(source).catch(() => null);
    if (answer?.status === 410) isThere(false);
  };
  image.src = source;
}

class FieldView {
  constructor(id, node, view, place, pictures) {
    this.view = view;
    this.place = place;
    this.node = node;
    this.dom = fromTemplate(id);
    this.inputs = [...this.dom.querySelectorAll("[data-attr]")];
    for (const input of this.inputs) {
      input.addEventListener("input", () => this.change({ [input.dataset.attr]: input.value }));
      input.addEventListener("keydown", (event) => this.key(event, input));
    }
    this.dom.addEventListener("click", async (event) => {
      const act = event.target.closest("[data-act]");
      if (act && act.dataset.act === "remove") this.remove();
      if (act && act.dataset.act === "choose") {
        const chosen = await pictures.choose();
        if (chosen) this.change(chosen);
      }
    });
    this.show();
  }

  change(attrs) {
    const at = this.place();
    const node = this.view.state.doc.nodeAt(at);
    this.view.dispatch(this.view.state.tr.setNodeMarkup(at, null, { ...node.attrs, ...attrs }));
  }

  remove() {
    const at = this.place();
    this.view.dispatch(this.view.state.tr.delete(at, at + this.node.nodeSize));
    this.view.focus();
  }

  key(event, input) {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    const next = this.inputs[this.inputs.indexOf(input) + 1];
    if (event.key === "Enter" && next) return next.focus();
    this.view.focus();
    const change = this.view.state.tr;
    this.view.dispatch(change.setSelection(NodeSelection.create(change.doc, this.place())));
    if (event.key === "Enter") paragraphAfter(this.view.state, this.view.dispatch);
  }

  show() {
    for (const input of this.inputs) {
      const value = this.node.attrs[input.dataset.attr] || "";
      if (input.value !== value) input.value = value;
    }
    showPicture(this.dom, this.node.attrs.picture);
    const alternative = this.node.attrs.alternativeText;
    if (alternative !== undefined) this.dom.toggleAttribute("data-lacks-alternative", !alternative.trim());
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  focusFirst() {
    if (this.inputs.length) this.inputs[0].focus();
  }

  stopEvent(event) {
    return !!event.target.closest("input, textarea, button") && event.type !== "dragstart";
  }

  ignoreMutation() {
    return true;
  }
}

class GalleryView {
  constructor(node, view, place, pictures) {
    this.view = view;
    this.place = place;
    this.node = node;
    this.dom = fromTemplate("view-gallery");
    this.holder = this.dom.querySelector("[data-pictures]");
    this.dom.addEventListener("click", (event) => this.act(event, pictures));
    this.dom.addEventListener("input", (event) => {
      const index = this.indexOf(event.target);
      this.keep(
        this.node.attrs.pictures.map((use, at) =>
          at === index ? { ...use, [event.target.dataset.attr]: event.target.value } : use,
        ),
      );
    });
    this.show();
  }

  indexOf(element) {
    return [...this.holder.children].indexOf(element.closest("[data-picture]"));
  }

  async act(event, pictures) {
    const button = event.target.closest("[data-act]");
    if (!button) return;
    const uses = [...this.node.attrs.pictures];
    const index = this.indexOf(button);
    if (button.dataset.act === "add") {
      const chosen = await pictures.choose();
      if (chosen) this.keep([...this.node.attrs.pictures, chosen]);
    } else if (button.dataset.act === "remove") {
      uses.splice(index, 1);
      this.keep(uses);
    } else if (button.dataset.act === "earlier" && index > 0) {
      uses.splice(index - 1, 0, ...uses.splice(index, 1));
      this.keep(uses);
    }
  }

  keep(pictures) {
    this.view.dispatch(this.view.state.tr.setNodeMarkup(this.place(), null, { pictures }));
  }

  show() {
    const uses = this.node.attrs.pictures;
    while (this.holder.children.length > uses.length) this.holder.lastElementChild.remove();
    while (this.holder.children.length < uses.length) this.holder.append(fromTemplate("view-gallery-picture"));
    uses.forEach((use, index) => {
      const dom = this.holder.children[index];
      showPicture(dom, use.picture);
      for (const input of dom.querySelectorAll("[data-attr]")) {
        const value = use[input.dataset.attr] || "";
        if (input.value !== value) input.value = value;
      }
    });
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event) {
    return !!event.target.closest("input, button");
  }

  ignoreMutation() {
    return true;
  }
}

/** Enter on a selected block goes into its fields. */
export function enterFields(state, dispatch, view) {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || !view) return false;
  const field = view.nodeDOM(selection.from)?.querySelector?.("input, textarea, button");
  if (!field) return false;
  if (dispatch) field.focus();
  return true;
}

/** A command that adds a field block and goes into its first field. */
export function addFieldBlock(type, attrs) {
  return (state, dispatch, view) => {
    insertBlock(schema.nodes[type].create(attrs))(state, dispatch);
    if (view) requestAnimationFrame(() => enterFields(view.state, view.dispatch, view));
    return true;
  };
}
