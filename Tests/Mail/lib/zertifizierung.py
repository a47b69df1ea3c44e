# SPDX-License-Identifier: EUPL-1.2
"""Certification authorities by certomancer (PyPI), each with one fault of its own, and a certificate of Eva from each. Run as a program
(FOLDER PORT) by the Python that has certomancer, it serves their lists and answers."""
import datetime
import pathlib
import subprocess
import sys
import time
import urllib.request

WURZEL = pathlib.Path(__file__).resolve().parents[3]
PYTHON = WURZEL / "var/venv-mail/bin/python"
# Where a request hangs until the other side gives up.
STUMM = ("stumm",)
# Answers with an error.
GESTOERT = ("stoerung",)
# Whose lists and answers are those of long ago.
ALT = ("abgelaufen",)
FAELLE = ("gut", "gut-liste", "gesperrt", "gesperrt-liste", "abgelaufen", "abgelaufen-liste", "fremd", "fremd-liste", "unbekannt", "stumm", "stoerung", "spaeter",
          "verzeichnis", "delta-gesperrt", "delta-leer", "delta-fehlt")
# Whose lists stand in a directory while its web server is away, go with lists of changes, or come too late.
MIT_LISTE = ("verzeichnis", "delta", "spaeter")
LANG = "{valid-from: '2020-01-01T00:00:00+0000', valid-to: '2045-01-01T00:00:00+0000'}"


def zertifikat(name, aussteller, erweiterungen, mehr=""):
    return f"      {name}:\n        issuer: {aussteller}\n        validity: {LANG}\n{mehr}        extensions:\n" + "".join(f"          - {e}\n" for e in erweiterungen)


def verwendung(*worte):
    return f"{{id: key_usage, critical: true, smart-value: {{schema: key-usage, params: [{', '.join(worte)}]}}}}"


def architektur(fall, verzeichnis):
    """One authority; `fremd` is a key that is not its own."""
    stamm, punkte = fall.removesuffix("-liste"), []
    if fall.endswith("-liste") or fall.startswith(MIT_LISTE):
        punkte.append("{id: crl_distribution_points, smart-value: {schema: crl-dist-url, params: {crl-repo-names: [liste]}}}")
    else:
        punkte.append("{id: authority_information_access, smart-value: {schema: aia-urls, params: {ocsp-responder-names: [antwort]}}}")
    widerruf = "        revocation: {revoked-since: '2025-12-01T00:00:00+0000', reason: key_compromise}\n" if stamm in ("gesperrt", "fremd") else ""
    ort = f"ldap://127.0.0.1:{verzeichnis}/cn=Stelle?certificateRevocationList;binary?base?(objectClass=*)"
    auch = f", distribution-point-name: {{extra-urls: ['{ort}']}}" if fall == "verzeichnis" else ""
    schluessel = "fremd" if stamm == "fremd" else "ca"
    antworter = "fremd" if stamm == "fremd" else "antworter"
    return (
        f"  {fall}:\n    keyset: alle\n    entity-defaults: {{country-name: DE, organization-name: '{fall}'}}\n    entities:\n"
        f"      ca: {{common-name: 'CA {fall}'}}\n      ca2: {{common-name: 'Andere CA {fall}'}}\n      eva: {{common-name: Eva}}\n"
        f"      antworter: {{common-name: Antworter}}\n      fremd: {{common-name: Fremd}}\n    certs:\n"
        + zertifikat("ca", "ca", ["{id: basic_constraints, critical: true, value: {ca: true}}", verwendung("digital_signature", "key_cert_sign", "crl_sign")],
                     "        subject: ca\n        subject-key: ca\n        authority-key: ca\n")
        + zertifikat("ca2", "ca2", ["{id: basic_constraints, critical: true, value: {ca: true}}"],
                     "        subject: ca2\n        subject-key: fremd\n        authority-key: fremd\n")
        + zertifikat("antworter", "ca", [verwendung("digital_signature"), "{id: extended_key_usage, value: [ocsp_signing]}"])
        + zertifikat("fremd", "ca", [verwendung("digital_signature"), "{id: extended_key_usage, value: [email_protection]}"])
        + zertifikat("eva", "ca", [
            verwendung("digital_signature", "key_encipherment"), "{id: extended_key_usage, value: [email_protection]}",
            "{id: subject_alt_name, smart-value: {schema: general-names, params: [{type: email, value: eva@welt.example}]}}", *punkte], widerruf)
        + f"    services:\n      ocsp:\n        antwort: {{for-issuer: {'ca2' if stamm == 'unbekannt' else 'ca'}, responder-cert: {antworter}, signing-key: {antworter}}}\n"
        f"      crl-repo:\n        liste: {{for-issuer: ca, signing-key: {schluessel}, simulated-update-schedule: P7D{auch}}}\n")


