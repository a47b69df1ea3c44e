// SPDX-License-Identifier: EUPL-1.2

/// The fields of a question or an answer. A field may occur several times; the order of the same field counts.
public enum Kryptofeld: UInt8, Sendable, CaseIterable {
    // What it is about
    case inhalt = 1
    case signatur = 2
    case ergebnis = 3
    /// Sealed private key.
    case schluessel = 4
    /// DER certificate (of the key, of a recipient, of a signer).
    case zertifikat = 5
    /// DER certificate between the certificate and its anchor.
    case kette = 6
    /// DER certificate that is trusted as such.
    case anker = 7
    /// DER revocation list.
    case sperrliste = 8
    /// OpenPGP certificate, binary.
    case pgpSchluessel = 9
    case oeffentlich = 10
    case kek = 11
    case kennwort = 12
    /// DER answer of OCSP.
    case ocspantwort = 13
    /// A private key as an escrow keeps it.
    case hinterlegtes = 14
    /// Share of an escrow: its number and its bytes.
    case anteil = 15
    /// A file; opens the group of what is said about it.
    case anlage = 16
    /// DER certificate of somebody who shall read it.
    case empfaenger = 17
    /// What stands before, between and behind, in this order.
    case rahmen = 18

    // How
    case verfahren = 32
    case zeit = 33
    case abgesetzt = 34
    case faehigkeiten = 35
    case adresse = 36
    case name = 37
    case hash = 39
    case mediatyp = 40

    // What came of it
    case version = 64
    case schutz = 65
    case aussteller = 66
    case seriennummer = 67
    case gueltigAb = 68
    case gueltigBis = 69
    case fingerabdruck = 70
    case verwendung = 71
    case erweiterteVerwendung = 72
    case sperradresse = 73
    case ocspadresse = 74
    case zertifizierungsstelle = 76
    /// Opens the group of one signer: what follows up to the next one belongs to it.
    case unterzeichner = 77
    case urteil = 78
    case signierzeit = 79
    case gesperrt = 80
    case naechste = 81
    case kennung = 82
    case unterschluessel = 83
    case selbstsigniert = 84
    case skid = 85
    case akid = 86
    /// DER certificate under which a signer wants to be written to (RFC 8551 §2.5.3).
    case vorzug = 87

    // Failures
    case fehler = 127
    case hinweis = 126
}
