// What a reader holds of the statements: kept in the browser, downloaded as a table.

const COLUMNS = ["id", "verdict", "target", "axis", "category", "polarity", "attribution", "holder", "coder", "note", "document", "begin", "end", "text"];
const RECODED = ["target", "axis", "category", "polarity", "attribution", "holder"];
const VERDICTS = { accept: "accepted", reject: "rejected", recode: "recoded", note: "annotated" };

const corrections = (() => {
  const byId = new Map();
  const numbers = new Map(data.rows.map((row, i) => [row[ID], i]));
  let others = []; // lines of a loaded file that belong to no statement of this report
  let coder = "";
  let kept = true;
  let saved = true;
  const key = `diptych-corrections-${data.key}`;

  const keep = () => {
    saved = false;
    try {
      localStorage.setItem(key, JSON.stringify({ coder, others, corrections: [...byId] }));
      kept = true;
    } catch {
      kept = false;
    }
  };
  const recall = () => {
    try {
      const state = JSON.parse(localStorage.getItem(key) ?? "null");
      if (!state) return;
      coder = state.coder;
      others = state.others;
      state.corrections.forEach(([id, correction]) => byId.set(id, correction));
    } catch {
      kept = false;
    }
  };
  recall();
  addEventListener("beforeunload", (event) => {
    if (!kept && !saved) event.preventDefault();
  });

  const clean = (text) => String(text ?? "").replace(/[\t\r\n]+/g, " ");
  const cells = (id, correction) => {
    const row = data.rows[numbers.get(id)];
    const cell = { id, verdict: correction.verdict, coder: correction.coder || coder, note: correction.note };
    for (const name of RECODED) {
      cell[name] = correction.verdict === "recode" ? correction[name] : ["attribution", "holder"].includes(name) ? "" : value(row, name);
    }
    Object.assign(cell, { document: value(row, "document"), begin: row[BEGIN], end: row[END], text: data.texts[row[TEXT]] });
    return COLUMNS.map((name) => clean(cell[name])).join("\t");
  };

  return {
    of: (id) => byId.get(id),
    verdict: (id) => byId.get(id)?.verdict ?? "none",
    set(id, correction) {
      const { verdict, note } = correction;
      if (!verdict && !note) byId.delete(id);
      else byId.set(id, { ...correction, verdict: verdict ?? "note" });
      keep();
    },
    clear() {
      byId.clear();
      others = [];
      keep();
      saved = true;
    },
    get coder() { return coder; },
    set coder(name) {
      coder = clean(name).trim();
      keep();
    },
    get kept() { return kept; },
    get others() { return others.length; },
    counts() {
      const counts = { accept: 0, reject: 0, recode: 0, note: 0 };
      for (const { verdict } of byId.values()) counts[verdict]++;
      return counts;
    },
    table() {
      const known = [...byId].sort(([a], [b]) => numbers.get(a) - numbers.get(b));
      const lines = known.map(([id, correction]) => cells(id, correction));
      const rest = others.map((cell) => COLUMNS.map((name) => clean(cell[name])).join("\t"));
      return [COLUMNS.join("\t"), ...lines, ...rest].join("\n") + "\n";
    },
    downloaded() { saved = true; },
    // Reads a table that was downloaded before; says what is wrong with it, or nothing.
    load(text) {
      const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/).filter((line) => line !== "");
      const header = (lines.shift() ?? "").split("\t");
      const missing = ["id", "verdict"].filter((name) => !header.includes(name));
      if (missing.length) return `This is no table of corrections: it lacks ${missing.join(" and ")}.`;
      lines.forEach((line) => {
        const texts = line.split("\t");
        const cell = Object.fromEntries(header.map((name, i) => [name, texts[i] ?? ""]));
        if (!numbers.has(cell.id) || !(cell.verdict in VERDICTS)) {
          others = others.filter((other) => JSON.stringify(other) !== JSON.stringify(cell)).concat([cell]);
          return;
        }
        const correction = { verdict: cell.verdict, note: cell.note ?? "", coder: cell.coder ?? "" };
        if (cell.verdict === "recode") RECODED.forEach((name) => { correction[name] = cell[name] ?? ""; });
        byId.set(cell.id, correction);
        coder ||= cell.coder ?? "";
      });
      keep();
      return "";
    },
  };
})();
