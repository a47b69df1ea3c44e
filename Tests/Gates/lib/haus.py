# SPDX-License-Identifier: EUPL-1.2
"""Starts and ends servers of one installation, on SQLite or PostgreSQL."""
import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.request

WURZEL = pathlib.Path(__file__).resolve().parents[3]
PROGRAMM = os.environ.get("RATHAUS_PROGRAMM") or str(WURZEL / ".build/debug/rathaus")


class Haus:
    """One installation; `ordner` holds the contents, and the database too when `postgres` is None."""

    def __init__(self, ordner, postgres=None):
        self.ordner, self.postgres = str(ordner), postgres
        self.ort = ["--daten", self.ordner] + (["--postgres", postgres] if postgres else [])
        # All nodes of one installation share the key.
        self.umgebung = {**os.environ, "RATHAUS_GEHEIMNIS": "5a" * 32}

    def befehl(self, *worte):
        return subprocess.run(
            [PROGRAMM, *worte, *self.ort], cwd=WURZEL, env=self.umgebung, capture_output=True, text=True, timeout=600)

    def einrichten(self, kennzeichen=200, vorgaenge=3):
        lauf = self.befehl("demo", "--kennzeichen", str(kennzeichen), "--vorgaenge", str(vorgaenge))
        if lauf.returncode != 0:
            raise RuntimeError(f"demo: {lauf.stdout}{lauf.stderr}")

    def starten(self):
        with socket.socket() as dose:
            dose.bind(("127.0.0.1", 0))
            port = dose.getsockname()[1]
        protokoll = open(f"{self.ordner}/server-{port}.log", "wb")
        prozess = subprocess.Popen(
            [PROGRAMM, "serve", "--port", str(port), "--hinter-proxy", *self.ort], cwd=WURZEL, env=self.umgebung,
            stdout=protokoll, stderr=subprocess.STDOUT)
        protokoll.close()
        ende = time.monotonic() + 60
        while time.monotonic() < ende:
            if prozess.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2):
                    return prozess, port
            except OSError:
                time.sleep(0.02)
        toeten(prozess)
        raise RuntimeError(f"der Server antwortet nicht:\n{pathlib.Path(protokoll.name).read_text(errors='replace')[-2000:]}")

    def pruefen(self):
        """Exit code and words of `rathaus verify`."""
        lauf = self.befehl("verify")
        return lauf.returncode, lauf.stdout + lauf.stderr


def beenden(prozess):
    prozess.send_signal(signal.SIGTERM)
    try:
        prozess.wait(20)
    except subprocess.TimeoutExpired:
        toeten(prozess)


def toeten(prozess):
    """kill -9 of a process that we started ourselves."""
    prozess.kill()
    prozess.wait()
