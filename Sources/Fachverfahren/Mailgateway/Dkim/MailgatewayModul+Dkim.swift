// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Store

/// What the command line offers for DKIM.
extension MailgatewayModul {
    /// - Parameter verfahren: `rsa` or `ed25519`.
    /// - Returns: its identity and the line for the zone file of the domain.
    public func dkimAnlegen(domain: String, selektor: String, verfahren: String) async throws -> (
        kennung: String, eintrag: String
    ) {
        let gewaehlt: Rohverfahren
        switch verfahren {
        case "rsa": gewaehlt = .rsa2048
        case "ed25519": gewaehlt = .ed25519
        default: throw SchluesselError.unbekannt(verfahren)
        }
        guard stadt.istEigene(domain.lowercased()) else {
            throw SchluesselError.datei("„\(domain)“ gehört nicht zu den eigenen Domains in der Maileinstellung.")
        }
        let neu = try await mitDienst {
            try await DkimAnlegen(dienst: $0)(gewaehlt, domain: domain, selektor: selektor, akteur: Self.befehlszeile)
        }
        return (neu.id.text, neu.eintrag.zonenzeile)
    }

    public func dkimAktivieren(_ kennung: String) async throws {
        guard let id = DkimID(kennung) else { throw SchluesselError.unbekannt(kennung) }
        try await DkimAktivieren(store: store)(id, akteur: Self.befehlszeile)
    }
}
