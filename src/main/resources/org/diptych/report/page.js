// Makes elements; text goes in as text only.
const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, text] of Object.entries(attributes ?? {})) {
    if (text !== false && text != null) made.setAttribute(key, text === true ? "" : text);
  }
  made.append(...children.filter((child) => child != null && child !== ""));
  return made;
};
const button = (text, act, attributes) => {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
};
const option = (text, wanted) => element("option", { value: wanted }, text);

// A choice among categories, those of an axis together, sub-codes behind their parents.
const categoryOptions = () => {
  const groups = new Map();
  fields.get("category").values.forEach((id, i) => {
    const axis = data.categories[id]?.[0] ?? "";
    if (!groups.has(axis)) groups.set(axis, element("optgroup", { label: axisLabel(axis) }));
    groups.get(axis).append(option(fields.get("category").labels[i], id));
  });
  return [...groups.values()];
};
const options = (name) => name === "category"
  ? categoryOptions()
  : fields.get(name).values.map((id, i) => option(fields.get(name).labels[i], id));

let lists = 0;
const suggestions = (name) => {
  const id = `values-${lists++}`;
  const list = element("datalist", { id }, ...fields.get(name).labels.slice(0, 2000).map((text) => element("option", { value: text })));
  return [id, list];
};
