// The page's first script: takes what the page was opened with out of its address before anything is drawn. How the app
// is loaded is another script's business: develop.js under `trunk serve`, sealed.js in the published page.
"use strict";
// In a frame nothing is read, nothing is touched, and no app starts: what stands there is the way out (promise S14).
const framed = window.top !== window;
let arrived = framed ? "" : location.search + location.hash;
// Whole, since a path that begins with two slashes would be another host.
if (arrived) history.replaceState(null, "", location.href.split(/[?#]/)[0]);

// The first screen holds both languages, and the style sheet shows the one that the document is in.
const languages = ["ru", "en"];
const remembered = () => {
  try {
    return localStorage.getItem("brelok.language");
  } catch {
    // Storage is blocked.
  }
};
document.documentElement.lang =
  [remembered(), ...navigator.languages.map((tag) => tag.split("-")[0].toLowerCase())].find((language) =>
    languages.includes(language),
  ) ?? "en";
if (framed) document.documentElement.className = "framed";

// Starts the app, with what was typed or pasted while it was on its way. From then on only the app knows what arrived.
const begin = (start) => {
  if (framed) {
    document.getElementById("page").remove();
    return;
  }
  const { value, selectionStart, selectionEnd } = document.getElementById("paste") ?? { value: "" };
  start(arrived, value, selectionStart, selectionEnd);
  arrived = "";
};
