// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// Deletes what two persons have released: Vorgang by Vorgang, then the Akten, each in an act of its own with its line in the register.
/// After a crash it goes on with what is left; the files of deleted rows are remembered until they are gone. Each act asks the run anew,
/// because what it does cannot be undone.
struct VernichtungAusfuehren {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ lauf: Lauf) async throws {
        try await dienst.resteLoeschen(.lauf(lauf.id))
        let objekte = try await dienst.store.read { try $0.objekte(lauf.id) }
        for objekt in objekte.filter({ $0.art == .vorgang && $0.loeschbar }) { try await vorgang(objekt) }
        // Backwards: a Teilakte goes before the Akte it is a part of.
        for objekt in objekte.reversed().filter({ $0.art == .akte && $0.loeschbar }) { try await akte(objekt) }
        try await abschliessen(lauf.id)
    }

    private func vorgang(_ objekt: Laufobjekt) async throws {
        guard let id = objekt.vorgangID else { return }
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.vernichtet")) { tx in
            let lauf = try tx.laufDerGeloeschtWird(objekt.lauf)
            if let warum = try dienst.gesperrt(tx, objekt.akteID) {
                return try tx.objektAendern(objekt.id, "fehler = \("Gesperrt (\(warum)); die Inhalte bleiben.")")
            }
            let weg = try dienst.vorgangVernichten(tx, id, objekt.schritt, betreff: objekt.stumpf)
            try tx.resteMerken(weg.inhalte, .lauf(lauf.id))
            try tx.vernichtungEintragen(objekt, lauf, dokumente: weg.dokumente)
        }
        try await dienst.resteLoeschen(.lauf(objekt.lauf))
    }

    private func akte(_ objekt: Laufobjekt) async throws {
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.vernichtet")) { tx in
            let lauf = try tx.laufDerGeloeschtWird(objekt.lauf)
            if let warum = try dienst.gesperrt(tx, objekt.akteID) {
                return try tx.objektAendern(objekt.id, "fehler = \("Gesperrt (\(warum)); die Akte bleibt.")")
            }
            // One of its Vorgänge or Teilakten stays (put off, or not taken over): then the Akte stays too.
            guard try !tx.hatInhalt(objekt.akteID) else { return }
            try tx.akteVernichten(objekt.akteID, objekt.schritt, betreff: objekt.stumpf)
            try tx.vernichtungEintragen(objekt, lauf, dokumente: 0)
        }
    }

    /// With the end of the run goes the order for its protocol, so that neither a crash nor a printer that fails can lose it.
    private func abschliessen(_ id: LaufID) async throws {
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.abgeschlossen")) { tx in
            let lauf = try tx.laufDerGeloeschtWird(id)
            let offen = try tx.objekte(id).filter { $0.zustand != .geloescht && $0.zustand != .zurueckgestellt }
            // A hold that came in between, or something the archive still lacks: the run stays open for it.
            if offen.contains(where: { $0.loeschbar && $0.fehler != nil }) || offen.contains(where: \.abzugeben) {
                return try tx.laufWeiter(lauf, .zurueckweisen)
            }
            for objekt in offen { try tx.objektZurueckstellen(objekt, "Ein Teil bleibt; die Akte kommt mit ihm wieder.") }
            try tx.laufWeiter(lauf, .abschliessen)
            try tx.resteMerken(try tx.paketeLoesen(id), .lauf(id))
            try tx.protokollBestellen(lauf)
        }
        try await dienst.resteLoeschen(.lauf(id))
    }
}

extension ReadAccess {
    /// The run as it stands at this moment.
    /// - Throws: `AussonderungError.schrittUnzulaessig` when its deletion is no longer released and going on.
    fileprivate func laufDerGeloeschtWird(_ id: LaufID) throws -> Lauf {
        guard let lauf = try lauf(id) else { throw AussonderungError.nichtGefunden }
        guard lauf.zustand == .freigegeben, lauf.arbeit == .abschliessen else {
            throw AussonderungError.schrittUnzulaessig(lauf.zustand)
        }
        return lauf
    }
}

extension Laufobjekt {
    fileprivate var schritt: Aussonderungsschritt { bewertung == .archivwuerdig ? .abgeben : .vernichten }
    /// What the stub is called: no longer what it was about.
    fileprivate var stumpf: String {
        bewertung == .archivwuerdig ? "(an das Archiv abgegeben)" : "(nach Ablauf der Aufbewahrung vernichtet)"
    }
}
