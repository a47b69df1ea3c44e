// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What any object of the file is called, what it is about, and whether it can still change.
struct Objektkopf: Hashable, Sendable {
    let objekt: Aktenobjekt
    let zeichen: String
    let betreff: String
    let offen: Bool
    let version: Int
    let gegenstand: Gegenstand
}

extension ReadAccess {
    func objektkopf(_ objekt: Aktenobjekt) throws -> Objektkopf {
        switch objekt {
        case .akte(let id):
            guard let akte = try akte(id) else { throw AkteError.nichtGefunden }
            return Objektkopf(
                objekt: objekt, zeichen: akte.zeichen.text, betreff: akte.betreff, offen: akte.zustand == .offen,
                version: akte.version, gegenstand: akte.gegenstand)
        case .vorgang(let id):
            let vorgang = try vorhandenerVorgang(id)
            return Objektkopf(
                objekt: objekt, zeichen: vorgang.zeichen.text, betreff: vorgang.betreff, offen: vorgang.zustand == .offen,
                version: vorgang.version, gegenstand: vorgang.gegenstand)
        case .dokument(let id):
            let dokument = try vorhandenesDokument(id)
            return Objektkopf(
                objekt: objekt, zeichen: dokument.zeichen.text, betreff: dokument.betreff,
                offen: try vorhandenerVorgang(dokument.vorgang).zustand == .offen, version: dokument.version,
                gegenstand: dokument.gegenstand)
        }
    }

    /// The object for an act of the actor.
    /// - Throws: `AkteError.nichtGefunden` when the actor must not know of it, `.verboten` when it is only seen.
    func objekt(_ objekt: Aktenobjekt, fuer recht: Recht, _ akteur: Akteur) throws -> Objektkopf {
        switch objekt {
        case .akte(let id): _ = try akte(id, fuer: recht, akteur)
        case .vorgang(let id): _ = try vorgang(id, fuer: recht, akteur)
        case .dokument(let id): _ = try dokument(id, fuer: recht, akteur)
        }
        return try objektkopf(objekt)
    }

    /// Whether the actor may know of the object.
    func sieht(_ akteur: Akteur, _ objekt: Aktenobjekt) throws -> Bool {
        switch objekt {
        case .akte(let id): try akte(id).map { AkteRechte.sieht(akteur, $0) } ?? false
        case .vorgang(let id): try vorgang(id).map { AkteRechte.sieht(akteur, $0) } ?? false
        case .dokument(let id):
            try dokument(id).flatMap { dokument in
                try vorgang(dokument.vorgang).map { AkteRechte.sieht(akteur, dokument, in: $0) }
            } ?? false
        }
    }
}
