# SPDX-License-Identifier: EUPL-1.2
"""A gateway with its installation, messages to try it with, and what is asked of it."""
import json
import os
import pathlib
import smtplib
import socket
import subprocess
import sys
import tempfile
import time
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Gates/lib"))
from datenbank import Datenbank  # noqa: E402
from haus import PROGRAMM, WURZEL, Haus, beenden  # noqa: E402
from postamt import Postamt  # noqa: E402

EIGENE = "stadt.example"
AMT, EVA = f"amt@{EIGENE}", "eva@welt.example"


def freier_port():
    with socket.socket() as dose:
        dose.bind(("127.0.0.1", 0))
        return dose.getsockname()[1]


def horcht(port):
    with socket.socket() as dose:
        return dose.connect_ex(("127.0.0.1", port)) == 0


def warte(bedingung, sekunden=30, was="die Bedingung"):
    ende = time.monotonic() + sekunden
    while time.monotonic() < ende:
        if wert := bedingung():
            return wert
        time.sleep(0.05)
    raise AssertionError(f"{was} ist nach {sekunden} s nicht eingetreten")


def brief(von, an, betreff, text="Hallo\r\n.\r\n..Punkte am Anfang\r\n"):
    return (f"From: <{von}>\r\nTo: <{an}>\r\nSubject: {betreff}\r\nMessage-ID: <{betreff}@probe.example>\r\n"
            f"Date: Sun, 29 Nov 2026 10:00:00 +0100\r\n\r\n{text}").encode()


def sende(port, von, an, mail, **mehr):
    with smtplib.SMTP("127.0.0.1", port, local_hostname="absender.example", timeout=60) as post:
        return post.sendmail(von, an, mail, **mehr)


def schluesselbefehl(gateway, *worte):
    """`rathaus mail keys`, as people do it."""
    lauf = subprocess.run([PROGRAMM, "mail", "keys", *map(str, worte), *gateway.haus.ort], cwd=WURZEL, capture_output=True, text=True, timeout=120,
                          env=gateway.haus.umgebung | {"RATHAUS_KENNWORT": "geheim"})
    assert lauf.returncode == 0, (worte, lauf.stdout + lauf.stderr)
    return lauf.stdout


def alle(postamt, betreff):
    return [b for b in postamt.post() if f"Subject: {betreff}\r\n".encode() in b[2]]


def eines(postamt, betreff, sekunden=30):
    return warte(lambda: alle(postamt, betreff), sekunden, f"die Ankunft von „{betreff}“")[0]


class Gateway:
    """One installation whose groupware and world are `groupware` and `welt`, Postamt or ports; `mehr` goes into mail.json."""

    def __init__(self, ordner, groupware=None, welt=None, postgres=None, **mehr):
        self.groupware, self.welt = groupware or Postamt(), welt or Postamt()
        self.aussen, self.innen = freier_port(), freier_port()
        self.haus, self.prozess, self.web = Haus(ordner, postgres), None, None
        # Other servers of the scene: started before the gateway, ended after it.
        self.nachbarn = []
        self.einstellung = {
            "name": "mx.stadt.example", "domains": [EIGENE], "postmeister": f"postmaster@{EIGENE}", "pausen": [1],
            "eingaenge": [{"art": "welt", "port": self.aussen}, {"art": "haus", "port": self.innen, "netze": ["127.0.0.1/32"]}],
            "haus": {"host": "127.0.0.1", "port": self.port(self.groupware), "tls": "aus"},
            "smarthost": {"host": "127.0.0.1", "port": self.port(self.welt), "tls": "aus"}, **mehr}
        pathlib.Path(ordner).mkdir(exist_ok=True)
        self.datei = pathlib.Path(ordner) / "mail.json"
        self.haus.umgebung["RATHAUS_MAILGATEWAY"] = str(self.datei)

    @staticmethod
    def port(ziel):
        return ziel if isinstance(ziel, int) else ziel.port

    def einrichten(self):
        self.datei.write_text(json.dumps(self.einstellung))
        self.haus.einrichten(kennzeichen=1, vorgaenge=1)

    def starten(self):
        self.prozess, self.web = self.haus.starten()
        warte(lambda: all(horcht(e["port"]) for e in self.einstellung["eingaenge"]), 30, "das Horchen des Gateways")

    def speicher(self, zeile="VmRSS"):
        """In MiB: what the server has now, or with `VmHWM` the most it ever had."""
        for text in pathlib.Path(f"/proc/{self.prozess.pid}/status").read_text().splitlines():
            if text.startswith(f"{zeile}:"):
                return int(text.split()[1]) / 1024
        raise AssertionError("der Server läuft nicht mehr")

    def spitze(self):
        return self.speicher("VmHWM")

    def protokoll(self):
        return "".join(p.read_text(errors="replace") for p in pathlib.Path(self.haus.ordner).glob("server-*.log"))

    def gehalten(self, kennung):
        """Why a message is held, or nothing."""
        return Datenbank(self.haus.ordner).wert(
            "SELECT z.grund FROM mg_zustellung z JOIN mg_nachricht n ON n.id = z.nachricht "
            f"WHERE n.kennung = '{kennung}' AND z.zustand = 'gehalten'")

    def reste(self):
        """What lies in the spool."""
        return [p.name for p in (pathlib.Path(self.haus.ordner) / "spool").rglob("*") if p.is_file() and p.name != "kennung"]


def szenen(gateway, *schritte):
    """Runs the scenes one after the other; the exit code says whether all held."""
    rot = 0
    try:
        for nachbar in gateway.nachbarn:
            nachbar.starten()
        gateway.einrichten()
        gateway.starten()
        for schritt in schritte:
            try:
                beginn = time.monotonic()
                schritt(gateway)
                print(f"ok    {schritt.__name__} ({time.monotonic() - beginn:.1f} s)", flush=True)
            except Exception:
                rot += 1
                print(f"rot   {schritt.__name__}\n{traceback.format_exc()}", flush=True)
    finally:
        if gateway.prozess:
            beenden(gateway.prozess)
        for nachbar in gateway.nachbarn:
            nachbar.beenden()
    if rot:
        for einer in (gateway, *gateway.nachbarn):
            print(einer.protokoll()[-6000:])
    return min(rot, 1)


def ordner():
    """A folder that is gone afterwards; others may walk through it, as Postfix drops its rights."""
    neu = tempfile.TemporaryDirectory(prefix="rathaus-mail-")
    os.chmod(neu.name, 0o755)
    return neu
