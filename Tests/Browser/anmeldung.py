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


def amt_anmelden(page, basis, konto, ziel="/amt"):
    """Signs a member of staff in. Each code counts once, so a second sign-in of an account waits for the next code."""
    page.goto(f"{basis}/amt/anmeldung?weiter={ziel}")
    for versatz in (0, 30, 60):
        page.locator("input[name=anmeldename]").fill(konto)
        page.locator("input[name=kennwort]").fill(KENNWORT)
        page.locator("input[name=code]").fill(totp(GEHEIMNIS, time.time() + min(versatz, 30)))
        page.locator("main form button[type=submit]").first.click()
        page.wait_for_load_state("load")
        if "/anmeldung" not in page.url:
            return
        if versatz == 30:
            page.wait_for_timeout(30_000)
    raise AssertionError(f"{konto} kann sich nicht anmelden")


def buerger_anmelden(page, basis, email="mina@example.org", ziel="/vorgaenge"):
    page.goto(f"{basis}/anmeldung?weiter={ziel}")
    page.locator("input[name=email]").fill(email)
    page.locator("input[name=kennwort]").fill(KENNWORT)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(lambda adresse: "/anmeldung" not in adresse)
