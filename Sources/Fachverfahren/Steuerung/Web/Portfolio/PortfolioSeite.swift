// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The Vorhaben by their scores, with every factor, every weight, and what moved since another day.
struct PortfolioSeite: Page {
    static let vorlage = "steuerung/portfolio"
    static let groesse = 50

    struct Zeile: Encodable, Sendable {
        let rang: Int
        let vorhaben: Link
        let einstufung: String?
        let punkte: String
        let nutzen: String
        /// Each known factor with its grade, its weight and what it adds or takes.
        let faktoren: String
        let unbekannt: String?
        let bewegung: String
    }
    struct Gewichtszeile: Encodable, Sendable {
        let name: Link
        let gewicht: String
        let woher: String
    }

    let titel = "Portfolio"
    let kopf: Programmkopf
    let filterUrl = SteuerungURL.portfolio
    let zeitwahl: Zeitwahl
    let seit: Formularfeld
    let bild: Portfoliobild?
    let beschreibung: String
    let adhoc: [Link]
    let hatAdhoc: Bool
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let gewichte: [Gewichtszeile]
    let seitenzahlen: Seitenzahlen?

    static let arten: [Objektart] = [.programm, .vorhaben, .meilenstein, .verzahnung]

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung()
        let vorher = try Betrachtung(
            stichtag: anfrage.abfrage["seit"] ?? sicht.stichtag.plus(monate: -6).iso, bekannt: anfrage.abfrage["bekannt"],
            heute: anfrage.jetzt.tag)
        let stand = try db.stichtagsbild(Self.arten, sicht, akteur: anfrage.akteur)
        let portfolio = Portfolio(stand), alt = Portfolio(try db.stichtagsbild(Self.arten, vorher, akteur: anfrage.akteur))
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        zeitwahl = Zeitwahl(sicht)
        let satz = Zeitwahl(sicht).satz + " Rang verglichen mit dem \(vorher.stichtag.deutsch)."
        kopf = Programmkopf(.portfolio, titel, sicht, satz: satz)
        seit = Formularfeld("seit", "Rang verglichen mit", wert: vorher.stichtag.iso, typ: "date", breite: .zeichen16)
        let alteRaenge = alt.raenge
        let alle = zip(1..., portfolio.bewertungen).map { Zeile($0, $1, vorher: alteRaenge[$1.vorhaben.id], stand, sicht) }
        zeilen = Array(alle.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse))
        hatZeilen = !zeilen.isEmpty
        bild = Portfoliobild(portfolio.bewertungen)
        beschreibung =
            "\(bild?.punkte.count ?? 0) von \(portfolio.bewertungen.count) Vorhaben nach Nutzen und Aufwand. Jeder Punkt trägt den Rang, unter dem die Tabelle das Vorhaben nennt."
        adhoc = portfolio.adhoc.map { bewertung in
            Link(
                "\(bewertung.vorhaben.titel) (Nutzen \(bewertung.nutzen) %)",
                sicht.url(SteuerungURL.objekt(bewertung.vorhaben.id)))
        }
        hatAdhoc = !adhoc.isEmpty
        let programm = stand.alle(.programm).first
        gewichte = Self.gewichte(
            portfolio.gewichte, programm, try db.quellanzeigen(programm?.aussagen.map(\.aussage.quelle) ?? [], anfrage.akteur),
            sicht)
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Nichts zu bewerten", "Am \(sicht.stichtag.deutsch) gab es kein offenes Vorhaben.",
                aktion: ("Alle Vorhaben", sicht.url(SteuerungURL.vorhaben)))
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: alle.count) { nr in
            sicht.url(SteuerungURL.portfolio, [("seit", vorher.stichtag.iso), ("seite", nr == 1 ? "" : String(nr))])
        }
    }

    private static func gewichte(_ gewichte: Gewichte, _ programm: Objektsicht?, _ quellen: Quellanzeigen, _ sicht: Betrachtung)
        -> [Gewichtszeile]
    {
        Bewertungsfaktor.allCases.map { faktor in
            let feld = faktor.feld(in: Programmfelder()), aussage = programm?.aussage(feld)
            return Gewichtszeile(
                name: Link(faktor.deutsch, programm.map { sicht.url(SteuerungURL.feld($0.objekt.id, feld.name)) }),
                gewicht: (faktor.istNutzen ? "+ " : "− ") + String(gewichte[faktor]),
                woher: aussage.map { "\($0.gilt.deutsch), \(quellen[$0.quelle].text)" } ?? "Vorgabe des Hauses")
        }
    }
}

extension PortfolioSeite.Zeile {
    init(_ rang: Int, _ b: Bewertung, vorher: Int?, _ bild: Stichtagsbild, _ sicht: Betrachtung) {
        self.rang = rang
        vorhaben = Link(b.vorhaben.titel, sicht.url(SteuerungURL.objekt(b.vorhaben.id)))
        einstufung = b.einstufung.map { "\($0.wahl.rawValue): \($0.grund)" }
        punkte = String(b.punkte).replacing("-", with: "−")
        nutzen = "\(b.nutzen) %"
        faktoren = b.anteile.compactMap { anteil in
            anteil.stufe.map { stufe in
                "\(anteil.faktor.deutsch) \(anteil.punkte < 0 ? "−" : "")\(stufe)\u{00A0}×\u{00A0}\(anteil.gewicht)"
            }
        }.joined(separator: ", ")
        let ohne = b.unbekannt.map(\.deutsch).joined(separator: ", ")
        unbekannt = ohne.isEmpty ? nil : "Unbekannt: \(ohne)"
        bewegung =
            switch vorher {
            case nil: "neu"
            case .some(rang): "gleich"
            case .some(let alt): "\(abs(alt - rang)) \(alt > rang ? "hinauf" : "hinab") (war \(alt))"
            }
    }
}
