# SPDX-License-Identifier: EUPL-1.2
"""Pictures of pages for the handbooks, written where the variable RATHAUS_BILDER names a folder."""
import os
import pathlib

ORDNER = os.environ.get("RATHAUS_BILDER")


def bild(page, name, hoehe=None, bis=None):
    """The whole page, what fits into `hoehe` pixels of it, or all down to the end of the part `bis`."""
    if ORDNER:
        if bis:
            page.evaluate("window.scrollTo(0, 0)")
            kasten = bis.bounding_box()
            hoehe = round(kasten["y"] + kasten["height"]) + 10
        ziel = str(pathlib.Path(ORDNER) / f"{name}.png")
        if hoehe:
            page.evaluate("window.scrollTo(0, 0)")
            page.screenshot(path=ziel, full_page=True, clip={"x": 0, "y": 0, "width": 1280, "height": hoehe})
        else:
            page.screenshot(path=ziel, full_page=True)
