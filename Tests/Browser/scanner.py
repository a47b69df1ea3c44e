# SPDX-License-Identifier: EUPL-1.2
"""A clamd of our own, in a process of its own: it knows one signature, which is ours, and never loads any other."""
import contextlib
import pathlib
import socket
import subprocess
import time

PROGRAMM = pathlib.Path("/usr/sbin/clamd")
MUSTER = b"RATHAUS-PRUEFMUSTER-BROWSER-VIRUS"


@contextlib.contextmanager
def laufender_scanner(ordner):
    """Yields the address for --virenpruefung."""
    (ordner / "db").mkdir(parents=True)
    (ordner / "db/rathaus.ndb").write_text(f"Rathaus.Pruefmuster:0:*:{MUSTER.hex()}\n", encoding="ascii")
    dose = ordner / "s"
    (ordner / "clamd.conf").write_text(
        f"DatabaseDirectory {ordner}/db\nLocalSocket {dose}\nForeground yes\nConcurrentDatabaseReload no\n", encoding="utf-8")
    prozess = subprocess.Popen([PROGRAMM, "-c", ordner / "clamd.conf"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        ende = time.monotonic() + 60
        while True:
            with socket.socket(socket.AF_UNIX) as probe, contextlib.suppress(OSError):
                probe.connect(str(dose))
                break
            if prozess.poll() is not None or time.monotonic() > ende:
                raise RuntimeError("clamd antwortet nicht")
            time.sleep(0.05)
        yield f"unix:{dose}"
    finally:
        prozess.terminate()
        prozess.wait(20)
