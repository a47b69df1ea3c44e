# SPDX-License-Identifier: EUPL-1.2
"""Other people's programs for protected mail: sqop (Sequoia) and gpg for OpenPGP, openssl for S/MIME. Each writes and reads for one person."""
import base64
import os
import pathlib
import subprocess
import tempfile

CRLF = b"\r\n"


def rufe(*worte, eingabe=b"", endet=0):
    lauf = subprocess.run([str(w) for w in worte], input=eingabe, capture_output=True, timeout=60)
    assert lauf.returncode == endet, (worte, lauf.returncode, lauf.stderr.decode(errors="replace"))
    return lauf.stdout


def zeilen(text):
    """As it travels: every line ends with CRLF."""
    return text.replace(b"\r\n", b"\n").replace(b"\n", CRLF)


class Sqop:
    """The Stateless OpenPGP command line of Sequoia: Curve25519 keys, nothing kept but two files."""
    name = "sqop"

    def __init__(self, ordner, adresse):
        self.ordner, self.adresse = pathlib.Path(ordner), adresse
        self.schluessel, self.zertifikat = self.ordner / "sqop.key", self.ordner / "sqop.asc"
        self.schluessel.write_bytes(rufe("sqop", "generate-key", f"Sieglinde <{adresse}>"))
        self.zertifikat.write_bytes(rufe("sqop", "extract-cert", eingabe=self.schluessel.read_bytes()))

    def verschluessele(self, text, fuer, signiert=True):
        return rufe("sqop", "encrypt", *(("--sign-with", self.schluessel) if signiert else ()), "--", fuer, eingabe=text)

    def signiere(self, text):
        """Detached; with the name of its digest as PGP/MIME wants it."""
        micalg = self.ordner / "micalg"
        micalg.unlink(missing_ok=True)
        signatur = rufe("sqop", "sign", "--micalg-out", micalg, "--", self.schluessel, eingabe=text)
        return signatur, micalg.read_text().strip()

    def signiere_im_text(self, text):
        return rufe("sqop", "inline-sign", "--as", "clearsigned", "--", self.schluessel, eingabe=text)

    def oeffne(self, text, von):
        """The clear text; `von` must have signed it."""
        with tempfile.NamedTemporaryFile(dir=self.ordner) as urteil:
            os.unlink(urteil.name)
            klar = rufe("sqop", "decrypt", "--verify-with", von, "--verifications-out", urteil.name, "--", self.schluessel, eingabe=text)
            assert pathlib.Path(urteil.name).read_text().strip(), "sqop hat keine gültige Signatur gefunden"
            return klar

    def pruefe(self, signatur, text, von):
        datei = self.ordner / "signatur.asc"
        datei.write_bytes(signatur)
        assert rufe("sqop", "verify", datei, von, eingabe=text).strip()

    def beenden(self):
        pass


class Gpg:
    """GnuPG with a key ring and agent of its own, and an RSA key."""
    name = "gpg"

    def __init__(self, ordner, adresse):
        self.adresse = adresse
        self.ordner, self.zertifikat = pathlib.Path(ordner), pathlib.Path(ordner) / "gpg.asc"
        # Short, since the agent puts its socket below.
        self.heim = tempfile.TemporaryDirectory(prefix="gpg-")
        self.gpg("--quick-gen-key", f"Gerd <{adresse}>", "rsa3072", "sign,cert", "never")
        abdruck = self.gpg("--with-colons", "--list-keys", adresse).decode().split("fpr:::::::::")[1].split(":")[0]
        self.gpg("--quick-add-key", abdruck, "rsa3072", "encr", "never")
        self.zertifikat.write_bytes(self.gpg("--armor", "--export", adresse))

    def gpg(self, *worte, eingabe=b""):
        return rufe("gpg", "--homedir", self.heim.name, "--batch", "--yes", "--pinentry-mode", "loopback", "--passphrase", "", "--trust-model", "always",
                    *worte, eingabe=eingabe)

    def kenne(self, zertifikat):
        self.gpg("--import", zertifikat)

    def verschluessele(self, text, fuer, signiert=True):
        return self.gpg("--armor", *(("--sign", "-u", self.adresse) if signiert else ()), "--encrypt", "-f", fuer, "-o", "-", eingabe=text)

    def signiere(self, text):
        return self.gpg("--armor", "--detach-sign", "--digest-algo", "SHA256", "-u", self.adresse, "-o", "-", eingabe=text), "pgp-sha256"

    def signiere_im_text(self, text):
        return self.gpg("--clearsign", "-u", self.adresse, "-o", "-", eingabe=text)

    def oeffne(self, text, von):
        self.kenne(von)
        stand = self.ordner / "stand"
        klar = self.gpg("--status-file", stand, "--decrypt", eingabe=text)
        worte = stand.read_text()
        assert "GOODSIG" in worte and "DECRYPTION_OKAY" in worte and "GOODMDC" in worte, worte
        return klar

    def pruefe(self, signatur, text, von):
        self.kenne(von)
        datei = self.ordner / "signatur.asc"
        datei.write_bytes(signatur)
        self.gpg("--verify", datei, "-", eingabe=text)

    def beenden(self):
        subprocess.run(["gpgconf", "--homedir", self.heim.name, "--kill", "gpg-agent"], check=False)
        self.heim.cleanup()


