// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// Deletes what two persons have released: Vorgang by Vorgang, then the Akten, each in an act of its own with its line in the register.
/// After a crash it goes on with what is left; the files of deleted rows are remembered until they are gone.
struct VernichtungAusfuehren {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ lauf: Lauf) async throws {
        try await resteLoeschen(lauf.id)
        let objekte = try await dienst.store.read { try $0.objekte(lauf.id) }
        for objekt in objekte.filter({ $0.art == .vorgang && $0.loeschbar }) { try await vorgang(objekt, lauf) }
        // Backwards: a Teilakte goes before the Akte it is a part of.
        for objekt in objekte.reversed().filter({ $0.art == .akte && $0.loeschbar }) { try await akte(objekt, lauf) }
        try await abschliessen(lauf.id)
    }

    private func vorgang(_ objekt: Laufobjekt, _ lauf: Lauf) async throws {
        guard let id = objekt.vorgangID else { return }
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.vernichtet")) { tx in
            if let warum = try dienst.gesperrt(tx, objekt.akteID) {
                return try tx.objektAendern(objekt.id, "fehler = \("Gesperrt (\(warum)); die Inhalte bleiben.")")
            }
            let weg = try dienst.vorgangVernichten(tx, id, objekt.schritt, betreff: objekt.stumpf)
            for inhalt in weg.inhalte {
                try tx.execute(
                    "INSERT INTO aus_rest (pruefsumme, lauf, groesse) VALUES (\(inhalt.sha256), \(lauf.id), \(inhalt.groesse))")
            }
            try tx.vernichtungEintragen(objekt, lauf, dokumente: weg.dokumente)
        }
        try await resteLoeschen(lauf.id)
    }

    private func akte(_ objekt: Laufobjekt, _ lauf: Lauf) async throws {
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.vernichtet")) { tx in
            if let warum = try dienst.gesperrt(tx, objekt.akteID) {
                return try tx.objektAendern(objekt.id, "fehler = \("Gesperrt (\(warum)); die Akte bleibt.")")
            }
            // One of its Vorgänge or Teilakten stays (put off, or not taken over): then the Akte stays too.
            guard try !tx.hatInhalt(objekt.akteID) else { return }
            try tx.akteVernichten(objekt.akteID, objekt.schritt, betreff: objekt.stumpf)
            try tx.vernichtungEintragen(objekt, lauf, dokumente: 0)
        }
    }

    /// Files in the content store and their pictures.
    private func resteLoeschen(_ lauf: LaufID) async throws {
        let reste = try await dienst.store.read { db in
            try db.rows("SELECT DISTINCT pruefsumme, groesse FROM aus_rest WHERE lauf = \(lauf)")
                .map { Inhalt(sha256: try $0["pruefsumme"], groesse: try $0["groesse"]) }
        }
        guard !reste.isEmpty else { return }
        try await dienst.inhaltVernichten(reste, akteur: Aussonderungsdienst.system)
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.reste.geloescht")) { tx in
            for rest in reste { try tx.execute("DELETE FROM aus_rest WHERE lauf = \(lauf) AND pruefsumme = \(rest.sha256)") }
        }
    }

    private func abschliessen(_ id: LaufID) async throws {
        let pakete = try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.abgeschlossen")) { tx -> [Inhalt] in
            guard let lauf = try tx.lauf(id) else { return [] }
            let objekte = try tx.objekte(id)
            let offen = objekte.filter { $0.zustand != .geloescht && $0.zustand != .zurueckgestellt }
            // A hold that came in between, or something the archive still lacks: the run stays open for it.
            if offen.contains(where: { $0.loeschbar && $0.fehler != nil }) || offen.contains(where: \.abzugeben) {
                try tx.laufWeiter(lauf, .zurueckweisen)
                return []
            }
            for objekt in offen { try tx.objektZurueckstellen(objekt, "Ein Teil bleibt; die Akte kommt mit ihm wieder.") }
            try tx.laufWeiter(lauf, .abschliessen)
            return try tx.paketeLoesen(id)
        }
        try await dienst.inhaltVernichten(pakete, akteur: Aussonderungsdienst.system)
        try await LoeschprotokollAblegen(dienst: dienst)(id)
    }
}

extension Laufobjekt {
    fileprivate var schritt: Aussonderungsschritt { bewertung == .archivwuerdig ? .abgeben : .vernichten }
    /// What the stub is called: no longer what it was about.
    fileprivate var stumpf: String {
        bewertung == .archivwuerdig ? "(an das Archiv abgegeben)" : "(nach Ablauf der Aufbewahrung vernichtet)"
    }
}