def lege_an(ordner, port, verzeichnis):
    """Keys, configuration, and for each case a folder with the certificates."""
    ordner.mkdir()
    for name in ("ca", "eva", "antworter", "fremd"):
        subprocess.run(["openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", ordner / f"{name}.pem"], check=True, capture_output=True)
    text = f"external-url-prefix: 'http://127.0.0.1:{port}'\nkeysets:\n  alle:\n    keys:\n"
    text += "".join(f"      {n}: {{path: {n}.pem}}\n" for n in ("ca", "eva", "antworter", "fremd")) + "pki-architectures:\n"
    (ordner / "stellen.yml").write_text(text + "".join(architektur(fall, verzeichnis) for fall in FAELLE))
    for fall in FAELLE:
        subprocess.run([PYTHON, "-m", "certomancer", "--config", ordner / "stellen.yml", "mass-summon", "--flat", "--no-pfx", fall, ordner / fall], check=True)


class Stellen:
    """`verzeichnis` is the port of a directory for the case of this name."""

    def __init__(self, ordner, port, verzeichnis):
        self.ordner, self.port, self.verzeichnis, self.prozess = pathlib.Path(ordner), port, verzeichnis, None
        if not PYTHON.exists():
            raise SystemExit("Es fehlt certomancer; bitte scripts/setup-test-mail aufrufen.")

    def datei(self, fall, name):
        return self.ordner / fall / f"{name}.cert.pem"

    @property
    def schluessel(self):
        return self.ordner / "eva.pem"

    def liste(self, fall):
        """The list of an authority, in DER."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{fall}/crls/liste/latest.crl?selbst", timeout=10) as antwort:
            return antwort.read()

    def starten(self):
        lege_an(self.ordner, self.port, self.verzeichnis)
        with open(self.ordner / "stellen.log", "wb") as protokoll:
            self.prozess = subprocess.Popen([PYTHON, __file__, str(self.ordner), str(self.port)], stdout=protokoll, stderr=subprocess.STDOUT)
        for _ in range(200):
            try:
                self.liste("gut")
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(self.protokoll())

    def beenden(self):
        if self.prozess:
            self.prozess.terminate()
            self.prozess.wait(20)

    def protokoll(self):
        return (self.ordner / "stellen.log").read_text(errors="replace")


def diene(ordner, port):
    import deltalisten
    from certomancer.integrations.animator import Animator, AnimatorArchStore
    from certomancer.registry import CertomancerConfig
    from werkzeug.serving import run_simple

    bild = CertomancerConfig.from_file(f"{ordner}/stellen.yml", key_search_dir=ordner)
    speicher = AnimatorArchStore(bild.pki_archs)
    heute = Animator(speicher, with_web_ui=False)
    damals = Animator(speicher, at_time=datetime.datetime(2025, 6, 1, tzinfo=datetime.timezone.utc), with_web_ui=False)

    def stelle(umgebung, beginne):
        fall, *rest = umgebung["PATH_INFO"].split("/")[1:]
        if fall == "verzeichnis" and umgebung["QUERY_STRING"] != "selbst" or rest[-1] == "neu.crl" and fall not in deltalisten.SEITDEM:
            beginne("503 Service Unavailable", [])
            return []
        if fall.startswith("delta") and rest[-1] in ("latest.crl", "neu.crl"):
            beginne("200 OK", [("Content-Type", "application/pkix-crl")])
            return [deltalisten.liste(ordner, fall, rest[-1] == "neu.crl", f"http://127.0.0.1:{port}/{fall}/neu.crl")]
        if fall in STUMM:
            time.sleep(60)
        if fall in GESTOERT:
            beginne("503 Service Unavailable", [])
            return []
        return (damals if fall.removesuffix("-liste") in ALT else heute)(umgebung, beginne)

    run_simple("127.0.0.1", port, stelle, threaded=True)


if __name__ == "__main__":
    diene(sys.argv[1], int(sys.argv[2]))
