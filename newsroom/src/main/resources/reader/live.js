/*
 * Keeps an open page of a coverage equal to a fresh one. Tabs of one browser share one stream: the
 * tab that holds the lock opens it and tells the others. Where streams do not work, segments do.
 */
import { apply, become, held, isNews, reveal, rootOf, trim } from './live-apply.js';

/* All times in milliseconds; every one is spread, so that readers never come together. */
const STABLE = 5000;
const FORGET = 15000;
const POLL = 10000;
const LONGEST_PAUSE = 60000;
const SILENCE = 180000;
const HIDDEN_LONG = 20000;
const SLEPT = 90000;
const ENDED_LOOK = 300000;
const ENDED_WATCH = 7200000;
/* A network that has gone silent answers nothing and breaks nothing. */
const PATIENCE = 15000;
/* A page that its reader does not scroll holds this many posts; the server sends fewer. */
const MOST_POSTS = Number(rootOf(document).dataset.most || 40);

const spread = (time, by = 0.3) => time * (1 + Math.random() * by);
const wait = time => new Promise(done => setTimeout(done, time));

const root = rootOf(document);
const find = selector => root.querySelector(selector);
const stream = document.querySelector('link[type="text/event-stream"]').href;
const segments = document.querySelector('link[title="segments"]').href.replace(/[^/]*$/, '');

let position = document.documentElement.dataset.position;
let source = null;
let channel = null;
let release = null;
let leading = false;
let running = false;
let failures = 0;
let pollTimer = 0;
let stableTimer = 0;
let retryTimer = 0;
let endedTimer = 0;
let endedAt = 0;
let heardAt = Date.now();
let hiddenAt = 0;
let tickedAt = Date.now();
let renewedAt = 0;
let paused = false;
let waiting = [];
/* New posts that stand above this page, by id. */
const above = new Set();

/* What the reader sees */

const forms = () => JSON.parse(root.dataset.new);
const rules = new Intl.PluralRules(document.documentElement.lang);
const numbers = new Intl.NumberFormat(document.body.dataset.dates);
const counted = n => (forms()[rules.select(n)] || forms().other).replace('#', numbers.format(n));
const scrolledAway = () => find('.posts').getBoundingClientRect().top < 0;
const still = matchMedia('(prefers-reduced-motion: reduce)');

/* New posts that came into view and were told of lately, by id. */
const told = new Set();
let tellTimer = 0;

function say() {
  const unseen = new Set(waiting.filter(one => one.kind === 'post' && isNews(document, one.data)).map(one => one.data.id));
  const n = held(document).length + above.size + unseen.size || told.size;
  find('.live-count').textContent = n > 0 ? counted(n) : '';
}

function tell() {
  clearTimeout(tellTimer);
  tellTimer = setTimeout(() => {
    say();
    tellTimer = setTimeout(forget, FORGET);
  }, 700);
}

function forget() {
  told.clear();
  say();
}

/* What was taken down is no news any more; what is said of it goes at once. */
function untell(id) {
  told.delete(id);
  above.delete(id);
  if (find('.live-count').textContent) say();
}

function showButton() {
  const n = held(document).length + above.size;
  const button = find('.live-new');
  button.hidden = n === 0;
  if (n > 0) button.textContent = counted(n);
}

function dressed(elements) {
  for (const element of elements) {
    document.dispatchEvent(new CustomEvent('standfirst:new', { detail: element }));
  }
}

/* Holds the words that are being read where they are. */
function keepingPlace(change) {
  if (!scrolledAway()) return change();
  const reading = [...root.querySelectorAll('.post')].find(post => post.getBoundingClientRect().bottom > 0 && !post.hidden);
  const top = reading && reading.getBoundingClientRect().top;
  const result = change();
  const now = reading && document.getElementById(reading.id);
  if (now && !now.hidden) {
    const moved = now.getBoundingClientRect().top - top;
    if (Math.abs(moved) > 1) scrollBy({ top: moved, behavior: 'instant' });
  }
  return result;
}

function show(kind, data) {
  const result = keepingPlace(() => apply(document, kind, data, scrolledAway()));
  dressed(result.changed);
  if (result.added && !result.added.hidden) result.added.classList.add('fresh');
  if (result.above) above.add(data.id);
  if (result.added) told.add(data.id);
  if (result.added || result.above) tell();
  if (kind === 'remove') untell(data.id);
  if (!scrolledAway()) trim(document, MOST_POSTS);
  showButton();
  if (result.state === 'ended') ended();
}

function lost(isLost) {
  find('.live-lost').hidden = !isLost;
}

