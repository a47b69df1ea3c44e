// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Jobs
import Store

/// Gives something that could not be read another try: by a button, and by itself when its files were withheld and are no more.
struct EingangNeuLesen: Sendable {
    let dienst: Poststellendienst

    func callAsFunction(_ id: EingangID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "post.eingang.erneut-lesen")) { tx in
            let eingang = try tx.eingang(id, fuer: akteur)
            try eingang.mussOffenSein()
            guard eingang.lesestand == .gescheitert else { throw PostError.nichtsZuLesen }
            let funde = try tx.zurueckgehalten(id)
            guard funde.isEmpty else { throw PostError.dateiZurueckgehalten(funde.joined(separator: " ")) }
            try tx.neuLesen(eingang)
        }
    }

    /// Follows what the Dokumentenstrecke lets through after all: released by a person, or clean in a second scan.
    var konsument: Konsument {
        Konsument("post.freigegeben", .einmal, praefix: Inhaltsfreigabe.ereignis) { ereignisse in
            for ereignis in ereignisse { try await freigegeben(try ereignis.lesen(Inhaltsfreigabe.self).inhalt) }
        }
    }

    func freigegeben(_ sha256: String) async throws {
        guard try await !dienst.store.read({ try $0.wartendAufFreigabe(sha256) }).isEmpty else { return }
        try await dienst.store.commit(Vermerk(Poststellendienst.system, "post.eingang.erneut-lesen")) { tx in
            for eingang in try tx.wartendAufFreigabe(sha256) where try tx.zurueckgehalten(eingang.id).isEmpty {
                try tx.neuLesen(eingang)
            }
        }
    }
}

extension ReadAccess {
    /// What waits, could not be read and holds these bytes.
    fileprivate func wartendAufFreigabe(_ sha256: String) throws -> [Eingang] {
        try rows(
            """
            SELECT * FROM post_eingang e WHERE e.zustand = \(Eingangszustand.offen) AND e.lesestand = \(Lesestand.gescheitert)
              AND e.id IN (SELECT d.eingang FROM post_eingangsdatei d WHERE d.sha256 = \(sha256)) ORDER BY e.id LIMIT 200
            """
        ).map(Eingang.init(row:))
    }
}

extension WriteContext {
    /// What was said of its withheld files no longer holds.
    fileprivate func neuLesen(_ eingang: Eingang) throws {
        let meldungen = Set(Haltegrund.allCases.map(\.meldung))
        let zweifel = eingang.zweifel.filter { satz in !meldungen.contains { satz.hasSuffix($0) } }
        try execute(
            """
            UPDATE post_eingang SET lesestand = \(Lesestand.wartet), zweifel = \(try Spaltentext.schreiben(zweifel))
            WHERE id = \(eingang.id)
            """)
        vermerke(eingang.gegenstand, feld: "lesestand", alt: eingang.lesestand.rawValue, neu: Lesestand.wartet.rawValue)
        // Without a key: the order with its key has been used up.
        try auftrag(EingangLesen.art, EingangLesen.Daten(eingang: eingang.id))
    }
}
