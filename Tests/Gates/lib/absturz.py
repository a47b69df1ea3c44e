# SPDX-License-Identifier: EUPL-1.2
"""Many senders beside a mail gateway that is killed at random moments, and its crypto workers with it."""
import collections
import os
import pathlib
import random
import signal
import smtplib
import threading
import time

from haus import toeten

GLEICHZEITIG = 4


class Einlieferung:
    """Hands messages in until each was acknowledged, and knows which ones may have been taken without our hearing of it."""

    def __init__(self):
        # By number: how often the answer to the end of the data never came. Then a sender must send again, and nobody can avoid two (RFC 5321 §4.5.3.2.6).
        self.ungewiss = collections.Counter()
        self.bestaetigt = set()

    def sende(self, nr, port, von, an, mail):
        with smtplib.SMTP("127.0.0.1", port, local_hostname="absender.example", timeout=60) as post:
            post.ehlo_or_helo_if_needed()
            for code, text in (post.mail(von), *(post.rcpt(einer) for einer in an)):
                if code != 250:
                    raise smtplib.SMTPResponseException(code, text)
            self.ungewiss[nr] += 1
            code, text = post.data(mail)
            self.ungewiss[nr] -= 1
            if code != 250:
                raise smtplib.SMTPResponseException(code, text)
            self.bestaetigt.add(nr)

    def liefere(self, nr, port, von, an, mail):
        while nr not in self.bestaetigt:
            try:
                self.sende(nr, port, von, an, mail)
            except (OSError, smtplib.SMTPException):
                time.sleep(0.1)


def unter_abstuerzen(gateway, anzahl, liefern, offen=None, arbeiter=False, pause=(0.3, 2.0), danach=20):
    """Has `liefern(nr)` done for each number while the server is killed at random moments, and `danach` times more while `offen()` says that something is under
    way. With `arbeiter` its crypto workers are killed as well. When they were: moments of the servers' ends, and the number of workers."""
    zufall = random.Random(4711)
    nummern, schloss = iter(range(anzahl)), threading.Lock()

    def absender():
        while True:
            with schloss:
                nr = next(nummern, None)
            if nr is None:
                return
            liefern(nr)

    faeden = [threading.Thread(target=absender) for _ in range(GLEICHZEITIG)]
    for faden in faeden:
        faden.start()
    kills, getroffen = [], []
    schluss = threading.Event()
    moerder = threading.Thread(target=lambda: getroffen.append(_arbeiter_toeten(gateway, schluss)))
    if arbeiter:
        moerder.start()
    try:
        while any(faden.is_alive() for faden in faeden) or (danach > 0 and offen and offen()):
            if not any(faden.is_alive() for faden in faeden):
                danach -= 1
            time.sleep(zufall.uniform(*pause))
            kills.append(time.monotonic())
            # Whoever ends by himself must not be taken for one of ours.
            assert gateway.prozess.poll() is None, f"der Server endete von selbst mit {gateway.prozess.returncode}"
            toeten(gateway.prozess)
            gateway.starten()
    finally:
        schluss.set()
        if arbeiter:
            moerder.join()
    return kills, sum(getroffen)


def _arbeiter_toeten(gateway, schluss):
    """kill -9 of crypto workers that our own server started."""
    zufall, zahl = random.Random(815), 0
    while not schluss.wait(zufall.uniform(0.05, 0.6)):
        kinder = _kinder(gateway.prozess.pid)
        if kinder:
            try:
                os.kill(zufall.choice(kinder), signal.SIGKILL)
                zahl += 1
            except ProcessLookupError:
                # It went with its server a moment ago.
                continue
    return zahl


def _kinder(pid):
    gefunden = []
    for ordner in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            name, werte = (ordner / "stat").read_text().split("(", 1)[1].rsplit(")", 1)
        except (OSError, IndexError):
            # It has ended meanwhile.
            continue
        if name.startswith("kryptoarbeite") and werte.split()[1] == str(pid):
            gefunden.append(int(ordner.name))
    return gefunden