root.addEventListener('click', event => {
  const target = event.target;
  if (target.closest('.live-new')) {
    if (above.size > 0) {
      location.href = root.dataset.path;
      return;
    }
    const [first] = reveal(document);
    told.clear();
    showButton();
    find('.live-count').textContent = '';
    trim(document, MOST_POSTS);
    if (first) {
      first.tabIndex = -1;
      first.scrollIntoView({ behavior: still.matches ? 'instant' : 'smooth', block: 'start' });
      first.focus({ preventScroll: true });
    }
  } else if (target.closest('.live-pause')) {
    pause(!paused);
  } else {
    const link = target.closest('.key-events a, .post-when a');
    const post = link && link.origin === location.origin && document.getElementById(link.hash.slice(1));
    if (post && !post.hidden && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      history.pushState(null, '', link.href);
      post.tabIndex = -1;
      post.scrollIntoView({ behavior: still.matches ? 'instant' : 'smooth' });
      post.focus({ preventScroll: true });
    }
  }
});

function pause(on) {
  paused = on;
  dressPause();
  if (!on) {
    const all = waiting;
    waiting = [];
    all.forEach(one => show(one.kind, one.data));
    find('.live-count').textContent = '';
  }
}

function dressPause() {
  const button = find('.live-pause');
  button.setAttribute('aria-pressed', String(paused));
  find('.live-bar').hidden = !running;
}

/* What comes */

function newer(id) {
  if (!id) return;
  const [generation, number] = id.split('-');
  const [mine, known] = position.split('-');
  if (generation !== mine || Number(number) > Number(known)) position = id;
}

function take(kind, data, id) {
  heardAt = Date.now();
  if (kind === 'reset') {
    renew();
    return;
  }
  /* What was taken down goes even while the reader has stopped everything else. */
  if (paused && kind !== 'remove') {
    waiting.push({ kind, data });
    if (kind === 'post' && isNews(document, data)) tell();
  } else {
    if (paused) waiting = waiting.filter(one => one.data.id !== data.id);
    show(kind, data);
  }
  newer(id);
}

