# SPDX-License-Identifier: EUPL-1.2
"""Signs standard input as a mail program would that wants to be written to under another certificate (RFC 8551 §2.5.3), which no command line here
writes. Run by the Python of certomancer, whose ASN.1 library it uses: FORM KEY CERTIFICATE WANTED; DER to standard output."""
import hashlib
import pathlib
import sys

from asn1crypto import algos, cms, core, pem, x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding


def zertifikat(datei):
    return x509.Certificate.load(pem.unarmor(pathlib.Path(datei).read_bytes())[2])


def vorzug(form, gewuenscht):
    """The three forms of SMIMEEncryptionKeyPreference."""
    kennung = gewuenscht.key_identifier_value.native
    if form == "schluessel":
        return satz(0x82, kennung)
    if form == "empfaenger":
        innen = satz(0x04, kennung)
        return satz(0xA1, innen)
    der = cms.IssuerAndSerialNumber({"issuer": gewuenscht.issuer, "serial_number": gewuenscht.serial_number}).dump()
    return b"\xa0" + der[1:]


def satz(art, inhalt):
    zahl = len(inhalt)
    laenge = bytes([zahl]) if zahl < 128 else bytes([0x81, zahl]) if zahl < 256 else b"\x82" + zahl.to_bytes(2, "big")
    return bytes([art]) + laenge + inhalt


def signiere(text, form, schluessel, wer, gewuenscht):
    # The library knows no value with a tag of its own, so this one is put together here.
    name = core.ObjectIdentifier("1.2.840.113549.1.9.16.2.11").dump()
    alle = sorted([
        cms.CMSAttribute({"type": "content_type", "values": ["data"]}).dump(),
        cms.CMSAttribute({"type": "message_digest", "values": [hashlib.sha256(text).digest()]}).dump(),
        satz(0x30, name + satz(0x31, vorzug(form, gewuenscht)))])
    roh = satz(0x31, b"".join(alle))
    merkmale = cms.CMSAttributes.load(roh)
    unterschrift = schluessel.sign(roh, padding.PKCS1v15(), hashes.SHA256())
    summe = algos.DigestAlgorithm({"algorithm": "sha256"})
    unterzeichner = cms.SignerInfo({
        "version": "v1", "digest_algorithm": summe, "signed_attrs": merkmale, "signature": unterschrift,
        "sid": cms.SignerIdentifier({"issuer_and_serial_number": cms.IssuerAndSerialNumber({"issuer": wer.issuer, "serial_number": wer.serial_number})}),
        "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "rsassa_pkcs1v15"})})
    daten = cms.SignedData({
        "version": "v1", "digest_algorithms": [summe], "encap_content_info": {"content_type": "data"}, "certificates": [wer, gewuenscht],
        "signer_infos": [unterzeichner]})
    return cms.ContentInfo({"content_type": "signed_data", "content": daten}).dump()


if __name__ == "__main__":
    form, schluessel, wer, gewuenscht = sys.argv[1:]
    privat = serialization.load_pem_private_key(pathlib.Path(schluessel).read_bytes(), None)
    sys.stdout.buffer.write(signiere(sys.stdin.buffer.read(), form, privat, zertifikat(wer), zertifikat(gewuenscht)))
