// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Jobs
import Store

/// Has what came in scanned for viruses before anybody looks at it or reads it. A job with many tries, because a scanner that is away must
/// be waited for; until then the files are withheld.
struct EingangPruefen: Sendable {
    static let art = "post.eingang.pruefen"

    struct Daten: Codable, Sendable { let eingang: EingangID }

    let dienst: Poststellendienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, versuche: 60, zeitgrenze: .seconds(600), spur: .dokumente) { auftrag in
            try await self(try auftrag.lesen(Daten.self).eingang)
        }
    }

    func callAsFunction(_ id: EingangID) async throws {
        let pruefen = DateiPruefen(store: dienst.store, inhalte: dienst.inhalte, viren: dienst.werkzeuge.viren)
        for datei in try await dienst.store.read({ try $0.eingangsdateien(id) }) { try await pruefen(datei.datei.inhalt.sha256) }
        try await dienst.store.commit(Vermerk(Poststellendienst.system, "post.eingang.pruefen")) { tx in
            guard let eingang = try tx.eingang(id), eingang.zustand == .offen else { return }
            let funde = try tx.zurueckgehalten(id)
            guard !funde.isEmpty else {
                if eingang.lesestand == .wartet { try tx.lesenBestellen(id) }
                return
            }
            // Not versioned: what a clerk does meanwhile counts, and this changes nothing of it.
            try tx.execute(
                """
                UPDATE post_eingang SET zweifel = \(try Spaltentext.schreiben(eingang.zweifel + funde)),
                  lesestand = \(Lesestand.gescheitert) WHERE id = \(id)
                """)
            tx.vermerke(eingang.gegenstand, feld: "virenpruefung", neu: funde.joined(separator: " "))
        }
    }
}

extension ReadAccess {
    /// Which files of it must not be looked at, in the words of the user.
    func zurueckgehalten(_ id: EingangID) throws -> [String] {
        try eingangsdateien(id).compactMap { datei in
            try haltegrund(datei.datei.inhalt.sha256).map { "„\(datei.datei.dateiname)“: \($0.meldung)" }
        }
    }
}
