/*
 * What an event of a stream does to a page of a coverage: nothing but its document is read and
 * changed, so that a page, an embed and a test do the same. Events may come twice or late: what is
 * not newer than what the page has changes nothing.
 */

const known = new WeakMap();

/* The revision that is known of each post, of removed ones too, so that none comes back. */
function revisions(root) {
  let map = known.get(root);
  if (!map) {
    map = new Map();
    for (const post of root.querySelectorAll('.post')) {
      map.set(idOf(post), Number(post.dataset.revision));
    }
    known.set(root, map);
  }
  return map;
}

const idOf = post => post.id.slice('post-'.length);
const orderOf = post => Number(post.dataset.order);

export const rootOf = doc => doc.getElementById('live');

/* Without regard to letters that mean something in selectors. */
const byId = (root, id) => [...root.querySelectorAll('.post')].find(post => idOf(post) === id);

function parsed(doc, html) {
  const template = doc.createElement('template');
  template.innerHTML = html;
  return template.content;
}

function intoOrder(list, element, order, selector) {
  const lower = [...list.querySelectorAll(selector)].find(other => other !== element && orderOf(other) < order);
  if (lower) {
    lower.before(element);
  } else {
    list.append(element);
  }
}

function inRange(root, order) {
  const ceiling = Number(root.dataset.ceiling);
  return order >= Number(root.dataset.floor) && (ceiling === 0 || order < ceiling);
}

function keyLine(root, id, order, post) {
  const list = root.querySelector('.key-events ol');
  if (!list) return [];
  [...list.children].filter(line => line.dataset.post === id).forEach(line => line.remove());
  const template = post && post.querySelector(':scope > template');
  const line = template && template.content.firstElementChild.cloneNode(true);
  if (line) intoOrder(list, line, order, 'li');
  list.parentElement.hidden = list.children.length === 0;
  return line ? [line] : [];
}

function settle(root) {
  const pin = root.querySelector('.pin');
  if (pin) pin.hidden = !pin.querySelector('.post');
  const empty = root.querySelector('.posts .empty');
  if (empty) empty.hidden = root.querySelector('.post') !== null;
}

/* Where a post stands: above all others, at its place, or not on this page. */
function put(root, post, order, pinned) {
  const pin = root.querySelector('.pin');
  const list = root.querySelector('.posts');
  if (pinned && pin) {
    for (const other of [...pin.querySelectorAll('.post')].filter(one => one !== post)) {
      other.classList.remove('pinned');
      place(root, list, other, orderOf(other));
    }
    pin.append(post);
    return true;
  }
  return place(root, list, post, order);
}

function place(root, list, post, order) {
  if (!inRange(root, order)) {
    post.remove();
    return false;
  }
  intoOrder(list, post, order, '.post');
  return true;
}

function applyPost(doc, root, data, hold) {
  const map = revisions(root);
  const before = map.get(data.id);
  if (before !== undefined && before >= data.revision) return { changed: [] };
  map.set(data.id, data.revision);
  const fresh = parsed(doc, data.html).querySelector('.post');
  const old = byId(root, data.id);
  const isNew = before === undefined && !old;
  const lines = keyLine(root, data.id, data.order, data.keyEvent ? fresh : null);
  if (old && old.dataset.held) {
    fresh.dataset.held = old.dataset.held;
    fresh.hidden = true;
  }
  if (old) {
    old.remove();
    forgetFacts(doc);
  }
  const shown = put(root, fresh, data.order, data.pinned);
  if (shown && isNew && hold && !data.pinned) {
    fresh.dataset.held = 'new';
    fresh.hidden = true;
  }
  settle(root);
  const ceiling = Number(root.dataset.ceiling);
  return {
    changed: shown ? [fresh, ...lines] : lines,
    added: shown && isNew ? fresh : null,
    above: isNew && !shown && ceiling > 0 && data.order >= ceiling,
  };
}

/* What the page told machines when it was loaded has words that are not true any more. */
function forgetFacts(doc) {
  doc.querySelectorAll('script[type="application/ld+json"]').forEach(facts => facts.remove());
}

