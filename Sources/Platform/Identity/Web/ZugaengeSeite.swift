// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// One's own app passwords: who got one, when it was used last, and a form for a new one.
struct ZugaengeSeite: Page {
    static let vorlage = "identity/zugaenge"

    struct Zeile: Encodable, Sendable {
        let id: String
        let bezeichnung: String
        let zuletzt: String
        let von: String
        let giltBis: String
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let neu: String?
    let anmeldename: String
    let bezeichnung: Feld
    let tage: Feldauswahl
    let zeilen: [Zeile]
    let hatZeilen: Bool

    static func laden(_ anfrage: WebRequest, _ modul: IdentityModul, neu: String? = nil, fehler: IdentityError? = nil)
        async throws
        -> Self
    {
        let person = try anfrage.mitarbeiter().id
        let jetzt = anfrage.jetzt
        let (zugaenge, name) = try await modul.store.read { db in
            let name: String? = try db.value("SELECT anmeldename FROM id_mitarbeiter WHERE id = \(person)")
            return (try db.anwendungszugaenge(person, am: jetzt), name ?? "")
        }
        return Self(anfrage, zugaenge, anmeldename: name, neu, fehler)
    }

    private init(
        _ anfrage: WebRequest, _ zugaenge: [Anwendungszugang], anmeldename: String, _ neu: String?, _ fehler: IdentityError?
    ) {
        titel = "Zugänge für Programme und Geräte"
        hatFehler = fehler != nil
        let satz = fehler?.meldung
        fehlerliste = Fehlerliste([("bezeichnung", satz)])
        self.neu = neu
        self.anmeldename = anmeldename
        bezeichnung = Feld(
            "bezeichnung", "Welches Gerät oder Programm?", wert: fehler == nil ? nil : anfrage.formular["bezeichnung"],
            breite: .zeichen16, hinweis: "Zum Beispiel „LibreOffice am Dienstrechner“.", fehler: satz)
        let gewaehlt = anfrage.formular["tage"]
        tage = Feldauswahl(
            "tage", "Wie lange soll der Zugang gelten?",
            Anwendungszugang.dauern.map {
                Option(String($0), $0 == 365 ? "ein Jahr" : "\($0) Tage", gewaehlt: String($0) == gewaehlt)
            }, breite: .zeichen16)
        zeilen = zugaenge.map {
            Zeile(
                id: $0.id.text, bezeichnung: $0.bezeichnung, zuletzt: $0.zuletzt?.deutsch ?? "noch nie",
                von: [$0.programm.map { String($0.prefix(40)) }, $0.adresse].compactMap(\.self).filter { !$0.isEmpty }
                    .joined(separator: ", "),
                giltBis: $0.giltBis.tag.deutsch)
        }
        hatZeilen = !zugaenge.isEmpty
    }
}
