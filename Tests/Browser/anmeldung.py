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


def amt_anmelden(page, basis, kennung, passwort, geheimnis):
    """Signs a member of staff in; field names follow the sign-in form of the Identity part."""
    page.goto(f"{basis}/amt/anmeldung")
    page.locator("input[name=kennung]").fill(kennung)
    page.locator("input[name=passwort]").fill(passwort)
    page.locator("main form button[type=submit]").first.click()
    code = page.locator("input[name=code]")
    code.wait_for()
    code.fill(totp(geheimnis))
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(lambda adresse: "/anmeldung" not in adresse)
