// Runs before anything is drawn: takes what the page was opened with, cleans the address, then starts the app.
"use strict";
(() => {
  const { js, wasm } = document.currentScript.dataset;
  const arrived = location.search + location.hash;
  // In a frame nothing is read and nothing is touched: the app only offers to open itself in a tab.
  if (arrived && window.top === window) {
    history.replaceState(null, "", location.pathname);
  }
  const module = import(new URL(js, document.baseURI).href);
  document.addEventListener("DOMContentLoaded", async () => {
    const app = await module;
    await app.default({ module_or_path: new URL(wasm, document.baseURI).href });
    app.start(arrived);
  });
})();
