// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// An incident on paper: as reported, or as documented at the end.
struct Vorfallbrief: Page {
    static let vorlage = "sicherheit/briefe/vorfall"

    let titel: String
    let nummer: String
    let betreff: String
    let fakten: [Angabenzeile]
    let meldungen: [Angabenzeile]
    let schritte: [Angabenzeile]
    let hatSchritte: Bool
    let hatMeldungen: Bool

    init(_ titel: String, _ vorfall: Vorfall, _ stufen: [Meldestufe], _ jetzt: Zeitpunkt, _ db: some ReadAccess) throws {
        self.titel = titel
        nummer = vorfall.nummer
        betreff = vorfall.betreff
        let objekt = try vorfall.zielobjekt.flatMap { try db.zielobjekt($0)?.titel }
        fakten = [
            Angabenzeile("Bemerkt", vorfall.bemerkt.deutschLang),
            Angabenzeile("Was ist passiert?", vorfall.beschreibung),
            Angabenzeile("Einstufung", vorfall.klasse?.deutsch ?? "noch nicht eingestuft"),
            Angabenzeile("Begründung", vorfall.einstufung), Angabenzeile("Zielobjekt", objekt ?? ""),
            Angabenzeile("Datenpanne", vorfall.panne ?? "keine"), Angabenzeile("Ursache und Lehren", vorfall.lehren),
        ]
        meldungen = vorfall.uhr(stufen, jetzt: jetzt).map { stufe, stand in
            let an = vorfall.meldungen[stufe.schluessel].map { " an \($0.an)" } ?? ""
            return Angabenzeile(
                stufe.titel, "\(stand.marke.text) \(stand.wann ?? "")\(an)", quelle: "\(stufe.quelle), \(stufe.dauertext)")
        }
        hatMeldungen = !meldungen.isEmpty
        schritte = try db.vorfallschritte(vorfall.id).map {
            Angabenzeile("\($0.zeit.deutsch), \(try db.anzeigename($0.von))", $0.text)
        }
        hatSchritte = !schritte.isEmpty
    }
}
