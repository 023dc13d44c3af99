// Brings a board up to date without a jump: only what changed is touched, and the keyboard stays
// where it was.

/** Merges the server's board into the one that stands on the page. */
export function mergeBoard(board, html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  const held = holding(board);
  for (const group of fresh.content.querySelectorAll("[data-group]")) {
    const here = board.querySelector(`[data-group="${group.dataset.group}"]`);
    here.hidden = group.hidden;
    for (const name of ["[data-count]", "[data-when-empty]", "[data-more]"]) {
      const [old, now] = [here.querySelector(name), group.querySelector(name)];
      if (!old) continue;
      old.hidden = now.hidden;
      if (old.textContent !== now.textContent) old.textContent = now.textContent;
    }
    mergeList(here.querySelector("[data-keyed]"), group.querySelector("[data-keyed]"));
  }
  hold(board, held);
}

/** The last markup of the server by element: what scripts and people changed since is not compared. */
const known = new WeakMap();

function mergeList(here, fresh) {
  const wanted = [...fresh.children];
  const ids = new Set(wanted.map((element) => element.id));
  for (const old of [...here.children]) if (!ids.has(old.id)) old.remove();
  wanted.forEach((element, index) => {
    const markup = element.outerHTML;
    let old = [...here.children].find((child) => child.id === element.id);
    if (!old) {
      old = element;
      known.set(old, markup);
    } else if ((known.get(old) ?? old.outerHTML) !== markup) {
      const open = old.querySelector("details[open]");
      old.replaceWith(element);
      if (open) element.querySelector("details")?.setAttribute("open", "");
      old = element;
      known.set(old, markup);
    } else {
      known.set(old, markup);
    }
    if (here.children[index] !== old) here.insertBefore(old, here.children[index] || null);
  });
}

/** Where the keyboard is: a post, and which of its buttons. */
function holding(board) {
  const active = document.activeElement;
  const post = active && board.contains(active) && active.closest(".post");
  if (!post) return null;
  const { act, to } = active.dataset;
  return { post: post.id, act, to, summary: active.matches("summary") };
}

function hold(board, held) {
  if (!held || board.contains(document.activeElement)) return;
  const post = document.getElementById(held.post);
  if (!post) return;
  const same =
    (held.summary && post.querySelector("summary")) ||
    (held.to && post.querySelector(`[data-act="${held.act}"][data-to="${held.to}"]`)) ||
    (held.act && post.querySelector(`[data-act="${held.act}"]`));
  (same || post).focus({ preventScroll: true });
}
