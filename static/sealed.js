// Unpacks the app out of the page and starts it, all before the page counts as loaded: nobody meets a page that is
// there and does not work yet. `initSync` and `start` are wasm-bindgen's; `UNPACKER` is the crate `unpack` in base64.
const unpacker = new WebAssembly.Instance(
  new WebAssembly.Module(Uint8Array.from(atob(UNPACKER), (letter) => letter.charCodeAt())),
).exports;
document.addEventListener("DOMContentLoaded", () => {
  const memory = unpacker.memory.buffer;
  // It stays in the document, so that a page saved from the browser's menu works as well.
  const text = document.getElementById("packed-app").textContent;
  new TextEncoder().encodeInto(text, new Uint8Array(memory, unpacker.text()));
  const length = unpacker.unpack(text.length);
  initSync({ module: new WebAssembly.Module(new Uint8Array(memory, unpacker.bytes(), length)) });
  begin(start);
});
