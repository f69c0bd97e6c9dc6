"use strict";
// The page of `dayang watch`: it asks for the state whenever the program tells of
// a new revision, and puts new pictures in the place of the old ones.
const $ = (id) => document.getElementById(id);
const words = document.documentElement.dataset;
const lang = document.documentElement.lang === "en" ? "en" : "zh";
const pages = $("pages");
let state = null;
let zoom = Number(localStorage.getItem("dayang.zoom")) || 0; // 0 fits the width
let chosen = -1; // remark
let running = Promise.resolve();

const box = (i) => pages.children[i];

function resize() {
  if (!state) return;
  const middle = pages.scrollHeight ? (pages.scrollTop + pages.clientHeight / 2) / pages.scrollHeight : 0;
  const room = pages.clientWidth - 32;
  state.pages.forEach((p, i) => {
    const width = zoom ? (p.width * zoom * 96) / 25.4 : room;
    box(i).style.width = width + "px";
    box(i).style.height = (width * p.height) / p.width + "px";
  });
  $("zoom").value = state.pages.length ? Math.round((box(0).clientWidth / ((state.pages[0].width * 96) / 25.4)) * 100) + "%" : "";
  return middle;
}

function setZoom(z) {
  const middle = resize();
  zoom = z && Math.min(8, Math.max(0.1, z));
  localStorage.setItem("dayang.zoom", zoom);
  resize();
  if (middle) pages.scrollTop = middle * pages.scrollHeight - pages.clientHeight / 2;
}

const current = () => (state && state.pages.length ? box(0).clientWidth / ((state.pages[0].width * 96) / 25.4) : 1);

// blocks cuts a picture into its glyph outlines and its parts: every part is one
// line but for the overlays, which are groups of lines.
function blocks(text) {
  const glyphs = [], parts = [];
  let mode = "", group = [];
  for (const line of text.split("\n").slice(1, -2)) {
    if (line === "<defs>") mode = "defs";
    else if (line === "</defs>") mode = "";
    else if (mode === "defs") glyphs.push(line);
    else if (mode === "layer") {
      group.push(line);
      if (line !== "</g>") continue;
      parts.push(group.join("\n"));
      mode = "";
    } else if (line.startsWith('<g class="layer"')) {
      mode = "layer";
      group = [line];
    } else parts.push(line);
  }
  return { head: text.slice(0, text.indexOf("\n")), glyphs, parts };
}

const parse = (lines) => {
  const doc = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg">' + lines.join("\n") + "</svg>", "image/svg+xml");
  return [...document.adoptNode(doc.documentElement).children];
};

// Outlines are kept for all pages together; an equal name is an equal outline.
const outlines = document.createElementNS("http://www.w3.org/2000/svg", "svg");
outlines.id = "outlines";
outlines.setAttribute("aria-hidden", "true");
document.body.append(outlines);
const defined = new Set();

// picture brings a page up to date: of a picture of megabytes an edit changes a
// few lines, and only those are parsed and painted anew.
async function picture(i, early) {
  const text = await (early ?? fetchPage(i));
  const el = box(i);
  if (!el || el.source === text || !text.startsWith("<svg")) return;
  el.source = text;
  const { head, glyphs, parts } = blocks(text);
  const fresh = glyphs.filter((g) => !defined.has(g));
  fresh.forEach((g) => defined.add(g));
  if (fresh.length) outlines.append(...parse(fresh));
  const old = new Map(); // elements by their source
  if (el.head === head) {
    el.parts.forEach((p, k) => (old.get(p) || old.set(p, []).get(p)).push(el.svg.children[k]));
  } else {
    el.head = head;
    el.svg = document.adoptNode(new DOMParser().parseFromString(head + "</svg>", "image/svg+xml").documentElement);
    el.replaceChildren(el.svg);
  }
  const next = parts.map((p) => old.get(p)?.shift());
  const made = parse(parts.filter((_, k) => !next[k]));
  next.forEach((e, k) => e || (next[k] = made.shift()));
  for (const list of old.values()) list.forEach((e) => e.remove());
  let at = el.svg.firstElementChild;
  for (const e of next) {
    if (e === at) at = at.nextElementSibling;
    else el.svg.insertBefore(e, at);
  }
  el.parts = parts;
}

function makePage(i) {
  const el = document.createElement("div");
  el.className = "page";
  el.setAttribute("role", "group");
  return el;
}

function list() {
  $("count").textContent = state.remarks.length;
  $("list").replaceChildren(
    ...state.remarks.map((r, i) => {
      const li = document.createElement("li");
      li.className = r.severity;
      const b = document.createElement("button");
      b.type = "button";
      b.textContent = `${r.number}　${r[lang]}`;
      if (r.source) {
        const code = document.createElement("code");
        code.textContent = r.source;
        b.append(code);
      }
      b.addEventListener("click", () => show(i));
      li.append(b);
      return li;
    }),
  );
  if (!state.remarks.length) {
    const li = document.createElement("li");
    li.textContent = words.none;
    $("list").append(li);
  }
  const tags = { title: "h2", heading: "h3" };
  $("text").replaceChildren(
    ...state.text.map((t) => {
      const el = document.createElement(tags[t.role] || "p");
      el.lang = "zh";
      el.textContent = t.text;
      return el;
    }),
  );
}

