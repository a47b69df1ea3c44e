// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// One's own saved searches, each with how many hits are new, and the one just deleted to bring back.
struct GespeicherteSuchenSeite: Page {
    static let vorlage = "akte/gespeicherte-suchen"

    struct Zeile: Encodable, Sendable {
        let name: String
        let url: String
        let gesucht: String
        let neu: String?
        let umbenennenUrl: String
        let loeschenUrl: String
    }
    struct Geloescht: Encodable, Sendable {
        let name: String
        let url: String
    }

    let titel = "Gespeicherte Suchen"
    let brotkrumen = [Brotkrume("Suche", SuchURL.suche)]
    let hier = "Gespeicherte Suchen"
    let geloescht: Geloescht?
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let suchen = try db.gespeicherteSuchen(anfrage.mitarbeiter().id)
        let neue = try db.neueTreffer(suchen, anfrage.akteur)
        let namen = try Namenbuch(db, personen: [], einheiten: suchen.compactMap(\.wahl.merkmale.einheit))
        zeilen = suchen.map { suche in
            Zeile(
                name: suche.name, url: SuchURL.oeffnen(suche), gesucht: suche.wahl.inWorten(namen),
                neu: neue[suche.id].flatMap(Self.neu), umbenennenUrl: SuchURL.gespeichert(suche.id, "umbenennung"),
                loeschenUrl: SuchURL.gespeichert(suche.id, "loeschung"))
        }
        hatZeilen = !zeilen.isEmpty
        if let id = anfrage.abfrage["geloescht"].flatMap({ GespeicherteSucheID($0) }),
            let suche = try db.geloeschteSuche(id, anfrage.akteur)
        {
            geloescht = Geloescht(name: suche.name, url: SuchURL.gespeichert(id, "wiederherstellung"))
        } else {
            geloescht = nil
        }
        leer =
            zeilen.isEmpty
            ? Leer(
                "Noch keine Suche gespeichert",
                "Suchen Sie nach Wörtern oder Zeichen, grenzen Sie die Treffer ein, und wählen Sie dann „Suche speichern“. Hier sehen Sie danach mit einem Klick die Treffer, und wie viele seit dem letzten Öffnen neu abgelegt wurden.",
                aktion: (titel: "Zur Suche", url: SuchURL.suche))
            : nil
    }

    /// New is what was filed since, not what has changed so that it is a hit now.
    private static func neu(_ treffer: Suchfacetten) -> String? {
        if treffer.mehr { return "mehr als \(Suchfacetten.grenze) neu abgelegt" }
        return treffer.gezaehlt == 0 ? nil : "\(treffer.gezaehlt) neu abgelegt"
    }
}
