// Unpacks the app while the page arrives, in two modules: the first reads, and starts as soon as it is there; the second
// is the rest of the page. `initSync`, `start`, `wasm` and `__wbg_get_imports` are wasm-bindgen's; `UNPACKER` is the crate
// `unpack` in base64.
const unpacker = new WebAssembly.Instance(
  new WebAssembly.Module(Uint8Array.from(atob(UNPACKER), (letter) => letter.charCodeAt())),
).exports;
const memory = unpacker.memory.buffer;
// The pieces stay in the document, so that a page saved from the browser's menu works as well.
const pieces = document.getElementsByClassName("packed-app");
let taken = 0;
let length = 0;
const take = (count) => {
  while (taken < count) {
    const text = pieces[taken++].textContent;
    length += new TextEncoder().encodeInto(text, new Uint8Array(memory, unpacker.text() + length)).written;
  }
};
const arrivals = [
  (module) => {
    initSync({ module });
    begin(start);
  },
  (module) => {
    if (!framed) new WebAssembly.Instance(module, { ...__wbg_get_imports(), first: wasm }).exports.rest();
  },
];
let isWhole = false;
let isDrawing = false;
const goOn = () => {
  if (isDrawing || !arrivals.length) return;
  // All of the text is enough for anything.
  unpacker.go_on(isWhole ? -1 : length);
  const size = unpacker.next();
  if (!size) return;
  arrivals.shift()(new WebAssembly.Module(new Uint8Array(memory, unpacker.bytes(), size)));
  // What was started is on the screen before anything else is unpacked.
  isDrawing = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      isDrawing = false;
      goOn();
    }),
  );
};
const arriving = new MutationObserver(() => {
  // The last element may still be growing.
  const growing = pieces[pieces.length - 1] === document.body.lastElementChild;
  take(pieces.length - growing);
  goOn();
});
arriving.observe(document.body, { childList: true });
document.addEventListener("DOMContentLoaded", () => {
  arriving.disconnect();
  take(pieces.length);
  isWhole = true;
  goOn();
});
