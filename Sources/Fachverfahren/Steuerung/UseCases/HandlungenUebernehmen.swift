// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Does the acts of a file, one after another, as a person would do them: each is checked, recorded and known on its own.
struct HandlungenUebernehmen: Sendable {
    let store: Store

    /// - Parameters:
    ///   - ab: the act to begin with, counted from 1; those before it are done already.
    ///   - fortschritt: is told the number of each act before it is done.
    /// - Returns: what the names stand for that this file and those before it gave.
    /// - Throws: `SteuerungError`; the acts before it stay done.
    @discardableResult
    func callAsFunction(
        _ datei: Handlungsdatei, ab: Int = 1, akteur: Akteur, fortschritt: (Int) -> Void = { _ in }
    ) async throws -> [String: ObjektID] {
        var kennungen = try await store.read { try $0.kennungen() }
        for (nr, handlung) in zip(1..., datei.handlungen) where nr >= ab {
            fortschritt(nr)
            kennungen = try await eine(handlung, aus: datei, kennungen, akteur: akteur)
        }
        return kennungen
    }

    /// One act.
    func eine(
        _ handlung: Dateihandlung, aus datei: Handlungsdatei, _ kennungen: [String: ObjektID], akteur: Akteur
    ) async throws -> [String: ObjektID] {
        // First, so that names tell nothing to whoever may not do it.
        try SteuerungRechte.pruefe(akteur, handlung.anlegen == nil ? SteuerungRechte.setzen : SteuerungRechte.anlegen)
        let quelle = try datei.quelle(handlung)
        let grund = "Bekannt seit \(handlung.bekannt.deutsch)"
        var kennungen = kennungen
        if let art = handlung.anlegen {
            guard kennungen[handlung.objekt] == nil else { throw SteuerungError.handlungUngueltig(stelle: handlung.objekt) }
            let bekannte = kennungen
            kennungen[handlung.objekt] = try await ObjektAnlegen(store: store)(
                art, akteur: akteur, grund: grund, kennung: handlung.objekt
            ) { id in
                try handlung.setzungen(id, art, quelle, kennungen: bekannte)
            }
            return kennungen
        }
        guard let id = kennungen[handlung.objekt] else { throw SteuerungError.handlungUngueltig(stelle: handlung.objekt) }
        let arten = try await store.read { try $0.objektarten([id]) }
        guard let art = arten[id] else { throw SteuerungError.nichtGefunden }
        try await AussageSetzen(store: store)(
            try handlung.setzungen(id, art, quelle, kennungen: kennungen), akteur: akteur, grund: grund)
        return kennungen
    }
}
