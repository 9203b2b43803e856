// Unpacks the app while the page arrives, and starts it before the page counts as loaded: nobody meets a page that is
// there and does not work yet. `initSync` and `start` are wasm-bindgen's; `UNPACKER` is the crate `unpack` in base64.
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
const arriving = new MutationObserver(() => {
  // The last piece may still be growing.
  take(pieces.length - 1);
  unpacker.go_on(length);
});
arriving.observe(document.body, { childList: true });
document.addEventListener("DOMContentLoaded", () => {
  arriving.disconnect();
  take(pieces.length);
  initSync({ module: new WebAssembly.Module(new Uint8Array(memory, unpacker.bytes(), unpacker.finish())) });
  begin(start);
  rest();
});