async function look() {
  const answer = await fetch(segments + position, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(String(answer.status));
  const segment = await answer.json();
  heardAt = Date.now();
  if (segment.reset) {
    heard('reset', {}, '');
    return 1;
  }
  for (const event of segment.events) {
    heard(event.event, event, `${position.split('-')[0]}-${event.position}`);
  }
  newer(segment.position);
  return segment.events.length + (segment.more ? await look() : 0);
}

/* The leading tab tells the others. */
function heard(kind, data, id) {
  if (leading) channel?.postMessage({ kind, data, id });
  take(kind, data, id);
}

const lookQuietly = () => look().catch(() => {});

/* The page is loaded again, in place. */
async function renew() {
  if (Date.now() - renewedAt < 10000) await wait(spread(15000, 1));
  renewedAt = Date.now();
  stop();
  await wait(Math.random() * 3000);
  try {
    const answer = await fetch(location.pathname + location.search, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!fresh || !rootOf(fresh)) {
      location.reload();
      return;
    }
    keepingPlace(() => become(document, fresh));
    above.clear();
    told.clear();
    waiting = [];
    position = document.documentElement.dataset.position;
    dressed([root]);
    dressPause();
    start();
  } catch {
    setTimeout(renew, spread(5000, 1));
  }
}

/* The stream */

function open() {
  close();
  const mine = new EventSource(`${stream}?after=${position}`);
  source = mine;
  for (const kind of ['post', 'remove', 'state', 'reset']) {
    mine.addEventListener(kind, event => {
      if (source !== mine) return;
      steady();
      heard(kind, JSON.parse(event.data), event.lastEventId);
    });
  }
  mine.addEventListener('busy', () => pollSoon(0));
  mine.addEventListener('open', () => {
    lost(false);
    clearTimeout(stableTimer);
    stableTimer = setTimeout(steady, STABLE);
  });
  mine.addEventListener('error', () => {
    if (source === mine) failed(mine.readyState === EventSource.CLOSED);
  });
  stableTimer = setTimeout(() => {
    pollSoon(0);
    again();
  }, 2 * STABLE);
}

/* Where nobody answers at all, not even with a refusal, another connection may find a way. */
function again() {
  stableTimer = setTimeout(() => failed(true), spread(LONGEST_PAUSE));
}

function close() {
  clearTimeout(stableTimer);
  clearTimeout(retryTimer);
  source?.close();
  source = null;
}

/* It works: segments are not needed. */
function steady() {
  clearTimeout(stableTimer);
  clearTimeout(pollTimer);
  pollTimer = 0;
  failures = 0;
  lost(false);
}

/* Browsers come back by themselves unless an answer was no stream; then it is on us. */
function failed(forGood) {
  clearTimeout(stableTimer);
  failures++;
  if (stateNow() === 'ended') {
    ended();
    return;
  }
  pollSoon(failures === 1 ? spread(2000, 1) : 0);
  if (forGood) {
    close();
    retryTimer = setTimeout(open, spread(Math.min(LONGEST_PAUSE, 1000 * 2 ** Math.min(failures, 6)), 1));
  } else {
    again();
  }
}

const stateNow = () => find('[data-part=head]').dataset.state;

function pollSoon(time) {
  if (pollTimer) return;
  pollTimer = setTimeout(poll, time || 1);
}

let pollFailures = 0;
async function poll() {
  try {
    await look();
    pollFailures = 0;
    lost(false);
  } catch {
    pollFailures++;
    lost(true);
  }
  if (pollTimer) {
    pollTimer = setTimeout(poll, spread(Math.min(LONGEST_PAUSE, POLL * 2 ** Math.min(pollFailures, 3))));
  }
}

/* One stream for all tabs */

function lead() {
  leading = true;
  open();
}

async function start() {
  if (running) return;
  if (stateNow() === 'ended') {
    ended();
    return;
  }
  clearTimeout(endedTimer);
  running = true;
  dressPause();
  if (!navigator.locks || !window.BroadcastChannel) {
    lead();
    return;
  }
  channel = new BroadcastChannel(stream);
  channel.onmessage = event => take(event.data.kind, event.data.data, event.data.id);
  const mine = channel;
  const hold = () => new Promise(done => {
    if (channel !== mine) {
      done();
      return;
    }
    release = done;
    lead();
  });
  try {
    await navigator.locks.request(stream, { ifAvailable: true }, lock => {
      if (lock) return hold();
      lookQuietly();
      return null;
    });
    if (channel === mine && !leading) {
      await navigator.locks.request(stream, hold);
    }
  } catch {
    if (channel === mine && !leading) lead();
  }
}

function stop() {
  running = false;
  leading = false;
  close();
  clearTimeout(pollTimer);
  pollTimer = 0;
  channel?.close();
  channel = null;
  release?.();
  release = null;
}

/* An ended coverage is looked at now and then: it may be opened again. */
function ended() {
  stop();
  lost(false);
  dressPause();
  clearTimeout(endedTimer);
  endedAt = endedAt || Date.now();
  if (Date.now() - endedAt > ENDED_WATCH) return;
  endedTimer = setTimeout(async () => {
    await lookQuietly();
    if (stateNow() === 'ended') {
      ended();
    } else {
      endedAt = 0;
      start();
    }
  }, spread(ENDED_LOOK, 0.1));
}

/* Sleep, other tabs, other networks: whatever was missed is fetched */

function wake() {
  heardAt = Date.now();
  if (!running) {
    if (endedAt && Date.now() - endedAt < ENDED_WATCH) lookQuietly().then(() => stateNow() !== 'ended' && start());
  } else if (leading) {
    open();
  } else {
    lookQuietly();
  }
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    hiddenAt = Date.now();
  } else if (hiddenAt && Date.now() - hiddenAt > HIDDEN_LONG) {
    wake();
  }
});
addEventListener('online', () => setTimeout(wake, Math.random() * 1000));
addEventListener('offline', () => lost(running));
navigator.connection?.addEventListener?.('change', () => navigator.onLine && setTimeout(wake, Math.random() * 2000));
addEventListener('pagehide', stop);
addEventListener('pageshow', event => {
  if (event.persisted) start().then(() => {});
  if (event.persisted) wake();
});
document.addEventListener('resume', wake);

setInterval(async () => {
  const now = Date.now();
  if (now - tickedAt > SLEPT) wake();
  tickedAt = now;
  if (running && !document.hidden && now - heardAt > spread(SILENCE)) {
    /* Silence may be a dead connection: whoever finds something there opens a stream of its own. */
    const missed = await look().catch(() => 0);
    if (missed > 0 && running) lead();
  }
}, 30000);

/* A link to a post without its fragment opens with the post in view, too. */
const asked = root.dataset.shown && document.getElementById(`post-${root.dataset.shown}`);
if (asked) {
  asked.classList.add('shown');
  if (!location.hash) asked.scrollIntoView({ block: 'start', behavior: 'instant' });
}
root.dataset.live = 'on';
start();
