# SPDX-License-Identifier: EUPL-1.2
"""A Postfix of the test's own, from one of the templates in deploy/postfix: own folder, queue and ports. The system's is never touched."""
import os
import pathlib
import shutil
import subprocess

VORLAGEN = pathlib.Path(__file__).resolve().parents[3] / "deploy/postfix"


class Postfix:
    """`ports` replaces port numbers of the template, `werte` settings of main.cf."""

    def __init__(self, ordner, vorlage, ports, **werte):
        if os.geteuid() != 0:
            raise SystemExit("Postfix läuft nur mit den Rechten von root an; die Szenen mit Postfix brauchen sie.")
        self.ordner = pathlib.Path(ordner)
        self.etc, self.log = self.ordner / "etc", self.ordner / "mail.log"
        for teil in ("etc", "queue", "daten"):
            (self.ordner / teil).mkdir(parents=True)
            (self.ordner / teil).chmod(0o755)
        self.ordner.chmod(0o755)
        shutil.chown(self.ordner / "daten", "postfix")
        for name in ("main.cf", "master.cf"):
            text = (VORLAGEN / vorlage / name).read_text() if isinstance(vorlage, str) else vorlage[name]
            for alt, neu in ports.items():
                # On the loopback address alone, whatever the template listens on.
                text = text.replace(f"\n{alt}  ", f"\n127.0.0.1:{neu}  ").replace(f"]:{alt}", f"]:{neu}").replace(f"127.0.0.1:{alt}", f"127.0.0.1:{neu}")
            (self.etc / name).write_text(text)
        self.setze(
            queue_directory=self.ordner / "queue", data_directory=self.ordner / "daten", mail_owner="postfix", inet_interfaces="127.0.0.1",
            inet_protocols="ipv4", maillog_file=self.log, maillog_file_prefixes=self.ordner, syslog_name="postfix-probe", smtpd_tls_security_level="none",
            smtpd_tls_chain_files="", alias_maps="", alias_database="", smtputf8_enable="yes", **werte)

    def setze(self, **werte):
        self.befehl("postconf", "-e", *(f"{name}={wert}" for name, wert in werte.items()))

    def befehl(self, name, *worte, pruefen=True):
        lauf = subprocess.run([f"/usr/sbin/{name}", "-c", str(self.etc), *worte], capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
        if pruefen and lauf.returncode != 0:
            raise RuntimeError(f"{name} {' '.join(worte)}: {lauf.stdout}{lauf.stderr}{self.protokoll()[-2000:]}")
        return lauf.stdout

    def starten(self):
        self.befehl("postfix", "start")

    def beenden(self):
        self.befehl("postfix", "stop", pruefen=False)

    def anstossen(self):
        """Everything that waits is tried now."""
        self.befehl("postfix", "flush")

    def wartend(self):
        return [zeile for zeile in self.befehl("postqueue", "-j").splitlines() if zeile]

    def protokoll(self):
        return self.log.read_text(errors="replace") if self.log.exists() else ""
