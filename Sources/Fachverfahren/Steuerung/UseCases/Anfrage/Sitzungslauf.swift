// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// Each morning: before a Sitzung with a standing item, asks those in charge of Vorhaben of which nothing new is known. Whom it has asked for a
/// Sitzung it never asks again for it; reminders are those of every request.
struct Sitzungslauf: Sendable {
    static let art = "st.sitzungslauf"
    private static let akteur = Akteur.system("sachstand")

    let store: Store
    let vorgaben: Anfragevorgaben

    var tagesauftrag: Tagesauftrag {
        Tagesauftrag(Self.art, um: 7, store: store, bestellung: Vermerk(Self.akteur, "st.sitzung.bestellen")) { _ in
            try await self()
        }
    }

    /// - Returns: how many requests went out.
    @discardableResult
    func callAsFunction() async throws -> Int {
        let heute = store.uhr.jetzt.tag, tage = vorgaben.vorlauf
        let sitzungen = try await store.read { db -> [ObjektID] in
            let bild = try db.vorlaufbild(am: heute)
            return try bild.alle(.sitzung).map(\.objekt.id).filter { sitzung in
                try Self.offen(sitzung, bild, heute, tage: tage, db)?.ziele.isEmpty == false
            }
        }
        var gestellt = 0
        for sitzung in sitzungen {
            gestellt += try await store.commit(Vermerk(Self.akteur, "st.sitzung.erfragen")) { tx in
                guard let (vorlauf, ziele) = try Self.offen(sitzung, try tx.vorlaufbild(am: heute), heute, tage: tage, tx) else {
                    return 0
                }
                return try tx.erfragen(vorlauf, ziele, vorgaben, am: heute)
            }
        }
        return gestellt
    }

    /// Whom to ask, in the order of the programme; whoever has no address is shown on the page of the Sitzung.
    /// - Returns: `nil` outside of the days before a Sitzung.
    private static func offen(
        _ sitzung: ObjektID, _ bild: Stichtagsbild, _ heute: Kalendertag, tage: Int, _ db: some ReadAccess
    ) throws -> (vorlauf: Sitzungsvorlauf, ziele: [(vorhaben: ObjektID, ziel: Anfrageziel, an: String)])? {
        guard let vorlauf = Sitzungsvorlauf(sitzung, bild, tage: tage, antworten: try db.letzteAntworten()),
            vorlauf.laeuft(am: heute)
        else { return nil }
        let gefragt = try db.sitzungsanfragen(sitzung)
        let fehlende = vorlauf.vorhaben.map(\.id).filter { gefragt[$0] == nil && vorlauf.frisch($0) == nil }
        let ziele = try db.anfrageziele(Set(fehlende), am: heute)
        return (
            vorlauf,
            fehlende.compactMap { id in
                guard let ziel = ziele[id], let an = ziel.an else { return nil }
                return (id, ziel, an)
            }
        )
    }
}

extension WriteContext {
    /// A request that is open already counts for the Sitzung too, and no second mail goes out.
    fileprivate func erfragen(
        _ vorlauf: Sitzungsvorlauf, _ ziele: [(vorhaben: ObjektID, ziel: Anfrageziel, an: String)], _ vorgaben: Anfragevorgaben,
        am heute: Kalendertag
    ) throws -> Int {
        let offene = try offeneAnfragen()
        var gestellt = 0
        for (id, ziel, an) in ziele {
            if let offene = offene[id] {
                try sitzungsanfrageEinfuegen(vorlauf.sitzung, id, offene)
            } else {
                let anfrage = try anfrageStellen(id, ziel, an: an, bis: vorlauf.frist(am: heute), vorgaben)
                try sitzungsanfrageEinfuegen(vorlauf.sitzung, id, anfrage.id)
                gestellt += 1
            }
        }
        vermerke(Gegenstand("st.objekt", vorlauf.sitzung.text), feld: "sachstandsanfragen", neu: String(ziele.count))
        return gestellt
    }
}
