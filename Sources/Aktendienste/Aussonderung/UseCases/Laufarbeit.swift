// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// Does in the background what a step of a run orders. Each part commits on its own, so that after a crash the work goes on where
/// it stopped; where the run stands changes with the last one.
struct Laufarbeit: Sendable {
    static let art = "aus.lauf"
    private static let versuche = 5
    /// A delivery carries every file of many Akten: at 20 MB a second this is 70 GB. Shorter, another node would begin it once more beside.
    static let zeitgrenze = Duration.seconds(3_600)

    struct Auftragsdaten: Codable, Sendable { let lauf: String }

    let dienst: Aussonderungsdienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, versuche: Self.versuche, zeitgrenze: Self.zeitgrenze) { auftrag in
            let id = LaufID(gespeichert: try auftrag.lesen(Auftragsdaten.self).lauf)
            do {
                try await self(id)
            } catch {
                try await melden(id, error, endgueltig: auftrag.versuch >= Self.versuche)
                throw error
            }
        }
    }

    func callAsFunction(_ id: LaufID) async throws {
        guard let lauf = try await dienst.store.read({ try $0.lauf(id) }), let arbeit = lauf.arbeit else { return }
        switch arbeit {
        case .anbieten: try await AngebotSenden(dienst: dienst)(lauf)
        case .abgeben: try await LieferungSenden(dienst: dienst)(lauf)
        case .abschliessen: try await VernichtungAusfuehren(dienst: dienst)(lauf)
        case .uebernehmen: try await LieferungUebernehmen(dienst: dienst)(lauf)
        default: return
        }
    }

    /// What people can mend stands on the page of the run; after the last try the step can be ordered anew.
    private func melden(_ id: LaufID, _ fehler: any Error, endgueltig: Bool) async throws {
        let text = Aussonderungsdienst.meldung(fehler)
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.arbeit.gescheitert")) { tx in
            guard let lauf = try tx.lauf(id) else { return }
            let arbeit = endgueltig ? nil : lauf.arbeit
            try tx.execute("UPDATE aus_lauf SET fehler = \(text), arbeit = \(arbeit), version = version + 1 WHERE id = \(id)")
            tx.vermerke(lauf.gegenstand, feld: "fehler", neu: text)
        }
    }
}

extension Aussonderungsdienst {
    /// What the page says when work in the background has failed.
    static func meldung(_ fehler: any Error) -> String {
        (fehler as? any Fachfehler)?.meldung
            ?? "Technischer Fehler. Der Betrieb findet ihn unter den gescheiterten Aufträgen."
    }
}
