# SPDX-License-Identifier: EUPL-1.2
"""Starts the built server on a free port with a fresh demo city, and ends just that process."""
import contextlib
import os
import pathlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

WURZEL = pathlib.Path(__file__).resolve().parents[2]
PROGRAMM = pathlib.Path(os.environ.get("RATHAUS_PROGRAMM") or WURZEL / ".build" / os.environ.get("RATHAUS_BUILD", "debug") / "rathaus")


def freier_port():
    with socket.socket() as dose:
        dose.bind(("127.0.0.1", 0))
        return dose.getsockname()[1]


def warte_auf(adresse, prozess, sekunden=60):
    ende = time.monotonic() + sekunden
    while time.monotonic() < ende:
        if prozess.poll() is not None:
            raise RuntimeError(f"der Server endete mit {prozess.returncode}, bevor er antwortete")
        try:
            with urllib.request.urlopen(adresse, timeout=2) as antwort:
                if antwort.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise TimeoutError(f"{adresse} antwortet nach {sekunden} s nicht")


@contextlib.contextmanager
def laufender_dienst(ordner):
    if not PROGRAMM.exists():
        raise RuntimeError(f"{PROGRAMM} ist nicht gebaut; bitte zuerst 'make build'")
    daten, protokoll = ordner / "daten", ordner / "server.log"
    subprocess.run([PROGRAMM, "demo", "--daten", daten, "--stadt", "leverkusen", "--kennzeichen", "5000", "--vorgaenge", "24"], check=True, cwd=WURZEL, timeout=600)
    port = freier_port()
    with protokoll.open("wb") as ausgabe:
        prozess = subprocess.Popen(
            [PROGRAMM, "serve", "--daten", daten, "--host", "127.0.0.1", "--port", str(port), "--streng"],
            cwd=WURZEL, stdout=ausgabe, stderr=subprocess.STDOUT)
        try:
            warte_auf(f"http://127.0.0.1:{port}/healthz", prozess)
            yield f"http://127.0.0.1:{port}"
        except (RuntimeError, TimeoutError) as fehler:
            raise RuntimeError(f"{fehler}\n{protokoll.read_text(errors='replace')[-3000:]}") from fehler
        finally:
            prozess.terminate()
            try:
                prozess.wait(20)
            except subprocess.TimeoutExpired:
                prozess.kill()
                prozess.wait()
