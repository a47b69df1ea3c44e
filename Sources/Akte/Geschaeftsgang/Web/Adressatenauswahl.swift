// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Whom a step can go to, each with a button that adds the step (partial `akte/adressaten`, also a fragment while somebody types).
struct Adressatenauswahl: Page {
    static let vorlage = "akte/adressaten"

    struct Treffer: Encodable, Sendable {
        let wert: String
        let name: String
        let zusatz: String?
    }

    let titel = "Treffer"
    let treffer: [Treffer]
    let hatTreffer: Bool
    let nochMehr: Bool

    init(_ db: some ReadAccess, _ v: VorgangKopf, suche: String?, am tag: Kalendertag) throws {
        let ziele = try Weitergabeziele(db, nahe: v.oe, suche: suche, am: tag)
        // Places instead of names come first where nobody is searched yet.
        let orte =
            suche == nil
            ? [
                Treffer(wert: "ort:Bearbeitung", name: "Bearbeitung", zusatz: "wer den Vorgang bearbeitet"),
                Treffer(wert: "ort:Leitung", name: "Leitung", zusatz: "der zuständigen Einheit"),
            ] : []
        treffer =
            orte + ziele.einheiten.map { Treffer(wert: "oe:\($0.nummer)", name: "Gruppe \($0.anzeige)", zusatz: nil) }
            + ziele.personen.map { Treffer(wert: "person:\($0.id)", name: $0.name, zusatz: $0.oeKurz) }
        hatTreffer = !treffer.isEmpty
        nochMehr = ziele.nochMehr
    }
}

extension ReadAccess {
    /// How a typed route names who was picked, so that it means nobody else.
    func wegname(_ wert: String, am tag: Kalendertag) throws -> String {
        let teile = wert.split(separator: ":", maxSplits: 1).map(String.init)
        switch (teile.first, teile.last) {
        case ("ort", let name?) where ["Bearbeitung", "Leitung"].contains(name): return name
        case ("oe", let text?):
            guard let nummer = Int64(text), let einheit = try orgEinheit(OrgNummer(nummer)) else {
                throw AkteError.unbekannteEinheit
            }
            return einheit.kurz
        case ("person", let text?):
            guard let id = MitarbeiterID(text), let person = try mitarbeiterEintrag(id), person.aktiv else {
                throw AkteError.unbekanntePerson
            }
            let gleiche = try mitarbeiterVerzeichnis().filter { $0.aktiv && $0.name == person.name }
            // Comma and colon have a meaning of their own in the line.
            let name = person.name.filter { $0 != "," && $0 != ":" }
            return gleiche.count > 1 ? "\(name) \(person.oeKurz)" : name
        default: throw AkteError.unbekanntePerson
        }
    }
}
