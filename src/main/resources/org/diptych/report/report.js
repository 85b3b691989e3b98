"use strict";
(() => {
  const linked = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));

  // A list that is visited shows its sentences whole.
  const whole = (link) => {
    const statement = linked(link.hash).closest("li");
    const item = document.createElement("li");
    const holder = document.createElement("small");
    holder.textContent = statement.querySelector("small b").textContent;
    item.append(link, ` ${statement.querySelector("q").textContent} `, holder);
    return item;
  };
  const fill = (list) => {
    for (const short of list.querySelectorAll(".numbers, ul:not(.whole)")) {
      const filled = document.createElement("ul");
      filled.className = "whole";
      filled.append(...[...short.querySelectorAll("a")].map(whole));
      short.replaceWith(filled);
    }
  };

  const form = document.getElementById("filter");
  const statements = [...document.querySelectorAll(".statements li")];
  let values, texts;

  const filter = () => {
    values ??= statements.map((s) => s.dataset.f.split("|").map((v) => v.split(" ")));
    texts ??= statements.map((s) => s.textContent.toLowerCase());
    const choices = [...form.querySelectorAll("select")];
    const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    statements.forEach((statement, i) => {
      const fits = choices.every((c, k) => !c.value || values[i][k].includes(c.value))
        && words.every((word) => texts[i].includes(word));
      statement.hidden = !fits;
      if (fits) count++;
    });
    for (const group of document.querySelectorAll(".statements > div")) {
      group.hidden = !group.querySelector("li:not([hidden])");
    }
    document.getElementById("shown").textContent = `${count} of ${statements.length} statements`;
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
  }

  const visit = () => {
    const target = linked(location.hash);
    if (!target) return;
    if (target.classList.contains("list")) fill(target);
    if (target.closest(".statements li[hidden]")) {
      form.reset();
      filter();
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", visit);
  visit();
})();
