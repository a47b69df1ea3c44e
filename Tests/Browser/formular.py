# SPDX-License-Identifier: EUPL-1.2
"""Sends a form or follows a link of the page the way a clerk does, and waits for the next page."""


def senden(page, knopf):
    """Presses the first button with this text, says yes where the page asks again, and waits until the next page is there."""
    # Waiting for "load" alone would be content with the page that is still there when the server is slow.
    with page.expect_navigation(wait_until="load"):
        page.locator(f'main button:has-text("{knopf}")').first.click()
        ja = page.locator("dialog[open] [data-nachfrage-ja]")
        if ja.count():
            ja.click()


def abgewiesen(page, knopf):
    """Sends a form with a file that is refused: the page stays (rathaus.js), so that nothing has to be sent a second time, and says what is wrong."""
    page.locator(f'main button:has-text("{knopf}")').first.click()
    page.locator(".rh-fehlerliste").wait_for()


def folgen(page, link):
    """Clicks on the first link that this selector finds, and waits until the next page is there."""
    with page.expect_navigation(wait_until="load"):
        page.locator(link).first.click()