class Openssl:
    """An authority of its own, and people with certificates from it: `NAME.pem`, `NAME.key`, `NAME.p12` (password `geheim`)."""
    name = "openssl"

    def __init__(self, ordner):
        self.ordner = pathlib.Path(ordner)
        rufe("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", self.ordner / "ca.key", "-out",
             self.ca, "-subj", "/CN=Probe-CA", "-days", "30", "-addext", "keyUsage=critical,keyCertSign,cRLSign")

    @property
    def ca(self):
        return self.ordner / "ca.pem"

    def pem(self, name):
        return self.ordner / f"{name}.pem"

    def key(self, name):
        return self.ordner / f"{name}.key"

    def person(self, name, adresse, art=("rsa:3072",), nutzen="digitalSignature,keyEncipherment,keyAgreement"):
        einstellung = self.ordner / "x.cnf"
        einstellung.write_text(f"[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nCN={name}\n[v]\nsubjectAltName=email:{adresse}\n"
                               f"extendedKeyUsage=emailProtection\nkeyUsage={nutzen}\nsubjectKeyIdentifier=hash\n")
        rufe("openssl", "req", "-new", "-newkey", *art, "-nodes", "-keyout", self.key(name), "-out", self.ordner / "x.csr", "-config", einstellung)
        rufe("openssl", "x509", "-req", "-in", self.ordner / "x.csr", "-CA", self.ca, "-CAkey", self.ordner / "ca.key", "-CAcreateserial", "-days", "20",
             "-extfile", einstellung, "-extensions", "v", "-out", self.pem(name))
        rufe("openssl", "pkcs12", "-export", "-in", self.pem(name), "-inkey", self.key(name), "-certfile", self.ca, "-passout", "pass:geheim", "-out",
             self.ordner / f"{name}.p12")

    def signiere(self, text, name, *wie, faehigkeiten=False):
        """DER; detached unless `-nodetach`. The abilities openssl tells of know no GCM."""
        stumm = () if faehigkeiten else ("-nosmimecap",)
        return rufe("openssl", "cms", "-sign", "-binary", "-outform", "DER", "-signer", self.pem(name), "-inkey", self.key(name), "-md", "sha256", *stumm,
                    *wie, eingabe=text)

    def verschluessele(self, text, name, verfahren="-aes-256-gcm", *wie):
        """DER; `wie` is about the key of the recipient, or another recipient altogether where `name` is missing."""
        empfaenger = ("-recip", self.pem(name)) if name else ()
        return rufe("openssl", "cms", "-encrypt", "-binary", "-outform", "DER", verfahren, *empfaenger, *wie, eingabe=text)

    def oeffne(self, mail, name):
        return rufe("openssl", "cms", "-decrypt", "-recip", self.pem(name), "-inkey", self.key(name), eingabe=mail)

    def pruefe(self, mail):
        """What was signed, without the signature."""
        return rufe("openssl", "cms", "-verify", "-CAfile", self.ca, eingabe=mail)


def smime(der, typ, art="application/pkcs7-mime", name="smime.p7m"):
    """Content fields and body."""
    weiteres = f"; smime-type={typ}" if typ else ""
    return (f'Content-Type: {art}{weiteres}; name="{name}"\r\nContent-Transfer-Encoding: base64\r\n'
            f'Content-Disposition: attachment; filename="{name}"\r\n\r\n').encode() + zeilen(base64.encodebytes(der))


def signiert(teil, signatur, protokoll, micalg):
    """multipart/signed around the exact bytes of a part."""
    art = {"application/pgp-signature": "signature.asc", "application/pkcs7-signature": "smime.p7s"}[protokoll]
    if protokoll.endswith("pkcs7-signature"):
        anhang = (f'Content-Type: {protokoll}; name="{art}"\r\nContent-Transfer-Encoding: base64\r\n\r\n').encode() + zeilen(base64.encodebytes(signatur))
    else:
        anhang = (f'Content-Type: {protokoll}; name="{art}"\r\n\r\n').encode() + zeilen(signatur)
    return (f'Content-Type: multipart/signed; boundary="aussen"; protocol="{protokoll}"; micalg="{micalg}"\r\n\r\n'.encode()
            + b"--aussen\r\n" + teil + b"\r\n--aussen\r\n" + anhang + b"\r\n--aussen--\r\n")


def pgpmime(armor):
    """multipart/encrypted of RFC 3156."""
    return (b'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="zu"\r\n\r\n'
            b"--zu\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n"
            b"--zu\r\nContent-Type: application/octet-stream\r\n\r\n" + zeilen(armor) + b"\r\n--zu--\r\n")
