# SPDX-License-Identifier: EUPL-1.2
"""Pictures of pages for the handbooks, written where the variable RATHAUS_BILDER names a folder."""
import os
import pathlib

ORDNER = os.environ.get("RATHAUS_BILDER")


def bild(page, name, hoehe=None):
    """The whole page, or what fits into `hoehe` pixels of it."""
    if ORDNER:
        ziel = str(pathlib.Path(ORDNER) / f"{name}.png")
        if hoehe:
            page.evaluate("window.scrollTo(0, 0)")
            page.screenshot(path=ziel, full_page=True, clip={"x": 0, "y": 0, "width": 1280, "height": hoehe})
        else:
            page.screenshot(path=ziel, full_page=True)
