// The buttons and keys by which a reader corrects.

const verdicts = (() => {
  const KEYS = { a: "accept", r: "reject", c: "recode", n: "note", u: "undo", j: "next", k: "previous" };
  const panel = document.getElementById("corrections");
  const status = element("p", { role: "status" });
  const tally = element("p", { class: "tally" });
  const coder = element("input", { name: "coder", autocomplete: "off", maxlength: "60" });
  const keys = element("input", { type: "checkbox", name: "keys", checked: true });
  const file = element("input", { type: "file", name: "file", accept: ".tsv,text/tab-separated-values" });
  const redraw = new WeakMap();

  const say = (text) => { status.textContent = text; };
  const count = () => {
    const counts = corrections.counts();
    const parts = Object.entries(counts).filter(([, n]) => n > 0).map(([id, n]) => `${n} ${VERDICTS[id]}`);
    tally.textContent = (parts.length ? parts.join(", ") : "no statement corrected yet")
      + (corrections.others ? `; ${corrections.others} rows of the loaded file belong to no statement here and are kept` : "")
      + (corrections.kept ? "" : "; this browser does not keep them: download before you leave");
  };
  const change = (row, made, correction, word) => {
    corrections.set(row[ID], correction);
    redraw.get(made)?.();
    count();
    say(`Statement ${row.number}: ${word}`);
  };

  // Forms within a statement.
  const select = (name, chosen) => {
    const made = element("select", { name }, ...options(name));
    made.value = chosen;
    return made;
  };
  const editor = (made, kind, children, save) => {
    made.querySelector("form")?.remove();
    const close = () => {
      form.remove();
      made.querySelector(".number").focus();
    };
    const form = element("form", { class: "editor", "aria-label": kind }, ...children,
      element("span", { class: "actions" }, element("button", { type: "submit" }, "Save"), button("Cancel", close)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      save(form.elements);
      close();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    made.append(form);
    form.querySelector("select,textarea").focus();
  };
  const labelled = (text, input) => element("label", {}, text, " ", input);
  const recode = (row, made) => {
    const now = corrections.of(row[ID]) ?? {};
    const chosen = (name) => now[name] || value(row, name);
    const [id, list] = suggestions("holder");
    const input = element("input", { name: "holder", list: id, autocomplete: "off", value: now.holder || label(row, "holder") });
    editor(made, `Recode statement ${row.number}`, [
      ...["target", "category", "polarity", "attribution"].map((name) => labelled(fields.get(name).label, select(name, chosen(name)))),
      labelled("Holder", input), list], (inputs) => {
      const recoded = { verdict: "recode", note: now.note ?? "" };
      let different = false;
      for (const name of ["target", "category", "polarity", "attribution"]) {
        recoded[name] = inputs[name].value === value(row, name) ? "" : inputs[name].value;
        different ||= recoded[name] !== "";
      }
      recoded.axis = recoded.category ? data.categories[recoded.category][0] : "";
      const holder = inputs.holder.value.trim();
      recoded.holder = holder === label(row, "holder") ? "" : holder === data.author.label ? data.author.id : holder;
      different ||= recoded.holder !== "";
      change(row, made, different ? recoded : { verdict: "accept", note: now.note ?? "" }, different ? "recoded" : "accepted as it is");
    });
  };
  const annotate = (row, made) => {
    const now = corrections.of(row[ID]) ?? {};
    const area = element("textarea", { name: "note", rows: "2" });
    area.value = now.note ?? "";
    editor(made, `Note on statement ${row.number}`, [labelled("Note", area)], (inputs) => {
      const verdict = now.verdict === "note" ? undefined : now.verdict;
      change(row, made, { ...now, verdict, note: inputs.note.value.trim() }, "note kept");
    });
  };
  const act = (what, row, made) => {
    const now = corrections.of(row[ID]);
    if (what === "recode") recode(row, made);
    else if (what === "note") annotate(row, made);
    else if (what === "undo") change(row, made, {}, "no verdict");
    else change(row, made, { verdict: what, note: now?.note ?? "" }, VERDICTS[what]);
  };

  const describe = (row) => {
    const now = corrections.of(row[ID]);
    if (!now) return "";
    const changes = now.verdict !== "recode" ? "" : ": " + [
      now.target && fields.get("target").labels[fields.get("target").places.get(now.target)],
      now.category && categoryLabel(now.category), now.polarity, now.attribution, now.holder].filter(Boolean).join(", ");
    return `${VERDICTS[now.verdict]}${changes}${now.note ? ` · ${now.note}` : ""}`;
  };
  const controls = (row, made) => {
    const result = element("span", { class: "result" });
    const named = (text, what) => button(text, () => act(what, row, made), { "aria-label": `${text} statement ${row.number}` });
    const buttons = { accept: named("Accept", "accept"), reject: named("Reject", "reject"), recode: named("Recode", "recode"), note: named("Note", "note"), undo: named("Undo", "undo") };
    const draw = () => {
      const verdict = corrections.verdict(row[ID]);
      made.dataset.verdict = verdict;
      result.textContent = describe(row);
      for (const what of ["accept", "reject"]) buttons[what].setAttribute("aria-pressed", String(verdict === what));
      buttons.undo.hidden = verdict === "none";
    };
    redraw.set(made, draw);
    draw();
    return element("p", { class: "verdict" }, ...Object.values(buttons), result);
  };

  document.getElementById("rows").addEventListener("keydown", (event) => {
    const what = KEYS[event.key];
    const made = event.target.closest("li[data-row]");
    const writing = event.target.closest("input,select,textarea");
    if (!what || !made || writing || !keys.checked || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (what === "next" || what === "previous") {
      concordance.neighbour(made, what === "next" ? 1 : -1)?.querySelector(".number").focus();
    } else {
      act(what, data.rows[made.dataset.row], made);
    }
  });

  const download = () => {
    if (!corrections.coder) {
      say("Write your name first: each correction says whose it is.");
      coder.focus();
      return;
    }
    const address = URL.createObjectURL(new Blob([corrections.table()], { type: "text/tab-separated-values" }));
    element("a", { href: address, download: "corrections.tsv" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    corrections.downloaded();
    say("corrections.tsv was handed to the browser's downloads.");
  };
  coder.value = corrections.coder;
  coder.addEventListener("change", () => { corrections.coder = coder.value; });
  file.addEventListener("change", async () => {
    if (!file.files.length) return;
    const fault = corrections.load(await file.files[0].text());
    coder.value = corrections.coder;
    file.value = "";
    count();
    concordance.refresh();
    say(fault || "The corrections of the file were taken over.");
  });
  const forget = () => {
    if (!confirm("Forget all corrections in this report?")) return;
    corrections.clear();
    count();
    concordance.refresh();
    say("All corrections were forgotten.");
  };

  panel.querySelector(".actions").append(
    labelled("Your name", coder),
    button("Download corrections.tsv", download),
    labelled("Load corrections.tsv", file),
    button("Forget all", forget),
    element("label", { class: "check" }, keys, " Keys act on the statement that has the focus"));
  panel.append(tally, status);
  panel.hidden = false;
  count();
  return { controls };
})();

concordance.start();