function applyRemove(doc, root, data) {
  const map = revisions(root);
  if ((map.get(data.id) ?? -1) >= data.revision) return { changed: [] };
  map.set(data.id, data.revision);
  const old = byId(root, data.id);
  if (old) old.remove();
  forgetFacts(doc);
  keyLine(root, data.id, 0, null);
  settle(root);
  return { changed: [], removed: Boolean(old) };
}

function applyState(doc, root, data) {
  const head = root.querySelector('[data-part=head]');
  if (Number(head.dataset.revision) > data.revision) return { changed: [] };
  const fresh = parsed(doc, data.html);
  const changed = [];
  const title = head.querySelector('h1').textContent;
  for (const part of ['head', 'lead']) {
    const here = root.querySelector(`[data-part=${part}]`);
    const there = fresh.querySelector(`[data-part=${part}]`);
    if (here && there && bare(here).outerHTML !== there.outerHTML) {
      here.replaceWith(there);
      changed.push(there);
    }
  }
  const now = root.querySelector('[data-part=head] h1').textContent;
  if (now !== title && doc.title.startsWith(title)) {
    doc.title = now + doc.title.slice(title.length);
  }
  return { changed, state: data.state };
}

/*
 * Applies an event to a page. Answers the elements that are new or have changed, the post that was
 * added, whether a post came that stands above this page, and the state that was told.
 * With hold, a post that is new stays hidden until reveal().
 */
export function apply(doc, kind, data, hold = false) {
  const root = rootOf(doc);
  switch (kind) {
    case 'post': return applyPost(doc, root, data, hold);
    case 'remove': return applyRemove(doc, root, data);
    case 'state': return applyState(doc, root, data);
    default: return { changed: [] };
  }
}

/* Whether a post is new here, neither a change of one that was known nor one of an older page. */
export function isNews(doc, data) {
  const root = rootOf(doc);
  return !revisions(root).has(data.id) && data.order >= Number(root.dataset.floor);
}

/* Posts that wait for the reader. */
export const held = doc => [...rootOf(doc).querySelectorAll('.post[data-held]')];

export function reveal(doc) {
  const posts = held(doc);
  for (const post of posts) {
    delete post.dataset.held;
    post.hidden = false;
  }
  return posts;
}

/* Keeps the newest so many posts on the page, the pinned one among them; the others are on the page of older ones. */
export function trim(doc, most) {
  const root = rootOf(doc);
  const posts = [...root.querySelectorAll('.posts > .post')];
  const older = root.querySelector('.older');
  const room = Math.max(1, most - root.querySelectorAll('.pin > .post').length);
  if (posts.length <= room || !older) return;
  for (const post of posts.slice(room)) {
    post.remove();
    known.get(root)?.delete(idOf(post));
  }
  root.dataset.floor = posts[room - 1].dataset.order;
  older.querySelector('a').href = `${root.dataset.path}?below=${root.dataset.floor}`;
  older.hidden = false;
}

/* Makes the page what a fresh one is. */
export function become(doc, fresh) {
  const root = rootOf(doc);
  const there = doc.importNode(rootOf(fresh), true);
  known.delete(root);
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
  Object.assign(root.dataset, there.dataset);
  root.replaceChildren(...there.childNodes);
  doc.documentElement.dataset.position = fresh.documentElement.dataset.position;
  doc.title = fresh.title;
}

/* The element as the house wrote it, without what scripts add for this reader. */
function bare(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('.local').forEach(local => {
    if (local.previousSibling?.nodeType === 3 && local.previousSibling.data === ' ') local.previousSibling.remove();
    local.remove();
  });
  copy.querySelectorAll('[data-share], [data-embed] button').forEach(button => { button.hidden = true; });
  if (copy.dataset.held) {
    delete copy.dataset.held;
    copy.hidden = false;
  }
  copy.classList.remove('fresh', 'shown');
  copy.removeAttribute('tabindex');
  return copy;
}

/* What a page shows, for comparing it with another. */
export function shown(doc) {
  const root = rootOf(doc);
  const text = element => (element ? bare(element).outerHTML.replace(/\s+/g, ' ') : '');
  const texts = selector => [...root.querySelectorAll(selector)].map(text);
  return {
    title: doc.title,
    head: text(root.querySelector('[data-part=head]')),
    lead: text(root.querySelector('[data-part=lead]')),
    keyEvents: texts('.key-events li'),
    pinned: texts('.pin > .post'),
    posts: texts('.posts > .post'),
  };
}
