// Shows the statements of a view, a piece at a time.

const PIECE = 50;
const FEW = 40;
const FIRST = ["target", "category", "polarity", "holder", "year"];

const concordance = (() => {
  const root = document.getElementById("rows");
  const tools = document.getElementById("tools");
  const shown = element("p", { role: "status", id: "shown" });
  const printed = element("p", { class: "printed" });
  const more = button("Show more", () => piece(true));
  const controls = new Map();
  let view = new Map();
  let found = [];

  // The form.
  const control = (name, text, input, list) => {
    const heading = element("label", {}, text, " ", input);
    controls.set(name, input);
    return list ? element("span", { class: "field" }, heading, list) : heading;
  };
  const choice = (name, text, choices) =>
    control(name, text, element("select", { name }, option("all", ""), ...choices));
  const fieldControl = (name) => {
    const field = fields.get(name);
    if (name !== "year" && field.values.length <= FEW) return choice(name, field.label, options(name));
    const [id, list] = suggestions(name);
    const hint = name === "year" ? "1941 or 1939-1941" : "name or a part";
    return control(name, field.label, element("input", { name, list: id, autocomplete: "off", placeholder: hint }), list);
  };
  const names = [...fields.keys()].filter((name) => fields.get(name).values.length > 1);
  const rest = names.filter((name) => !FIRST.includes(name));
  const further = element("details", {}, element("summary", {}, "More filters"), element("div", { class: "fields" },
    ...rest.map(fieldControl),
    choice("correction", "Your verdict", [option("none yet", "none"), ...Object.entries(VERDICTS).map(([id, text]) => option(text, id))])));
  const sort = element("select", { name: "sort" }, ...Object.entries(SORTS).map(([id, [text]]) => option(text, id)));
  const form = element("form", { id: "filter", "aria-label": "Filter the statements" },
    element("div", { class: "fields" },
      control("words", "Words", element("input", { type: "search", name: "words", autocomplete: "off", placeholder: "peace \"hard line\"" })),
      ...FIRST.filter((name) => names.includes(name)).map(fieldControl),
      control("sort", "Order", sort)),
    further,
    element("div", { class: "actions" }, button("Show all", () => change(new Map()))));

  // A statement.
  const marked = (row) => {
    const text = data.texts[row[TEXT]];
    const parts = [];
    let at = 0;
    for (let i = 0; i < row[CUES].length; i += 2) {
      const [begin, end] = row[CUES].slice(i, i + 2);
      parts.push(text.slice(at, begin), element("mark", {}, text.slice(begin, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  };
  const holder = (row) => {
    const [, author] = data.documents[place(row, "document")];
    const name = label(row, "holder") === data.author.label && author ? author : label(row, "holder");
    return `${name} (${value(row, "attribution")}${row[VIA] ? `, passed on by ${row[VIA]}` : ""})`;
  };
  const where = (row) => {
    const [description, , page] = data.documents[place(row, "document")];
    const path = value(row, "document");
    const name = page ? element("a", { href: `${page}#s-${encodeURIComponent(row[ID])}` }, path) : path;
    return [name, description ? ` · ${description}` : ""];
  };
  const why = (row) => {
    const sure = row[CONFIDENCE] == null ? "" : `, confidence ${row[CONFIDENCE].toFixed(2)}`;
    const entries = row[EVIDENCE].map((i) => element("li", {}, data.evidence[i]));
    return element("details", {}, element("summary", {}, "Why", element("span", { class: "hidden" }, ` statement ${row.number}`)),
      element("p", {}, `${value(row, "source")}${sure}${entries.length ? ":" : ": no evidence given"}`), element("ul", {}, ...entries));
  };
  const apart = (row) => {
    if (value(row, "standing") === "counted") return null;
    const original = row[ORIGINAL] ? element("a", { href: addressOf(new Map([["id", data.rows[row[ORIGINAL] - 1][ID]]])) }, `statement ${row[ORIGINAL]}`) : null;
    return element("p", { class: "apart" }, label(row, "standing"), ...(original ? [" (", original, ")"] : []));
  };
  const item = (index) => {
    const row = data.rows[index];
    row.number = index + 1;
    const colour = `t${data.targets.indexOf(value(row, "target")) + 1}`;
    const polarity = value(row, "polarity");
    const made = element("li", { id: `s-${row[ID]}`, "data-row": index },
      element("p", { class: "what" },
        element("a", { class: "number", href: addressOf(new Map([["id", row[ID]]])), "aria-label": `Statement ${index + 1}` }, String(index + 1)),
        " ", element("b", { class: colour }, label(row, "target")),
        ` ${axisLabel(value(row, "axis"))}: ${label(row, "category")} · `,
        polarity === "negated" ? element("i", {}, polarity) : polarity,
        `, ${value(row, "modality")}${row[ACT] ? `, ${row[ACT]}` : ""}`),
      element("q", {}, ...marked(row)),
      element("small", {}, element("b", {}, holder(row)), ` · ${row[DATE] || "undated"}${row[PAGE] ? ` · p. ${row[PAGE]}` : ""} · `, ...where(row)),
      apart(row), why(row));
    made.append(verdicts.controls(row, made));
    return made;
  };

  // The list.
  const piece = (focus) => {
    const from = root.children.length;
    const added = found.slice(from, from + PIECE).map(item);
    root.append(...added);
    printed.textContent = `${root.children.length} of the ${found.length} statements of this view`;
    more.hidden = root.children.length >= found.length;
    if (focus && added.length) added[0].querySelector("a").focus();
  };
  const fill = () => {
    found = select(view, corrections.verdict);
    root.replaceChildren();
    shown.textContent = `${found.length} of ${data.rows.length} statements`;
    document.getElementById("none").hidden = found.length > 0;
    piece(false);
  };
  const sync = () => {
    for (const [name, input] of controls) {
      const wanted = view.get(name) ?? "";
      const field = fields.get(name);
      const text = input.tagName === "INPUT" && field?.places.has(wanted) ? field.labels[field.places.get(wanted)] : wanted;
      if (input !== document.activeElement) input.value = text;
    }
    if (rest.concat("correction").some((name) => view.get(name))) further.open = true;
  };
  const show = (wanted) => {
    view = wanted;
    sync();
    fill();
  };
  const change = (wanted) => {
    history.replaceState(null, "", addressOf(wanted));
    show(wanted);
  };
  const edit = () => {
    const wanted = new Map(view);
    wanted.delete("id");
    for (const [name, input] of controls) {
      if (input.value === "") wanted.delete(name);
      else wanted.set(name, input.value);
    }
    change(wanted);
  };
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(edit, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  tools.append(form, shown);
  root.after(more);
  root.before(printed);
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && !more.hidden) piece(false);
  }, { rootMargin: "600px" }).observe(more);

  const visit = () => {
    const wanted = viewOf(location.hash);
    if (!wanted) return;
    show(wanted);
    const heading = document.getElementById("concordance");
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  };

  return {
    start() {
      addEventListener("hashchange", visit);
      if (viewOf(location.hash)) visit();
      else show(new Map());
    },
    // The neighbour of a shown statement; the next piece is fetched when it is needed.
    neighbour(made, step) {
      if (step > 0 && !made.nextElementSibling) piece(false);
      return step > 0 ? made.nextElementSibling : made.previousElementSibling;
    },
    refresh: fill,
  };
})();
