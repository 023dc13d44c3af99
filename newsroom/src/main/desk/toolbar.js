// The toolbar above the body: markup by the server, behaviour here. One tab stop, arrow keys inside.
import { isInTable } from "prosemirror-tables";
import { active, commands } from "./commands.js";

export function toolbarPlugin(toolbar, run) {
  const buttons = [...toolbar.querySelectorAll("button[data-do]")];
  // A small box leaves some out: the tab stop is the first that is there.
  const first = buttons.find((button) => getComputedStyle(button).display !== "none");
  buttons.forEach((button) => (button.tabIndex = button === first ? 0 : -1));
  toolbar.addEventListener("mousedown", (event) => {
    if (event.target.closest("button")) event.preventDefault();
  });
  toolbar.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (button) run(button.dataset.do);
  });
  toolbar.addEventListener("keydown", (event) => travel(event, buttons));
  return {
    view: (view) => {
      show(view.state, buttons, toolbar);
      return { update: (changed) => show(changed.state, buttons, toolbar) };
    },
  };
}

function travel(event, buttons) {
  const usable = buttons.filter((button) => !button.disabled && button.offsetParent);
  const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const steps = { [forward]: 1, [forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight"]: -1 };
  const at = usable.indexOf(document.activeElement);
  let next = null;
  if (steps[event.key]) next = usable[(at + steps[event.key] + usable.length) % usable.length];
  if (event.key === "Home") next = usable[0];
  if (event.key === "End") next = usable[usable.length - 1];
  if (!next) return;
  event.preventDefault();
  buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
  next.focus();
}

function show(state, buttons, toolbar) {
  toolbar.toggleAttribute("data-in-table", isInTable(state));
  for (const button of buttons) {
    const name = button.dataset.do;
    if (button.hasAttribute("aria-pressed")) {
      button.setAttribute("aria-pressed", String(active(name, state)));
    }
    const usable = commands[name] ? commands[name](state) : true;
    button.setAttribute("aria-disabled", String(!usable));
  }
}
