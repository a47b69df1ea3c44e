# SPDX-License-Identifier: EUPL-1.2
"""Walking with the Tab key as a person does who has no mouse. Every stop is checked: focus visible, and not covered."""

LAGE = """() => {
  const e = document.activeElement
  if (!e || e === document.body) { return null }
  const r = e.getBoundingClientRect(), s = getComputedStyle(e)
  const mitte = document.elementFromPoint(Math.min(r.left + r.width / 2, innerWidth - 1), Math.min(Math.max(r.top, 0) + Math.min(r.height, innerHeight) / 2, innerHeight - 1))
  return {
    text: (e.innerText || e.value || e.getAttribute("aria-label") || "").trim(), id: e.id, art: e.tagName,
    umriss: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2,
    imBild: r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth,
    frei: !mitte || e.contains(mitte) || mitte.contains(e)
  }
}"""


def lage(page):
    return page.evaluate(LAGE)


def tab_bis(page, text=None, id=None, hoechstens=80):
    """Presses Tab until the named control has the focus; a stop that cannot be seen is a failure of the page."""
    gesehen = []
    for _ in range(hoechstens):
        page.keyboard.press("Tab")
        hier = lage(page)
        if not hier:
            continue
        assert hier["umriss"], f"{page.url}: der Fokus ist nicht zu sehen bei {hier}"
        assert hier["imBild"] and hier["frei"], f"{page.url}: verdeckt oder außerhalb: {hier}"
        gesehen.append(hier["text"] or hier["id"])
        if (text and hier["text"].startswith(text)) or (id and hier["id"] == id):
            return hier
    raise AssertionError(f"{page.url}: {text or id} ist mit Tab nicht zu erreichen, gesehen: {gesehen}")


def enter(page):
    """Enter on something that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def tippen(page, text):
    page.keyboard.press("Control+A")
    page.keyboard.type(text)
