# SPDX-License-Identifier: EUPL-1.2
"""Signing in as the demo accounts. The second factor is computed here (RFC 6238), not borrowed from the server."""
import base64
import hashlib
import hmac
import struct
import time


def totp(geheimnis, zeitpunkt=None):
    """The six digits for a Base32 secret at a time in seconds."""
    roh = geheimnis.replace(" ", "").upper()
    schluessel = base64.b32decode(roh + "=" * (-len(roh) % 8))
    zaehler = int((time.time() if zeitpunkt is None else zeitpunkt) // 30)
    summe = hmac.new(schluessel, struct.pack(">Q", zaehler), hashlib.sha1).digest()
    ab = summe[-1] & 15
    return f"{(struct.unpack('>I', summe[ab:ab + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


KENNWORT = "Vorfuehrung-2026!"
GEHEIMNIS = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


SCHRITT = 30
_verbraucht = {}


def frischer_code(basis, konto):
    """A code nobody has used for this account: each counts once, and the server takes those of the step before, this one and the next."""
    jetzt = int(time.time() // SCHRITT)
    zaehler = max(jetzt, _verbraucht.get((basis, konto), 0) + 1)
    # Ahead of the server's window by more than a step: wait until the step before it has begun.
    time.sleep(max(0, (zaehler - 1) * SCHRITT - time.time() + 0.1))
    _verbraucht[basis, konto] = zaehler
    return totp(GEHEIMNIS, zaehler * SCHRITT)


def abgesandt(page):
    """Sends the form of a sign-in. All tests come from one address; where there were too many of them, it waits as long as the server says.
    Returns whether it counted."""
    with page.expect_response(lambda antwort: antwort.request.method == "POST") as gesendet:
        page.locator("main form button[type=submit]").first.click()
    page.wait_for_load_state("load")
    warten = gesendet.value.headers.get("retry-after") if gesendet.value.status == 429 else None
    if warten:
        time.sleep(int(warten) + 1)
    return not warten


def amt_anmelden(page, basis, konto, ziel="/amt"):
    """Signs a member of staff in."""
    page.goto(f"{basis}/amt/anmeldung?weiter={ziel}")
    # A page may sign in by itself with a code that is not counted here; then the next one is due.
    for _ in range(4):
        code = frischer_code(basis, konto)
        page.locator("input[name=anmeldename]").fill(konto)
        page.locator("input[name=kennwort]").fill(KENNWORT)
        page.locator("input[name=code]").fill(code)
        if not abgesandt(page):
            page.goto(f"{basis}/amt/anmeldung?weiter={ziel}")
        elif "/anmeldung" not in page.url:
            return
    raise AssertionError(f"{konto} kann sich nicht anmelden: {page.locator('main').inner_text()}")


def buerger_anmelden(page, basis, email="mina@example.org", ziel="/vorgaenge"):
    for _ in range(2):
        page.goto(f"{basis}/anmeldung?weiter={ziel}")
        page.locator("input[name=email]").fill(email)
        page.locator("input[name=kennwort]").fill(KENNWORT)
        if abgesandt(page):
            break
    page.wait_for_url(lambda adresse: "/anmeldung" not in adresse)
