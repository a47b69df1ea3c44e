// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Mailschutz
internal import Store

/// What pages and the command line show of the revocation of one certificate.
public struct Widerrufsauskunft: Sendable, Hashable {
    /// Raw value of a `Sperrstand`.
    public let stand: String
    public let markenart: String
    /// Without a full stop.
    public let satz: String
    public let quelle: String?
    public let geprueft: Zeitpunkt?
    public let gueltigBis: Zeitpunkt?

    init(_ lage: Widerrufslage) {
        stand = lage.stand.rawValue
        markenart = lage.stand.markenart
        satz = lage.satz
        quelle = lage.eintrag?.quelle
        geprueft = lage.eintrag?.geprueft
        gueltigBis = lage.eintrag?.naechste
    }
}

extension ReadAccess {
    /// Of S/MIME certificates by SHA-256 of their DER, hex; those that were never looked at are missing.
    func widerrufsauskunft(_ fingerabdruecke: [String], jetzt: Zeitpunkt) throws -> [String: Widerrufsauskunft] {
        let alle = try widerrufe(fingerabdruecke)
        return Dictionary(
            uniqueKeysWithValues: Set(fingerabdruecke).filter { alle[$0] != nil }.map {
                ($0, Widerrufsauskunft(Widerrufslage($0, alle, jetzt: jetzt)))
            })
    }
}
