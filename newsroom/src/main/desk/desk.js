// Everything that the desk's pages need, started by what stands on the page.
import htmx from "htmx.org";
import { mountBody } from "./body.js";
import { startDialogs } from "./dialogs.js";
import { startFront } from "./front.js";
import { startFocalPoint, startLibrary } from "./library.js";
import { startConsole } from "./live.js";
import { pictures } from "./pictures.js";
import { startRelated } from "./related.js";
import { startRepeats } from "./repeats.js";
import { say, startSaid } from "./say.js";
import { startSegments } from "./segments.js";
import { startShortcuts } from "./shortcuts.js";
import { leadPicture, startStory } from "./story.js";

// The content security policy forbids injected styles and evaluated code.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;

const each = (selector, start) => document.querySelectorAll(selector).forEach(start);

startSaid();
startShortcuts();
startDialogs();
startRepeats();
startRelated();
each("form[data-story]", startStory);
each("form[data-plain-body]", (form) => mountBody(form.querySelector("[data-body]"), pictures));
each("form[data-plain-body]:has([data-lead-picture])", leadPicture);
each("#console", startConsole);
each("form[data-front]", startFront);
each("[data-segments]", startSegments);
each("[data-library]", startLibrary);
each("[data-focal-point]", startFocalPoint);
each("form[data-signs-out]", (form) =>
  form.addEventListener("submit", () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("standfirst:")) localStorage.removeItem(key);
    }
  }),
);
each("a[data-back]", (link) =>
  link.addEventListener("click", (event) => {
    if (!document.referrer.startsWith(location.origin)) return;
    event.preventDefault();
    history.back();
  }),
);
each("button[data-copies]", (button) =>
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
    say(button.dataset.said);
  }),
);
each("[data-width]", (button) =>
  button.addEventListener("click", () => {
    for (const other of document.querySelectorAll("[data-width]")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    document.getElementById("preview").dataset.shownAt = button.dataset.width;
  }),
);
each("select[data-goes]", (select) =>
  select.addEventListener("change", () => select.form.requestSubmit()),
);

// On a phone the places of the desk stand in one line that moves sideways; the page itself stays where it is.
each(".head nav", (places) => {
  const here = places.querySelector("[aria-current]")?.getBoundingClientRect();
  const seen = places.getBoundingClientRect();
  if (here) places.scrollLeft += (here.left + here.right - seen.left - seen.right) / 2;
});

// What a redirect wanted to say is said once.
const address = new URL(location.href);
if (address.searchParams.has("said")) {
  address.searchParams.delete("said");
  history.replaceState(null, "", address);
}
