// The library page takes files by button, drop and paste; the focal point is set by click or arrows.
import { pictures } from "./pictures.js";

export function startLibrary(place) {
  const take = async (files) => {
    let last = null;
    for (const file of files) last = (await pictures.upload(file)) || last;
    if (last) location.assign(`/desk/pictures/${last.picture}?said=picture-added`);
  };
  const input = place.querySelector("input[type=file]");
  input.addEventListener("change", () => take(input.files));
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  });
  document.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length) take(event.clipboardData.files);
  });
}

export function startFocalPoint(field) {
  const image = field.querySelector("img");
  const mark = field.querySelector("[data-mark]");
  const [x, y] = ["focusX", "focusY"].map((name) => field.querySelector(`[name=${name}]`));
  const show = () => {
    mark.style.setProperty("left", `${x.value}%`);
    mark.style.setProperty("top", `${y.value}%`);
  };
  const put = (across, down) => {
    x.value = Math.max(0, Math.min(100, Math.round(across)));
    y.value = Math.max(0, Math.min(100, Math.round(down)));
    show();
  };
  image.addEventListener("click", (event) => {
    const box = image.getBoundingClientRect();
    put(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  });
  for (const input of [x, y]) input.addEventListener("input", show);
  show();
}
