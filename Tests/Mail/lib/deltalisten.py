# SPDX-License-Identifier: EUPL-1.2
"""Revocation lists with numbers, and lists of what has changed since (RFC 5280 §5.2.4), which certomancer does not write. Runs under its Python."""
import datetime
import pathlib

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

# What the list of changes says of Eva's certificate, by case; no such list at all where the case is missing.
SEITDEM = {"delta-gesperrt": x509.ReasonFlags.superseded, "delta-leer": None}


def liste(ordner, fall, basis, url):
    """DER: number 1 with nobody on it, or with `basis` number 2 of what has changed since 1."""
    ordner = pathlib.Path(ordner)
    stelle = x509.load_pem_x509_certificate((ordner / fall / "ca.cert.pem").read_bytes())
    eva = x509.load_pem_x509_certificate((ordner / fall / "eva.cert.pem").read_bytes())
    jetzt = datetime.datetime.now(datetime.timezone.utc)
    bau = (x509.CertificateRevocationListBuilder().issuer_name(stelle.subject).last_update(jetzt - datetime.timedelta(minutes=5))
           .next_update(jetzt + datetime.timedelta(days=1)).add_extension(x509.CRLNumber(2 if basis else 1), critical=False))
    if basis:
        bau = bau.add_extension(x509.DeltaCRLIndicator(1), critical=True)
        if grund := SEITDEM[fall]:
            bau = bau.add_revoked_certificate(
                x509.RevokedCertificateBuilder().serial_number(eva.serial_number).revocation_date(jetzt - datetime.timedelta(hours=1))
                .add_extension(x509.CRLReason(grund), critical=False).build())
    else:
        bau = bau.add_extension(x509.FreshestCRL([x509.DistributionPoint([x509.UniformResourceIdentifier(url)], None, None, None)]), critical=False)
    schluessel = serialization.load_pem_private_key((ordner / "ca.pem").read_bytes(), None)
    return bau.sign(schluessel, hashes.SHA256()).public_bytes(serialization.Encoding.DER)
