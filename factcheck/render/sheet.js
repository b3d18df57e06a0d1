// Keeps the items that hold every word typed; letters with and without marks are the same.
"use strict";
(() => {
  const field = document.getElementById("filter"), none = document.getElementById("none");
  const items = [...document.querySelectorAll("main .items > li")];
  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = items.map(item => fold(item.textContent));
  field.closest("label").hidden = false;
  field.addEventListener("input", () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    items.forEach((item, at) => {
      item.hidden = !words.every(word => texts[at].includes(word));
      shown += item.hidden ? 0 : 1;
    });
    none.hidden = shown > 0;
  });
})();
