// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Records a Beschluss under an item of an agenda, with the votes of each group.
struct BeschlussfassungSeite: Page {
    static let vorlage = "gremien/beschlussfassung"
    private static let leitung = "Oberbürgermeister/in"

    struct Gruppe: Encodable, Sendable {
        let name: String
        let felder: [Formularfeld]
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen: [Brotkrume]
    let hier = "Beschluss festhalten"
    let url: String
    let istErster: Bool
    let ergebnis: Feldauswahl
    let punkte: Feldtext
    let zustaendig: Feldauswahl
    let frist: Formularfeld
    let teil: Formularfeld
    let gruppen: [Gruppe]

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ eingaben: Formularstand = .neu) throws {
        let id = try anfrage.id("id", ObjektTag.self), sicht = try anfrage.betrachtung(), felder = Tagesordnungspunktfelder()
        let bild = try db.stichtagsbild(
            SitzungSeite.arten + [.fraktion, .fachbereich], sicht, akteur: anfrage.akteur)
        guard let punkt = bild.objekt(id), punkt.objekt.art == .tagesordnungspunkt, let sitzung = punkt[felder.sitzung] else {
            throw SteuerungError.nichtGefunden
        }
        titel = "Beschluss: \(punkt.anzeigename)"
        hatFehler = eingaben.hatFehler
        fehlerliste = eingaben.liste()
        brotkrumen = [Brotkrume("Gremien", GremienURL.amt), Brotkrume("Sitzung", GremienURL.sitzung(sitzung))]
        url = GremienURL.punkt(id)
        istErster = !bild.alle(.beschluss).contains { $0[Beschlussfelder().punkt] == id }
        let gewaehlt = eingaben.wert("ergebnis")
        ergebnis = Feldauswahl(
            "ergebnis", "Ergebnis",
            [Option("", "Bitte wählen", gewaehlt: gewaehlt == nil)]
                + Beschlussergebnis.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == gewaehlt) },
            breite: .zeichen16, fehler: eingaben.bei("ergebnis"))
        let papier = bild.alle(.beratung).first { $0[Beratungsfelder().punkt] == id }?[Beratungsfelder().gegenstand].flatMap(
            bild.objekt)
        let entwurf = papier?.objekt.art == .vorlage ? papier?.alle(Vorlagenfelder().beschlussentwurf) ?? [] : []
        punkte = Feldtext(
            "punkte", "Wortlaut", wert: eingaben.wert("punkte", entwurf.joined(separator: "\n")), zeilen: 6, freiwillig: true,
            hinweis: "Ein Beschlusspunkt je Zeile. Vorgegeben ist der Entwurf der Vorlage.")
        let fachbereich = eingaben.wert("zustaendig", papier?[Vorlagenfelder().federfuehrung]?.text)
        zustaendig = Feldauswahl(
            "zustaendig", "Zuständig",
            [Option("", "Niemand", gewaehlt: fachbereich == nil)]
                + bild.alle(.fachbereich).map {
                    Option($0.objekt.id.text, $0.anzeigename, gewaehlt: $0.objekt.id.text == fachbereich)
                },
            freiwillig: true)
        frist = Formularfeld(
            "frist", "Umsetzung bis", wert: eingaben.wert("frist"), breite: .zeichen16, freiwillig: true,
            hinweis: "Zum Beispiel bis 31.12.2027 oder Ende 2027", fehler: eingaben.bei("frist"))
        teil = Formularfeld(
            "teil", "Teil, über den abgestimmt wurde", wert: eingaben.wert("teil"), breite: .zeichen16, freiwillig: true,
            hinweis: "Nur bei getrennter Abstimmung, zum Beispiel „Satz 1“. Jeder Teil wird für sich gespeichert.")
        gruppen = zip(1..., bild.alle(.fraktion).map(\.anzeigename) + [Self.leitung]).map { nr, name in
            Gruppe(
                name: name,
                felder: [("dafuer", "Dafür"), ("dagegen", "Dagegen"), ("enthaltungen", "Enthaltungen")].map { feld, wort in
                    Formularfeld(
                        "\(feld)\(nr)", wort, wert: eingaben.wert("\(feld)\(nr)"), breite: .zeichen4,
                        fehler: eingaben.bei("\(feld)\(nr)"),
                        eingabeart: "numeric")
                })
        }
    }
}
