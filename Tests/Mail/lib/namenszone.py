# SPDX-License-Identifier: EUPL-1.2
"""A DNS of the test's own: zones in files, signed with ldns, answered by a real unbound on a free port."""
import pathlib
import shutil
import subprocess
import time


class Zone:
    """`zeilen` are records in zone format; `signiert` gives it keys; `faelschung` replaces text after signing, so that its signature does not hold."""

    def __init__(self, name, zeilen, signiert=True, faelschung=None):
        self.name, self.zeilen, self.signiert, self.faelschung = name, zeilen, signiert, faelschung

    def schreibe(self, ordner):
        """The file that is served, and the anchor that proves it (nothing for an unsigned zone)."""
        datei = ordner / f"{self.name}.zone"
        kopf = [f"$ORIGIN {self.name}.", "$TTL 60", f"@ IN SOA ns.{self.name}. post.{self.name}. 1 3600 600 86400 60", f"@ IN NS ns.{self.name}.",
                f"ns.{self.name}. IN A 127.0.0.1"]
        datei.write_text("\n".join(kopf + self.zeilen) + "\n")
        if not self.signiert:
            return datei, ""
        ksk, zsk = (self._befehl(ordner, "ldns-keygen", *worte, "-a", "ECDSAP256SHA256", self.name).strip() for worte in (("-k",), ()))
        self._befehl(ordner, "ldns-signzone", "-n", "-o", self.name, datei.name, zsk, ksk)
        fertig = ordner / f"{datei.name}.signed"
        if self.faelschung:
            alt, neu = self.faelschung
            text = fertig.read_text()
            assert alt in text, (alt, text)
            fertig.write_text(text.replace(alt, neu))
        return fertig, (ordner / f"{ksk}.key").read_text()

    @staticmethod
    def _befehl(ordner, *worte):
        return subprocess.run(worte, cwd=ordner, check=True, capture_output=True, text=True).stdout


class Namenserver:
    """unbound with these zones. Does not validate itself: that is the gateway's part, which asks it as its resolver."""

    def __init__(self, ordner, port, zonen):
        if not shutil.which("unbound") or not shutil.which("ldns-signzone"):
            raise SystemExit("unbound und ldnsutils fehlen: scripts/setup-test-mail")
        self.ordner, self.port, self.prozess = pathlib.Path(ordner), port, None
        self.ordner.mkdir(parents=True)
        teile, anker = [], []
        for zone in zonen:
            datei, schluessel = zone.schreibe(self.ordner)
            anker.append(schluessel)
            teile.append(f"auth-zone:\n  name: {zone.name}\n  zonefile: {datei}\n  for-downstream: yes\n  for-upstream: yes\n  fallback-enabled: no\n")
        self.anker = self.ordner / "anker"
        self.anker.write_text("".join(anker))
        self.einstellung = self.ordner / "unbound.conf"
        self.einstellung.write_text(f"""server:
  interface: 127.0.0.1@{port}
  access-control: 127.0.0.0/8 allow
  module-config: "iterator"
  do-daemonize: no
  username: ""
  chroot: ""
  directory: {self.ordner}
  pidfile: {self.ordner}/pid
  use-syslog: no
  logfile: {self.ordner}/log
  verbosity: 1
remote-control:
  control-enable: no
forward-zone:
  name: .
  forward-addr: 127.0.0.1@1
{"".join(teile)}""")

    def starten(self):
        self.prozess = subprocess.Popen(["unbound", "-c", str(self.einstellung)], stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
        ende = time.monotonic() + 20
        while "start of service" not in self.protokoll():
            if self.prozess.poll() is not None or time.monotonic() > ende:
                raise RuntimeError(f"unbound läuft nicht:\n{self.protokoll()}")
            time.sleep(0.05)

    def beenden(self):
        if self.prozess:
            self.prozess.terminate()
            self.prozess.wait(20)

    def protokoll(self):
        log = self.ordner / "log"
        return log.read_text(errors="replace") if log.exists() else ""
