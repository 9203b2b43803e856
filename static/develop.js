// Loads the app from the files that Trunk has built. The published page has sealed.js instead.
{
  const { js, wasm } = document.currentScript.dataset;
  const module = import(new URL(js, document.baseURI).href);
  document.addEventListener("DOMContentLoaded", async () => {
    const app = await module;
    await app.default({ module_or_path: new URL(wasm, document.baseURI).href });
    begin(app.start);
    app.rest();
  });
}
