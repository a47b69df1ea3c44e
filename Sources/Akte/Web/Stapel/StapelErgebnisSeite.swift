// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The batches of a person, newest first.
struct StapellisteSeite: Page {
    static let vorlage = "akte/stapelliste"

    struct Zeile: Encodable, Sendable {
        let titel: String
        let url: String
        let wann: String
        let objekte: Int
        let aufgehoben: Bool
    }

    let titel = "Meine Sammeländerungen"
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        zeilen = try db.stapelliste(akteur: anfrage.akteur).map {
            Zeile(
                titel: $0.titel, url: AkteURL.stapel($0.id), wann: $0.zeit.deutsch, objekte: $0.objekte,
                aufgehoben: $0.aufgehoben != nil)
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            zeilen.isEmpty
            ? Leer(
                "Noch keine Sammeländerung",
                "Haken Sie in einer Liste mehrere Zeilen an und wählen Sie darunter, was mit allen geschehen soll. Hier können Sie es danach rückgängig machen, ebenso einzelne Weitergaben und Wiedervorlagen.",
                aktion: ("Zum Postkorb", AkteURL.postkorb)) : nil
    }
}

/// What a batch did, and the button that takes it back.
struct StapelErgebnisSeite: Page {
    static let vorlage = "akte/stapelergebnis"

    struct Zeile: Encodable, Sendable {
        let zeichen: String
        let betreff: String
        let url: String
        let aenderungen: [String]
    }

    let titel: String
    let brotkrumen = [Brotkrume("Meine Sammeländerungen", AkteURL.stapel)]
    let hier: String
    let wann: String
    let aufgehoben: String?
    let aufhebenUrl: String?
    let zeilen: [Zeile]

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: StapelID) throws {
        let stapel = try db.stapel(id, akteur: anfrage.akteur)
        titel = stapel.titel
        hier = stapel.titel
        wann = stapel.zeit.deutsch
        aufgehoben = stapel.aufgehoben?.deutsch
        aufhebenUrl = stapel.aufgehoben == nil ? "\(AkteURL.stapel(id))/aufheben" : nil
        let posten = try db.stapelposten(id)
        let objekte = posten.reduce(into: [Aktenobjekt]()) { if !$0.contains($1.objekt) { $0.append($1.objekt) } }
        let wahl = objekte.map { Stapelwahl($0) }
        // What was handed on to another unit may no longer be seen.
        zeilen = try objekte.filter { try db.sieht(anfrage.akteur, $0) }.map { objekt in
            let kopf = try db.objektkopf(objekt)
            return Zeile(
                zeichen: kopf.zeichen, betreff: kopf.betreff, url: AkteURL.objekt(objekt),
                aenderungen: try posten.filter { $0.objekt == objekt }.map { try Self.text(db, $0, wahl) })
        }
    }

    private static func text(_ db: some ReadAccess, _ posten: Stapelposten, _ wahl: [Stapelwahl]) throws -> String {
        var neu = posten.neu
        if posten.feld == "wiedervorlage" {
            let id = neu.map { WiedervorlageID(gespeichert: $0) }
            let amVorgang = try id.flatMap { try db.wiedervorlage($0) }.map { "\($0.tag.iso) \($0.grund)" }
            neu = try amVorgang ?? id.flatMap { try db.aktenwiedervorlage($0) }.map { "\($0.tag.iso) \($0.grund)" }
        }
        return try Stapeltext.aenderung(db, Stapelaenderung(feld: posten.feld, alt: posten.alt, neu: neu), wahl)
    }
}
