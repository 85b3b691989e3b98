"use strict";

// What the report knows of each statement, and which statements an address shows.

const data = JSON.parse(document.getElementById("data").textContent);
const [ID, TEXT, BEGIN, END, VALUES, DATE, PAGE, CONFIDENCE, EVIDENCE, ACT, VIA, CUES, ORIGINAL] = Array(13).keys();

const fields = new Map(data.fields.map((field, index) => [field.name, {
  ...field,
  index,
  labels: field.labels ?? field.values,
  places: new Map(field.values.map((value, place) => [value, place])),
}]));
const place = (row, name) => row[VALUES][fields.get(name).index];
const value = (row, name) => fields.get(name).values[place(row, name)];
const label = (row, name) => fields.get(name).labels[place(row, name)];
const categoryLabel = (category) =>
  fields.get("category").labels[fields.get("category").places.get(category)] ?? category;
const axisLabel = (axis) => fields.get("axis").labels[fields.get("axis").places.get(axis)] ?? axis;

// A category and those of which it is a sub-code.
const chain = (category) => {
  const ids = [];
  for (let id = category; id; id = data.categories[id]?.[1]) ids.push(id);
  return ids;
};

const CONCORDANCE = "#concordance";
const SORTS = {
  "": ["in the order of the documents", null],
  date: ["by date, earliest first", (row) => row[DATE] || "9999"],
  "-date": ["by date, latest first", (row) => row[DATE]],
  holder: ["by holder", (row) => label(row, "holder")],
  target: ["by country", (row) => label(row, "target")],
  category: ["by category", (row) => String(place(row, "category")).padStart(4, "0")],
  confidence: ["by confidence, least first", (row) => row[CONFIDENCE] ?? 2],
  "-confidence": ["by confidence, most first", (row) => row[CONFIDENCE] ?? -1],
};

// The view of an address: filters by name, "words" and "sort" among them; null if it is none.
const viewOf = (hash) => {
  if (hash.startsWith("#s-")) return new Map([["id", decodeURIComponent(hash.slice(3))]]);
  if (hash !== CONCORDANCE && !hash.startsWith(CONCORDANCE + "?")) return null;
  return new Map(new URLSearchParams(hash.slice(CONCORDANCE.length + 1)));
};
const addressOf = (view) => {
  const query = new URLSearchParams([...view].filter(([, text]) => text !== "")).toString();
  return query ? `${CONCORDANCE}?${query}` : CONCORDANCE;
};

// The places of a field's values that a filter lets through: a whole value means itself alone, the
// beginning or a part of one all that have it.
const placesOf = (field, wanted) => {
  const exact = field.places.get(wanted) ?? field.labels.findIndex((text) => text === wanted);
  if (exact >= 0) return new Set([exact]);
  const part = wanted.toLowerCase();
  return new Set(field.labels.flatMap((text, i) => (text.toLowerCase().includes(part) ? [i] : [])));
};

const yearTest = (wanted) => {
  const range = /^\s*(\d{4})\s*[-–]\s*(\d{4})\s*$/.exec(wanted);
  if (!range) return null;
  return (row) => value(row, "year") >= range[1] && value(row, "year") <= range[2];
};

let lowered;
const wordsTest = (wanted) => {
  lowered ??= data.texts.map((text) => text.toLowerCase());
  const words = [...wanted.toLowerCase().matchAll(/"([^"]+)"|(\S+)/g)].map((m) => m[1] ?? m[2]);
  return (row) => words.every((word) => lowered[row[TEXT]].includes(word));
};

const fieldTest = (name, wanted) => {
  const field = fields.get(name);
  const places = name === "category" && field.places.has(wanted)
    ? new Set(field.values.flatMap((id, i) => (chain(id).includes(wanted) ? [i] : [])))
    : placesOf(field, wanted);
  return (row) => places.has(row[VALUES][field.index]);
};

const tests = (view, verdictOf) => [...view].flatMap(([name, wanted]) => {
  if (wanted === "" || name === "sort") return [];
  if (name === "id") return [(row) => row[ID] === wanted];
  if (name === "words") return [wordsTest(wanted)];
  if (name === "correction") return [(row) => verdictOf(row[ID]) === wanted];
  if (name === "year") return [yearTest(wanted) ?? fieldTest(name, wanted)];
  return fields.has(name) ? [fieldTest(name, wanted)] : [];
});

// The numbers of the statements that a view shows, in its order.
const select = (view, verdictOf) => {
  const all = tests(view, verdictOf);
  const found = [];
  data.rows.forEach((row, i) => {
    if (all.every((test) => test(row))) found.push(i);
  });
  const key = SORTS[view.get("sort") ?? ""]?.[1];
  if (!key) return found;
  const keys = new Map(found.map((i) => [i, key(data.rows[i])]));
  const order = view.get("sort").startsWith("-") ? -1 : 1;
  return found.sort((a, b) => {
    const [one, other] = [keys.get(a), keys.get(b)];
    return one < other ? -order : one > other ? order : a - b;
  });
};
