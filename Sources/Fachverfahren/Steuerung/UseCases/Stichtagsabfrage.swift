// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Draws the programme for any day as known at any moment.
///
/// A moment after the last act is taken as that of the last act, which the picture names: drawn again for it, it is the same.
struct Stichtagsabfrage: Sendable {
    let store: Store

    /// All objects of these kinds of which anything held.
    /// - Parameter bekannt: `nil` asks for all that is known.
    func alle(
        _ arten: [Objektart] = Objektart.allCases, am stichtag: Kalendertag, bekannt: Zeitpunkt? = nil, akteur: Akteur
    ) async throws -> Stichtagsbild {
        try await zeichnen(stichtag, bekannt, akteur) { db, kenntnis in
            try db.aussagen(arten: arten, am: stichtag, bekannt: kenntnis)
        }
    }

    /// One object; empty where nothing held.
    /// - Throws: `SteuerungError.nichtGefunden` also when it was not known yet.
    func objekt(_ id: ObjektID, am stichtag: Kalendertag, bekannt: Zeitpunkt? = nil, akteur: Akteur) async throws -> Objektsicht {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.lesen)
        return try await store.read { db in
            let kenntnis = try db.kenntnis(bekannt)
            guard let objekt = try db.objekt(id, bekannt: kenntnis) else { throw SteuerungError.nichtGefunden }
            return Objektsicht(objekt, try db.aussagen(zu: id, am: stichtag, bekannt: kenntnis))
        }
    }

    /// The statements by which other objects pointed to this one.
    func verweise(auf id: ObjektID, am stichtag: Kalendertag, bekannt: Zeitpunkt? = nil, akteur: Akteur) async throws
        -> [Feldaussage]
    {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.lesen)
        return try await store.read { db in
            try db.aussagen(auf: id, am: stichtag, bekannt: try db.kenntnis(bekannt)).sorted {
                ($0.linie.objekt, $0.linie.feld, $0.linie.glied) < ($1.linie.objekt, $1.linie.feld, $1.linie.glied)
            }
        }
    }

    private func zeichnen(
        _ stichtag: Kalendertag, _ bekannt: Zeitpunkt?, _ akteur: Akteur,
        _ lesen: @escaping @Sendable (ReadContext, Zeitpunkt) throws -> [Feldaussage]
    ) async throws -> Stichtagsbild {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.lesen)
        return try await store.read { db in
            let kenntnis = try db.kenntnis(bekannt)
            return Stichtagsbild(stichtag: stichtag, kenntnis: kenntnis, aussagen: try lesen(db, kenntnis))
        }
    }
}

extension ReadAccess {
    /// The moment asked for, but none that has not ended yet.
    fileprivate func kenntnis(_ gewuenscht: Zeitpunkt?) throws -> Zeitpunkt {
        let stand = try kenntnisstand()
        return min(gewuenscht ?? stand, stand)
    }
}
