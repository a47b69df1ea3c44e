// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// How far a Beschluss is carried out, as a form.
struct BeschlussSeite: Page {
    static let vorlage = "gremien/beschluss"

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen = [Brotkrume("Gremien", GremienURL.amt), Brotkrume("Beschlusskontrolle", GremienURL.kontrolle)]
    let hier = "Umsetzung"
    let url: String
    let objektUrl: String
    let satz: String
    let punkte: [String]
    let hatPunkte: Bool
    let stand: Feldauswahl
    let sachstand: Feldtext
    let frist: Formularfeld
    let verzugsgrund: Feldtext
    let quelle: Formularfeld

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ eingaben: Formularstand = .neu) throws {
        let id = try anfrage.id("id", ObjektTag.self), sicht = try anfrage.betrachtung(), felder = Beschlussfelder()
        let bild = try db.stichtagsbild(Stichtagsbild.kontrollarten, sicht, akteur: anfrage.akteur)
        guard let beschluss = bild.objekt(id), beschluss.objekt.art == .beschluss else { throw SteuerungError.nichtGefunden }
        titel = beschluss.anzeigename
        hatFehler = eingaben.hatFehler
        fehlerliste = eingaben.liste()
        url = GremienURL.beschluss(id)
        objektUrl = SteuerungURL.objekt(id)
        let gremium = beschluss[felder.gremium].flatMap(bild.objekt)?.anzeigename
        satz = [gremium, beschluss[felder.tag]?.zeittext, beschluss[felder.ergebnis]?.deutsch].compactMap(\.self).joined(
            separator: ", ")
        punkte = beschluss.alle(felder.punkte)
        hatPunkte = !punkte.isEmpty
        let gewaehlt = eingaben.wert("stand", (beschluss[felder.stand] ?? .offen).rawValue)
        stand = Feldauswahl(
            "stand", "Stand", Umsetzungsstand.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == gewaehlt) },
            breite: .zeichen16, fehler: eingaben.bei("stand"))
        sachstand = Feldtext(
            "sachstand", "Sachstand", wert: eingaben.wert("sachstand", beschluss[felder.sachstand]), zeilen: 3, freiwillig: true)
        frist = Formularfeld(
            "frist", "Umsetzung bis", wert: eingaben.wert("frist", beschluss[felder.frist]?.text), breite: .zeichen16,
            freiwillig: true,
            hinweis: "Zum Beispiel bis 31.12.2027 oder Ende 2027", fehler: eingaben.bei("frist"))
        verzugsgrund = Feldtext(
            "verzugsgrund", "Grund des Verzugs", wert: eingaben.wert("verzugsgrund", beschluss[felder.verzugsgrund]), zeilen: 3,
            freiwillig: true, hinweis: "Nötig, wenn die Zeit vorbei ist oder nach hinten geschoben wird.",
            fehler: eingaben.bei("verzugsgrund"))
        quelle = Formularfeld(
            "quelle", "Worauf das beruht", wert: eingaben.wert("quelle", "Angabe des zuständigen Fachbereichs"),
            fehler: eingaben.bei("quelle"))
    }
}
