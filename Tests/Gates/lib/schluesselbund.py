# SPDX-License-Identifier: EUPL-1.2
"""Keys to try the mail gateway with: an authority, certificates it gives to mailboxes, an OpenPGP key. Made with openssl and gpg, which also read what was
written for them."""
import os
import pathlib
import subprocess

KENNWORT = "nur-zur-probe"


class Schluesselbund:
    def __init__(self, ordner):
        self.ordner = pathlib.Path(ordner)
        self.ordner.mkdir(mode=0o700)
        self.umgebung = {**os.environ, "GNUPGHOME": str(self.ordner / "gnupg"), "LC_ALL": "C.UTF-8"}
        (self.ordner / "gnupg").mkdir(mode=0o700)
        self._openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-days", "30",
            "-subj", "/C=DE/O=Probe/CN=Probe CA", "-addext", "keyUsage=critical,keyCertSign,cRLSign")

    def _lauf(self, befehl, eingabe=None):
        lauf = subprocess.run(befehl, cwd=self.ordner, env=self.umgebung, input=eingabe, capture_output=True, timeout=120)
        if lauf.returncode != 0:
            raise RuntimeError(f"{' '.join(befehl)}: {lauf.stderr.decode(errors='replace')}")
        return lauf.stdout

    def _openssl(self, *worte, eingabe=None):
        return self._lauf(["openssl", *worte], eingabe)

    def datei(self, name):
        return self.ordner / name

    def zertifikat(self, name, adresse):
        """`name`.pem, `name`.key and `name`.p12 for this mailbox, to sign and to encrypt."""
        (self.ordner / f"{name}.cnf").write_text(
            f"subjectAltName=email:{adresse}\nkeyUsage=critical,digitalSignature,keyEncipherment\nextendedKeyUsage=emailProtection\n"
            "basicConstraints=CA:FALSE\n")
        self._openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/O=Probe/CN={name}")
        self._openssl(
            "x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "30", "-out", f"{name}.pem",
            "-extfile", f"{name}.cnf")
        self._openssl(
            "pkcs12", "-export", "-in", f"{name}.pem", "-inkey", f"{name}.key", "-certfile", "ca.pem", "-out", f"{name}.p12", "-passout",
            f"pass:{KENNWORT}")

    def pgp(self, name, adresse):
        """`name`.asc, the public key of this mailbox."""
        self._gpg("--passphrase", "", "--quick-generate-key", f"<{adresse}>", "default", "default", "30d")
        self.datei(f"{name}.asc").write_bytes(self._gpg("--armor", "--export", adresse))

    def _gpg(self, *worte, eingabe=None):
        return self._lauf(["gpg", "--batch", "--quiet", "--no-tty", "--pinentry-mode", "loopback", "--trust-model", "always", *worte], eingabe)

    def verschluesselt(self, name, inhalt):
        """A MIME entity that only `name` can read (S/MIME)."""
        return self._openssl("cms", "-encrypt", "-binary", "-aes256", f"{name}.pem", eingabe=inhalt).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")

    def smime(self, name, mail):
        """What `name` reads, after its signature was compared with the authority."""
        offen = self._openssl("cms", "-decrypt", "-recip", f"{name}.pem", "-inkey", f"{name}.key", eingabe=mail)
        return self._openssl("cms", "-verify", "-CAfile", "ca.pem", eingabe=offen)

    def pgp_gelesen(self, mail):
        anfang = mail.index(b"-----BEGIN PGP MESSAGE-----")
        ende = mail.index(b"-----END PGP MESSAGE-----") + 25
        return self._gpg("--decrypt", eingabe=mail[anfang:ende])

    def beenden(self):
        self._lauf(["gpgconf", "--kill", "all"])
