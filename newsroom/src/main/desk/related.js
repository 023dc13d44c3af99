// The field for related stories: what is typed is looked for, and the browser's own list offers what was found.
import htmx from "htmx.org";
import { soon } from "./body.js";

const PAUSE = 150;
const SHORTEST = 2;

export function startRelated() {
  const list = document.getElementById("related-stories");
  if (!list) return;
  let asked = "";
  let words = "";
  const look = soon(PAUSE, () => {
    if (words === asked || words.length < SHORTEST) return;
    asked = words;
    htmx.ajax("GET", `${list.dataset.address}?q=${encodeURIComponent(words)}`, { target: list, swap: "innerHTML" });
  });
  document.addEventListener("input", (event) => {
    if (event.target.name !== "related") return;
    words = event.target.value.trim();
    look();
  });
}
