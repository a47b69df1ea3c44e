# SPDX-License-Identifier: EUPL-1.2
"""Messages from smtp-source through a mail server to smtp-sink."""
import os
import subprocess
import time

from poststelle import AMT, EVA, horcht, warte

GROESSE = 10 << 10


def durchlauf(port, senke, gleichzeitig, anzahl, groesse=GROESSE):
    """Messages a second: until the last one has arrived, and until it was accepted."""
    befehl = ["-s", str(gleichzeitig), "-m", str(anzahl), "-l", str(groesse), "-f", AMT, "-t", EVA, f"inet:127.0.0.1:{port}"]
    # Ends by itself with the last message. As root it wants another user to be; without one it ends at once, and nothing would be delivered.
    wer = ["-u", "nobody"] if os.geteuid() == 0 else []
    ziel = subprocess.Popen(["smtp-sink", *wer, "-M", str(anzahl), f"inet:127.0.0.1:{senke}", "1024"], stderr=subprocess.DEVNULL)
    try:
        warte(lambda: horcht(senke) or ziel.poll() is not None, 10, "das Horchen von smtp-sink")
        if ziel.poll() is not None:
            raise RuntimeError(f"smtp-sink endete mit {ziel.returncode}")
        beginn = time.monotonic()
        quelle = subprocess.run(["smtp-source", *befehl], timeout=900, capture_output=True, text=True)
        if quelle.returncode != 0:
            raise RuntimeError(f"smtp-source endete mit {quelle.returncode}: {quelle.stderr}")
        angenommen = time.monotonic() - beginn
        ziel.wait(900)
        return anzahl / (time.monotonic() - beginn), anzahl / angenommen
    finally:
        if ziel.poll() is None:
            ziel.kill()
        ziel.wait()
