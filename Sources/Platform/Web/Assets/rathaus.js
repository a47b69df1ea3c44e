// SPDX-License-Identifier: EUPL-1.2
// Enhancement only: every page works without this file.
(function () {
  "use strict";
  var d = document, w = window;
  var all = function (s, r) { return Array.prototype.slice.call((r || d).querySelectorAll(s)); };
  var one = function (s, r) { return (r || d).querySelector(s); };
  var english = d.documentElement.lang === "en";
  var text = function (de, en) { return english ? en : de; };

  var dirty = false;

  // Everything that belongs to single elements; called again for markup that arrives later.
  function bind(root) {
    // Errors win over flash messages: the first one in the content gets the focus.
    var focusTarget = one(".rh-fehlerliste[data-fokus]", root) || one("[data-fokus]", root);
    if (focusTarget) { focusTarget.focus(); }
    all(".rh-fehlerliste a[href^='#']", root).forEach(function (a) {
      a.addEventListener("click", function (e) {
        var target = d.getElementById(a.getAttribute("href").slice(1));
        var field = target && (target.matches("input,select,textarea") ? target : one("input,select,textarea", target));
        if (field) { e.preventDefault(); field.focus(); field.scrollIntoView({ block: "center" }); }
      });
    });

    // Dialogs
    all("[data-schliessen]", root).forEach(function (b) { b.addEventListener("click", function () { b.closest("dialog").close(); }); });
    all("[data-dialog]", root).forEach(function (a) {
      a.addEventListener("click", function (e) {
        var box = d.getElementById(a.dataset.dialog);
        if (box && box.showModal) { e.preventDefault(); box.showModal(); }
      });
    });
    all("form[data-schutz]", root).forEach(function (f) { f.addEventListener("input", function () { dirty = true; }); });
    all("[data-ablage]", root).forEach(function (box) {
      var input = one("input[type=file]", box), hint = one("[data-ablage-text]", box), max = Number(box.dataset.hoechstensMb) || 0;
      if (!input || !hint) { return; }
      var plain = hint.textContent;
      hint.hidden = false;
      hint.setAttribute("role", "status");
      input.addEventListener("change", function () {
        var files = Array.prototype.slice.call(input.files);
        var big = files.filter(function (x) { return max && x.size > max * 1048576; });
        hint.textContent = big.length ? (box.dataset.zuGross || text("Diese Datei ist zu groß", "This file is too large")) + ": " + big[0].name + " (max. " + max + " MB)"
          : files.map(function (x) { return x.name; }).join(", ") || plain;
      });
      ["dragover", "dragleave", "drop"].forEach(function (name) {
        box.addEventListener(name, function (e) {
          e.preventDefault();
          box.classList.toggle("rh-ablage-aktiv", name === "dragover");
          if (name === "drop" && e.dataTransfer.files.length) { input.files = e.dataTransfer.files; input.dispatchEvent(new Event("change", { bubbles: true })); }
        });
      });
    });
    // One box ticks all boxes of its table.
    all("[data-alle]", root).forEach(function (a) {
      a.hidden = false;
      a.addEventListener("change", function () {
        all("tbody input[type=checkbox]", a.closest("table")).forEach(function (b) { b.checked = a.checked; });
      });
    });
    // What is dragged opens the form of the act, filled in with where it was dropped. The form itself is a link on the page too.
    // A rectangle drawn on a page fills the number fields; without a mouse the numbers are typed.
    all("svg[data-schwaerzen]", root).forEach(function (page) {
      var mark = one("[data-schwaerzen-neu]", page), from;
      var place = function (e) {
        var box = page.getBoundingClientRect(), cut = function (v) { return Math.max(0, Math.min(1000, Math.round(v))); };
        return [cut((e.clientX - box.left) * 1000 / box.width), cut((e.clientY - box.top) * 1000 / box.height)];
      };
      var draw = function (e) {
        var to = place(e), left = Math.min(from[0], to[0]), top = Math.min(from[1], to[1]);
        var values = { x: left, y: top, breite: Math.max(from[0], to[0]) - left, hoehe: Math.max(from[1], to[1]) - top };
        [["x", "x"], ["y", "y"], ["width", "breite"], ["height", "hoehe"]].forEach(function (pair) {
          mark.setAttribute(pair[0], values[pair[1]] / 10 + "%"); d.getElementById(pair[1]).value = values[pair[1]];
        });
      };
      page.addEventListener("pointerdown", function (e) { e.preventDefault(); from = place(e); page.setPointerCapture(e.pointerId); draw(e); });
      page.addEventListener("pointermove", function (e) { if (from) { draw(e); } });
      page.addEventListener("pointerup", function (e) { if (from) { draw(e); from = null; d.getElementById("grund").focus(); } });
      page.addEventListener("pointercancel", function () { from = null; });
    });
    all("[data-ziehen]", root).forEach(function (row) {
      row.draggable = true;
      row.addEventListener("dragstart", function (e) { e.dataTransfer.setData("text/x-rathaus", row.dataset.ziehen); e.dataTransfer.effectAllowed = "move"; });
    });
    all("[data-ziel]", root).forEach(function (target) {
      target.addEventListener("dragover", function (e) {
        if (e.dataTransfer.types.indexOf("text/x-rathaus") >= 0) { e.preventDefault(); target.classList.add("rh-ziel-aktiv"); }
      });
      ["dragleave", "drop"].forEach(function (name) { target.addEventListener(name, function () { target.classList.remove("rh-ziel-aktiv"); }); });
      target.addEventListener("drop", function (e) {
        var form = e.dataTransfer.getData("text/x-rathaus");
        if (form && form !== target.dataset.ziehen) { e.preventDefault(); w.location.assign(form + "?ziel=" + encodeURIComponent(target.dataset.ziel)); }
      });
    });
    all("textarea[data-maximal]", root).forEach(function (a) {
      var p = d.createElement("p"), max = Number(a.dataset.maximal);
      p.className = "rh-hinweiszeile";
      a.after(p);
      var show = function () { p.textContent = (max - a.value.length) + " " + a.dataset.maximalText; };
      a.addEventListener("input", show);
      show();
    });

    // Live fragments: only the newest question may answer.
    all("[data-live]", root).forEach(function (box) {
      var source = d.getElementById(box.dataset.liveVon), timer, request;
      if (!source) { return; }
      source.addEventListener("input", function () {
        clearTimeout(timer);
        timer = setTimeout(function () {
          if (request) { request.abort(); }
          if (source.value !== undefined && source.value.trim().length < (Number(box.dataset.liveAb) || 0)) { box.innerHTML = ""; return; }
          request = new AbortController();
          var url = new URL(box.dataset.live, d.baseURI);
          var only = box.dataset.liveFelder && box.dataset.liveFelder.split(" ");
          new FormData(source.form || source).forEach(function (v, k) {
            if (k !== "_csrf" && typeof v === "string" && (!only || only.indexOf(k) >= 0)) { url.searchParams.append(k, v); }
          });
          fetch(url, { headers: { "X-Ausschnitt": "1" }, credentials: "same-origin", signal: request.signal })
            .then(function (r) { if (!r.ok) { throw new Error(String(r.status)); } return r.text(); })
            .then(function (html) {
              box.innerHTML = html; bind(box); box.removeAttribute("data-live-fehler");
              var status = box.nextElementSibling, state = one("[data-live-stand]", box);
              if (state && status && status.getAttribute("role") === "status") { status.textContent = state.textContent; }
            })
            .catch(function (e) { if (e.name !== "AbortError") { box.setAttribute("data-live-fehler", e.message); } });
        }, 250);
      });
    });
    // Suggestions under a search field: down leads in, up and down among them, Escape takes them away until more is typed.
    all("[data-vorschlaege]", root).forEach(function (box) {
      var field = d.getElementById(box.dataset.liveVon);
      field.addEventListener("input", function () { box.hidden = false; });
      box.parentElement.addEventListener("keydown", function (e) {
        var links = box.hidden ? [] : all("a", box), at = links.indexOf(d.activeElement), to;
        if (!links.length || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) { return; }
        if (e.key === "ArrowDown") { to = links[Math.min(at + 1, links.length - 1)]; }
        if (e.key === "ArrowUp" && at >= 0) { to = links[at - 1] || field; }
        if (e.key === "Escape") { box.hidden = true; to = field; }
        if (to) { e.preventDefault(); to.focus(); }
      });
    });
    // A running job: asked again as long as the answer says that it goes on; the outcome is announced once.
    all("[data-live-takt]", root).forEach(function (box) {
      var pause = Number(box.dataset.liveTakt) || 2000, wait = pause, last = null;
      var ask = function () {
        if (!d.contains(box) || !one("[data-live-weiter]", box)) { return; }
        fetch(new URL(box.dataset.live, d.baseURI), { headers: { "X-Ausschnitt": "1" }, credentials: "same-origin" })
          .then(function (r) { if (!r.ok) { throw new Error(String(r.status)); } return r.text(); })
          .then(function (html) {
            // Unchanged it stays as it is: pictures are not fetched again, and the focus stays where it was.
            if (html !== last) { box.innerHTML = html; bind(box); last = html; }
            box.removeAttribute("data-live-fehler"); wait = pause;
            var status = box.nextElementSibling, state = one("[data-live-stand]", box);
            if (!one("[data-live-weiter]", box) && status && state) { status.textContent = state.textContent; }
          })
          .catch(function (e) { box.setAttribute("data-live-fehler", e.message); wait = Math.min(wait * 2, 30000); })
          .then(function () { setTimeout(ask, wait); });
      };
      setTimeout(ask, wait);
    });
    all("[data-kopieren],[data-drucken],[data-nur-skript],[data-thema-wechsel]", root).forEach(function (b) { b.hidden = false; });
  }
  bind(d);

  // Confirmation
  var ask = one("#nachfrage"), pending = null;
  // Without what only screen readers hear: it tells rows apart, and the question is about one row.
  var seen = function (b) {
    var copy = b.cloneNode(true);
    all(".rh-unsichtbar,kbd", copy).forEach(function (x) { x.remove(); });
    return copy.textContent.trim();
  };
  d.addEventListener("click", function (e) {
    var b = e.target.closest && e.target.closest("[data-bestaetigen]");
    if (!b || !b.form || !ask || !ask.showModal || b.dataset.bestaetigt) { return; }
    e.preventDefault();
    pending = b;
    one("[data-nachfrage-text]", ask).textContent = b.dataset.bestaetigen;
    one("[data-nachfrage-ja]", ask).textContent = b.dataset.bestaetigenKnopf || seen(b);
    ask.showModal();
  });
  if (ask) {
    one("[data-nachfrage-ja]", ask).addEventListener("click", function () {
      var b = pending;
      ask.close();
      if (!b) { return; }
      b.dataset.bestaetigt = "1";
      b.form.requestSubmit(b);
      delete b.dataset.bestaetigt;
    });
    ask.addEventListener("close", function () { if (pending) { pending.focus(); } pending = null; });
  }

  // Forms: unsaved changes, double submit, upload
  w.addEventListener("beforeunload", function (e) { if (dirty) { e.preventDefault(); e.returnValue = ""; } });
  d.addEventListener("submit", function (e) {
    var f = e.target;
    if (e.defaultPrevented || (f.method || "").toLowerCase() !== "post") { return; }
    if (f.dataset.gesendet) { e.preventDefault(); return; }
    dirty = false;
    if (!("mehrfach" in f.dataset)) {
      f.dataset.gesendet = "1";
      if (e.submitter) { e.submitter.setAttribute("aria-busy", "true"); }
    }
    if ("hochladen" in f.dataset) { e.preventDefault(); upload(f, e.submitter); }
  });
  // A page restored by the back button must be usable again.
  w.addEventListener("pageshow", function () { all("form").forEach(release); });
  function release(f) {
    delete f.dataset.gesendet;
    all("[aria-busy]", f).forEach(function (b) { b.removeAttribute("aria-busy"); });
  }
  function upload(f, button) {
    var data = new FormData(f), x = new XMLHttpRequest();
    if (button && button.name) { data.append(button.name, button.value); }
    var bar = one("progress[data-hochladen-balken]", f);
    if (!bar) {
      bar = d.createElement("progress");
      bar.className = "rh-fortschritt";
      bar.max = 100;
      bar.setAttribute("data-hochladen-balken", "");
      bar.setAttribute("aria-label", text("Hochladen", "Uploading"));
      f.appendChild(bar);
    }
    x.upload.onprogress = function (p) { if (p.lengthComputable) { bar.value = 100 * p.loaded / p.total; } };
    x.onload = function () {
      // A success ends in a redirect: open its target so that a reload is harmless.
      if (x.status < 400) { w.location.assign(x.responseURL); return; }
      // A refusal is a whole page: show its content here, so that nothing has to be sent a second time.
      var page = new DOMParser().parseFromString(x.responseText, "text/html"), content = one("main", page), old = one("main");
      if (!content || !old) { fail(); return; }
      content = d.importNode(content, true);
      old.replaceWith(content);
      d.title = page.title;
      dirty = true;
      bind(content);
      if (!one("[data-fokus]", content)) { content.focus(); }
    };
    x.onerror = fail;
    function fail() {
      var note = d.createElement("p");
      note.className = "rh-fehlerzeile";
      note.setAttribute("role", "alert");
      note.textContent = text("Die Übertragung ist fehlgeschlagen. Bitte versuchen Sie es noch einmal.", "The upload failed. Please try again.");
      bar.replaceWith(note);
      release(f);
      dirty = true;
    }
    x.open("POST", f.action);
    x.setRequestHeader("X-Hochladen", "1");
    x.send(data);
  }

  // A list beside what its focused row holds, where there is room for both.
  var beside = one("[data-vorschaufeld]"), said = one("[data-vorschaumeldung]"), shown, waiting;
  if (beside) {
    d.addEventListener("focusin", function (e) {
      var a = e.target.closest && e.target.closest("[data-vorschau]");
      if (!a || a.dataset.vorschau === shown || !w.matchMedia("(min-width:80rem)").matches) { return; }
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        shown = a.dataset.vorschau;
        fetch(shown, { credentials: "same-origin", headers: { "X-Ausschnitt": "1" } })
          .then(function (r) { if (!r.ok) { throw new Error(String(r.status)); } return r.text(); })
          .then(function (html) {
            if (shown !== a.dataset.vorschau) { return; }
            beside.innerHTML = html;
            var row = a.closest("tr");
            all(".rh-zeile-gewaehlt").forEach(function (r) { r.classList.remove("rh-zeile-gewaehlt"); });
            if (row) { row.classList.add("rh-zeile-gewaehlt"); }
            var title = one("h2", beside);
            if (said && title) { said.textContent = text("Vorschau: ", "Preview: ") + title.textContent; }
          })
          .catch(function () { beside.textContent = text("Die Vorschau ist gerade nicht möglich.", "No preview at the moment."); });
      }, 150);
    });
  }
  // Files dropped anywhere land in the page's one upload field.
  var drops = all("[data-ablage]");
  if (drops.length === 1) {
    ["dragover", "drop"].forEach(function (name) {
      d.addEventListener(name, function (e) {
        if (Array.prototype.indexOf.call(e.dataTransfer.types, "Files") < 0 || e.target.closest("[data-ablage]")) { return; }
        e.preventDefault();
        if (name === "dragover") { drops[0].classList.add("rh-ablage-aktiv"); return; }
        var input = one("input[type=file]", drops[0]);
        drops[0].classList.remove("rh-ablage-aktiv");
        input.files = e.dataTransfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
        input.focus();
        drops[0].scrollIntoView({ block: "center" });
      });
    });
  }

  // Small acts
  d.addEventListener("click", function (e) {
    var b = e.target.closest && e.target.closest("[data-kopieren],[data-drucken],[data-thema-wechsel],[data-hilfe]");
    if (!b) { return; }
    if ("kopieren" in b.dataset && navigator.clipboard) {
      navigator.clipboard.writeText(b.dataset.kopieren).then(
        function () { b.textContent = text("Kopiert", "Copied"); }, function () { b.textContent = text("Kopieren nicht möglich", "Cannot copy"); });
    }
    if ("drucken" in b.dataset) { w.print(); }
    if ("hilfe" in b.dataset) { help(); }
    if ("themaWechsel" in b.dataset) {
      var now = d.documentElement.dataset.thema || (w.matchMedia("(prefers-color-scheme:dark)").matches ? "dunkel" : "hell");
      var next = now === "dunkel" ? "hell" : "dunkel";
      d.documentElement.dataset.thema = next;
      w.localStorage.setItem("thema", next);
    }
  });

  // Session: warn two minutes before the end, or at half time of a very short one.
  var box = one("[data-sitzung]");
  if (box && box.showModal) {
    var sitting = Number(box.dataset.sitzung), wait;
    var plan = function () { clearTimeout(wait); wait = setTimeout(function () { if (!box.open) { box.showModal(); } }, 1000 * Math.max(sitting - 120, sitting / 2)); };
    plan();
    one("[data-sitzung-verlaengern]", box).addEventListener("click", function () {
      var note = one("[data-sitzung-fehler]", box);
      fetch(box.dataset.verlaengern, { method: "POST", credentials: "same-origin", body: new URLSearchParams({ _csrf: box.dataset.csrf }) })
        .then(function (r) { if (!r.ok) { throw new Error(String(r.status)); } note.hidden = true; box.close(); plan(); })
        .catch(function () { note.hidden = false; });
    });
  }

  // A form that is opened to be filled in at once
  var first = one("[data-erstes-feld]");
  if (first && !one("[data-fokus]")) {
    var input = one("input:checked, input:not([type=hidden]), select, textarea", first);
    if (input) { input.focus(); }
  }

  // Keyboard for clerks
  function help() { var h = one("#tastaturhilfe"); if (h && h.showModal && !h.open) { h.showModal(); } }
  var home = d.body.dataset.kuerzel;
  if (home === undefined) { return; }
  all("[data-hilfe]").forEach(function (b) { b.hidden = false; });
  var prefix = false;
  var go = function (end) {
    var a = all(".rh-seitennav a").filter(function (x) { return x.pathname.endsWith(end); })[0];
    if (a) { a.click(); }
  };
  d.addEventListener("keydown", function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || one("dialog[open]") || e.target.closest("input,select,textarea,[contenteditable]")) { prefix = false; return; }
    if (prefix) {
      prefix = false;
      if (e.key === "p") { go("/postkorb"); } else if (e.key === "a") { go("/akten"); } else if (e.key === "s") { w.location.assign(home); } else if (e.key === "n") { w.location.assign(home + "/zeichen"); }
      return;
    }
    if (e.key === "g") { prefix = true; setTimeout(function () { prefix = false; }, 1500); return; }
    if (e.key === "?") { help(); return; }
    var own = all("[data-taste]").filter(function (x) { return x.dataset.taste === e.key; })[0];
    if (own) { e.preventDefault(); own.click(); return; }
    if (e.key === "/") {
      var s = one("[data-suche]") || one("input[type=search]");
      if (s) { e.preventDefault(); s.focus(); s.select(); }
      return;
    }
    // The tree: up and down among its branches, right opens one, left goes to the one above.
    var branch = e.target.closest("[data-baum] a");
    if (branch) {
      var branches = all("[data-baum] a"), at = branches.indexOf(branch), level = Number(branch.dataset.ebene), to;
      if (e.key === "ArrowDown") { to = branches[at + 1]; }
      if (e.key === "ArrowUp") { to = branches[at - 1]; }
      if (e.key === "ArrowLeft") { to = branches.slice(0, at).reverse().filter(function (x) { return Number(x.dataset.ebene) < level; })[0]; }
      if (e.key === "ArrowRight") {
        if ("offen" in branch.dataset) { to = branches[at + 1]; } else { branch.click(); }
      }
      if (/^Arrow/.test(e.key)) { e.preventDefault(); if (to) { to.focus(); } return; }
    }
    if (e.key === "x") {
      var tick = e.target.closest("tr") && one("input[type=checkbox]", e.target.closest("tr"));
      if (tick) { tick.click(); return; }
    }
    var links = all("[data-zeilen] [data-oeffnen]"), i = links.indexOf(d.activeElement);
    if (e.key === "j" && links.length) { links[Math.min(i + 1, links.length - 1)].focus(); }
    if (e.key === "k" && links.length) { links[Math.max(i - 1, 0)].focus(); }
    if (e.key === "o" && i >= 0) { links[i].click(); }
  });
})();