// show brings the place of a remark into view and rings it.
function show(i) {
  document.querySelectorAll(".here").forEach((e) => e.remove());
  chosen = i;
  const r = state.remarks[i];
  if (!r || r.page < 0 || !box(r.page)) return;
  const el = box(r.page);
  const ring = document.createElement("span");
  ring.className = "here";
  ring.style.left = r.x * 100 + "%";
  ring.style.top = r.y * 100 + "%";
  el.append(ring);
  pages.scrollTop = el.offsetTop - pages.offsetTop + r.y * el.clientHeight - pages.clientHeight / 2;
  pages.scrollLeft = el.offsetLeft - pages.offsetLeft + r.x * el.clientWidth - pages.clientWidth / 2;
}

async function fetchPage(i) {
  return (await fetch(`/page/${i}?lang=${lang}`)).text();
}

// seen reports whether a page is in view.
function seen(i) {
  const top = box(i).offsetTop - pages.offsetTop;
  return top < pages.scrollTop + pages.clientHeight && top + box(i).clientHeight > pages.scrollTop;
}

async function update() {
  // What is in view comes first, and is asked for before it is known what else
  // has changed.
  const early = state ? state.pages.map((_, i) => (seen(i) ? fetchPage(i) : undefined)) : [];
  const next = await (await fetch("/state")).json();
  const first = state === null;
  state = next;
  document.title = state.title ? `${state.title} – dayang` : "dayang";
  $("title").textContent = state.title || "dayang";
  document.body.classList.toggle("failed", state.failed);
  if ($("style").options.length !== state.styles.length) {
    $("style").replaceChildren(...state.styles.map((s) => new Option(s, s)));
  }
  $("style").value = state.style;
  while (pages.children.length > state.pages.length) pages.lastChild.remove();
  while (pages.children.length < state.pages.length) pages.append(makePage());
  state.pages.forEach((p, i) => box(i).setAttribute("aria-label", words.page.replace("%d", i + 1) + " " + p.label));
  resize();
  if (first) pages.scrollTop = Number(sessionStorage.getItem("dayang.scroll")) || 0;
  const order = state.pages.map((_, i) => i);
  const visible = order.filter((i) => early[i] || seen(i));
  await Promise.all(visible.map((i) => picture(i, early[i])));
  list();
  $("status").textContent = state.failed ? state.remarks.map((r) => r[lang])[0] || "" : `${words.updated} ${state.revision}`;
  document.body.dataset.revision = state.revision;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  fetch(`/painted?revision=${state.revision}`, { method: "POST" });
  await Promise.all(order.filter((i) => !visible.includes(i)).map((i) => picture(i)));
}

function layers() {
  const on = [...document.querySelectorAll("[name=layer]")];
  const kept = (localStorage.getItem("dayang.layers") ?? "missing,remarks").split(",");
  const apply = () => {
    for (const c of on) pages.toggleAttribute("data-" + c.value, c.checked);
    localStorage.setItem("dayang.layers", on.filter((c) => c.checked).map((c) => c.value).join(","));
  };
  for (const c of on) {
    c.checked = kept.includes(c.value);
    c.addEventListener("change", apply);
  }
  apply();
}

layers();
addEventListener("resize", () => resize());
$("larger").addEventListener("click", () => setZoom(current() * 1.25));
$("smaller").addEventListener("click", () => setZoom(current() / 1.25));
$("fit").addEventListener("click", () => setZoom(0));
$("style").addEventListener("change", (e) => fetch("/style?name=" + encodeURIComponent(e.target.value), { method: "POST" }));
pages.addEventListener("scroll", () => sessionStorage.setItem("dayang.scroll", pages.scrollTop));
pages.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || !state) return;
  const n = state.remarks.length;
  const act = {
    "+": () => setZoom(current() * 1.25), "=": () => setZoom(current() * 1.25), "-": () => setZoom(current() / 1.25), 0: () => setZoom(0),
    n: () => n && show((chosen + 1) % n), p: () => n && show((chosen - 1 + n) % n),
  }[e.key];
  if (act) {
    e.preventDefault();
    act();
  }
});

const events = new EventSource("/events");
events.onmessage = (e) => {
  if (Number(e.data) > 0 && (!state || state.revision !== Number(e.data))) {
    running = running.then(() => (!state || state.revision !== Number(e.data) ? update() : null)).catch(() => {});
  }
};
events.onerror = () => ($("status").textContent = words.lost);
