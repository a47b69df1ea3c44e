// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension WriteContext {
    /// What somebody has restricted stays restricted when it moves: what the new place does not ask for stands at the object itself
    /// from now on, where whoever may set access lifts it. Called when the object is at its new place and worked out there, and before
    /// what depends on it is.
    /// - Returns: whether a rule was written, by which the object has to be worked out once more.
    func beschraenkungMitnehmen(
        _ objekt: Aktenobjekt, _ gegenstand: Gegenstand, alt: Zugriffssatz, neu: Zugriffssatz
    ) throws -> Bool {
        guard try Zugriffsregel.keine.behaelt(alt, fehltIn: neu) != .keine else { return false }
        let ort = Zugriffsort.objekt(objekt), zeile = try zugriffsregel(ort)
        let bisher = zeile?.regel ?? .keine, regel = try bisher.behaelt(alt, fehltIn: neu)
        guard regel != bisher else { return false }
        try zugriffsregelSchreiben(ort, regel, version: zeile?.version ?? 0)
        zugriffVermerken(gegenstand, bisher, regel)
        return true
    }

    /// Who was let through by the old place alone must not lose what they are moving.
    func mussSichtbarBleiben(_ objekt: Aktenobjekt) throws {
        guard try akteur.mitarbeiter == nil || sieht(akteur, objekt) else { throw ZugriffError.selbstAusgesperrt }
    }

    func zugriffVermerken(_ gegenstand: Gegenstand, _ alt: Zugriffsregel, _ neu: Zugriffsregel) {
        func feld(_ name: String, _ vorher: String?, _ nachher: String?) {
            if vorher != nachher { vermerke(gegenstand, feld: name, alt: vorher, neu: nachher) }
        }
        feld("stufe", alt.stufe.deutsch, neu.stufe.deutsch)
        feld("zugriffskreis", alt.kreis.map(Zugriffssatz.kreistext), neu.kreis.map(Zugriffssatz.kreistext))
        feld("zugriffsprotokoll", alt.protokoll ? "ja" : "nein", neu.protokoll ? "ja" : "nein")
    }
}
