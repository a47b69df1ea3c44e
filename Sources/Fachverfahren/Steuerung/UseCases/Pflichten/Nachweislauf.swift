// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// The daily round of proofs, and one on demand. It orders the next first, so that a failure does not end it.
struct Nachweislauf: Sendable {
    static let art = "st.nachweise"
    private static let stunde = 5

    struct Daten: Codable, Sendable {
        /// `nil` for a round that somebody ordered.
        let tag: Kalendertag?
    }

    let dienst: Pflichtendienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, zeitgrenze: .seconds(600)) { auftrag in
            if let tag = try auftrag.lesen(Daten.self).tag {
                try await bestellen(max(tag, dienst.store.uhr.jetzt.tag).plus(tage: 1))
            }
            try await NachweisePruefen(dienst: dienst)()
        }
    }

    /// Orders the round of today; without probes there is nothing to ask.
    func einplanen() async throws {
        guard !dienst.proben.isEmpty else { return }
        try await bestellen(dienst.store.uhr.jetzt.tag)
    }

    private func bestellen(_ tag: Kalendertag) async throws {
        try await dienst.store.commit(Vermerk(Pflichtendienst.akteur, "st.nachweis.bestellen")) { tx in
            try tx.auftrag(Self.art, Daten(tag: tag), schluessel: "\(Self.art):\(tag.iso)", faellig: tag.um(Self.stunde, 0))
        }
    }
}
