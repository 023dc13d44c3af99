// The picture picker: search the library, or add a file; used by the body and the lead picture.
import htmx from "htmx.org";
import { openDialog } from "./dialogs.js";
import { say, word } from "./say.js";
import { send } from "./send.js";

/** Uploads a file; answers how a block uses it, or null after saying why not. */
async function upload(file) {
  const form = new FormData();
  form.append("file", file, file.name || "picture");
  say(word("uploading", { name: file.name || "" }));
  const { ok, status, answer } = await send("/desk/pictures", form);
  if (!ok) {
    say(answer.detail || word(status ? "upload-refused" : "no-connection"), "refused");
    return null;
  }
  say(word("uploaded", { name: file.name || "" }));
  return { picture: answer.picture, caption: answer.caption, alternativeText: answer.alternativeText };
}

/**
 * Opens the picker; answers the chosen picture with its own words, or null. It answers when the dialog has given the
 * focus back, so that whoever moves the focus on has the last word.
 */
function choose() {
  const dialog = document.getElementById("picture-picker");
  const list = dialog.querySelector("[data-list]");
  htmx.ajax("GET", list.dataset.address, { target: list, swap: "innerHTML" });
  openDialog(dialog);
  return new Promise((resolve) => {
    const leave = new AbortController();
    const { signal } = leave;
    let chosen = null;
    const answer = (use) => {
      chosen = use;
      dialog.close();
    };
    dialog.addEventListener(
      "close",
      () => {
        leave.abort();
        resolve(chosen);
      },
      { signal },
    );
    list.addEventListener(
      "click",
      (event) => {
        const button = event.target.closest("[data-picture]");
        if (button) {
          const { picture, caption, alternative } = button.dataset;
          answer({ picture, caption, alternativeText: alternative });
        }
      },
      { signal },
    );
    const take = async (files) => {
      const use = files[0] && (await upload(files[0]));
      if (use && !signal.aborted) answer(use);
    };
    const input = dialog.querySelector("input[type=file]");
    input.addEventListener("change", () => take(input.files), { signal });
    dialog.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    dialog.addEventListener(
      "drop",
      (event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      },
      { signal },
    );
    dialog.addEventListener(
      "paste",
      (event) => {
        if (event.clipboardData.files.length) {
          event.preventDefault();
          take(event.clipboardData.files);
        }
      },
      { signal },
    );
  });
}

export const pictures = { choose, upload };
