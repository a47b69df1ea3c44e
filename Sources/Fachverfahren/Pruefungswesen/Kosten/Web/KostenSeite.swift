// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// IT costs of an audit: figures per workplace of a year, compared where somebody gave values to compare with, and every line they come from.
struct KostenSeite: Page {
    static let vorlage = "pruefungswesen/kosten"

    struct Kennzahlzeile: Encodable, Sendable {
        let name: String
        let summe: String
        let anteil: String
        let jePlatz: String
        let zeilen: String
        let vergleich: String
        let lage: String
    }

    struct Einheitszeile: Encodable, Sendable {
        let einheit: String
        let summe: String
        let plaetze: String
        let jePlatz: String
    }

    struct Posten: Encodable, Sendable {
        let zeile: Int
        let kostenart: String
        let einheit: String
        let betrag: String
        let plaetze: String
        let vzae: String
        let zuordnung: String
        let datei: Link
    }

    let titel: String
    let zurueckUrl = PruefungURL.liste
    let url: String
    let vergleichUrl: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let reiterleiste: Reiterleiste
    let jahr: Int
    let jahrwahl: Feldauswahl
    let hatJahre: Bool
    let kennzahlen: [Kennzahlzeile]
    let hatKennzahlen: Bool
    let plaetze: String
    let leer: Leer?
    let bild: Quartilbild?
    let ressourcen: Ressourcenzeilen
    let einheiten: [Einheitszeile]
    let hatEinheiten: Bool
    let posten: [Posten]
    let hatPosten: Bool
    let darf: Bool
    let vergleich: Vergleichsformular
    let hochladen: Hochladefeld
    let einlesungen: [Einlesungszeile]
    let hatEinlesungen: Bool

    init(_ pruefung: Pruefung, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: PruefungswesenError? = nil) throws {
        let e = Formularstand(anfrage, fehler)
        let alle = try db.kosten(pruefung.id), werte = try db.vergleichswerte(pruefung.id), namen = try db.einheitennamen()
        let jahre = Set(alle.map(\.zeile.jahr) + werte.map(\.jahr)).sorted(by: >)
        let jahr =
            anfrage.abfrage["jahr"].flatMap { Int($0) } ?? e.wert("vergleichsjahr").flatMap { Int($0) } ?? jahre.first ?? pruefung
            .beginn.jahr - 1
        self.jahr = jahr
        titel = "\(pruefung.nummer): IT-Kosten"
        url = PruefungURL.teil(pruefung.id, "kosten")
        vergleichUrl = PruefungURL.teil(pruefung.id, "vergleich")
        hatFehler = fehler != nil
        fehlerliste = e.liste("titel")
        reiterleiste = Pruefungsansicht.leiste(pruefung.id, "kosten")
        jahrwahl = Feldauswahl(
            "jahr", "Jahr", jahre.map { Option(String($0), String($0), gewaehlt: $0 == jahr) }, breite: .zeichen8)
        hatJahre = !jahre.isEmpty
        let imJahr = alle.filter { $0.zeile.jahr == jahr }, gesamt = imJahr.map(\.zeile).filter { $0.oe == nil }
        let eigene = Kennzahl.alle(gesamt), verglichen = werte.filter { $0.jahr == jahr }
        kennzahlen = Self.zeilen(eigene, verglichen)
        hatKennzahlen = !kennzahlen.isEmpty
        plaetze =
            gesamt.compactMap(\.arbeitsplaetze).first.map { "\($0) Arbeitsplätze mit IT-Ausstattung" }
            ?? "Zahl der Arbeitsplätze: keine Daten"
        leer =
            kennzahlen.isEmpty
            ? Leer(
                "Keine Daten", "Für \(jahr) sind keine Kosten der ganzen Stadt eingelesen und keine Vergleichswerte eingetragen.")
            : nil
        bild = Quartilbild(
            verglichen.filter { Ressourcenkennzahl(rawValue: $0.kennzahl) == nil }.map { v in
                Quartilbild.Wertreihe(v, eigener: eigene.first { $0.name == v.kennzahl }?.jeArbeitsplatz)
            }, id: "quartil", titel: "Kosten je Arbeitsplatz \(jahr)", einheit: "€")
        ressourcen = Ressourcenzeilen(gesamt, verglichen, jahr: jahr)
        einheiten = Self.einheiten(imJahr.map(\.zeile), namen)
        hatEinheiten = !einheiten.isEmpty
        let dateien = Dictionary(uniqueKeysWithValues: try db.einlesungen(pruefung.id, .kosten).map { ($0.id, $0) })
        posten = imJahr.map { einer in
            Posten(
                zeile: einer.zeile.zeile, kostenart: einer.zeile.kostenart,
                einheit: einer.zeile.oe.map { namen[$0] ?? "Einheit \($0)" } ?? "gesamt",
                betrag: einer.zeile.betrag.gegliedert, plaetze: einer.zeile.arbeitsplaetze.map(String.init) ?? "–",
                vzae: einer.zeile.vzae.map(Ressourcenkennzahl.vzae.text) ?? "–", zuordnung: einer.zeile.zuordnung?.deutsch ?? "–",
                datei: Link(dateien[einer.einlesung]?.dateiname ?? "Datei", PruefungURL.einlesung(einer.einlesung)))
        }
        hatPosten = !posten.isEmpty
        darf = anfrage.akteur.darf(PruefungswesenRechte.fuehren) && pruefung.abgeschlossen == nil
        vergleich = Vergleichsformular(jahr, eigene.map(\.name), e)
        hochladen = Hochladefeld(pruefung.id, .kosten)
        einlesungen = try Einlesungszeile.alle(pruefung.id, .kosten, db)
        hatEinlesungen = !einlesungen.isEmpty
    }

    private static func zeilen(_ eigene: [Kennzahl], _ verglichen: [Vergleichswerte]) -> [Kennzahlzeile] {
        let weitere = verglichen.filter { v in
            Ressourcenkennzahl(rawValue: v.kennzahl) == nil && !eigene.contains { $0.name == v.kennzahl }
        }
        let mitEigenen = eigene.map { kennzahl in
            let v = verglichen.first { $0.kennzahl == kennzahl.name }
            return Kennzahlzeile(
                name: kennzahl.titel, summe: kennzahl.summe.gegliedert, anteil: kennzahl.anteil.map { "\($0)\u{00A0}%" } ?? "–",
                jePlatz: kennzahl.jeArbeitsplatz?.gegliedert ?? "keine Daten",
                zeilen: kennzahl.zeilen.map(String.init).joined(separator: ", "),
                vergleich: v?.worte ?? "keine Daten",
                lage: v.flatMap { v in kennzahl.jeArbeitsplatz.map { v.lage($0) } } ?? "keine Daten")
        }
        return mitEigenen
            + weitere.map { v in
                Kennzahlzeile(
                    name: v.titel, summe: "keine Daten", anteil: "–",
                    jePlatz: "keine Daten", zeilen: "–", vergleich: v.worte, lage: "keine Daten")
            }
    }

    private static func einheiten(_ zeilen: [Kostenzeile], _ namen: [OrgNummer: String]) -> [Einheitszeile] {
        Dictionary(grouping: zeilen.filter { $0.oe != nil }) { $0.oe ?? OrgNummer(0) }.sorted { $0.key.wert < $1.key.wert }
            .compactMap { oe, teile in
                Kennzahl.alle(teile).first.map { kennzahl in
                    Einheitszeile(
                        einheit: namen[oe] ?? "Einheit \(oe)", summe: kennzahl.summe.gegliedert,
                        plaetze: teile.compactMap(\.arbeitsplaetze).first.map(String.init) ?? "keine Daten",
                        jePlatz: kennzahl.jeArbeitsplatz?.gegliedert ?? "keine Daten")
                }
            }
    }
}

/// The form for values to compare with.
struct Vergleichsformular: Encodable, Sendable {
    let jahr: Web.Feld
    let kennzahl: Feldauswahl
    let anzahl: Web.Feld
    let werte: [Web.Feld]
    let quelle: Web.Feld

    init(_ vorgabe: Int, _ namen: [String], _ e: Formularstand) {
        jahr = Web.Feld(
            "vergleichsjahr", "Jahr der Vergleichswerte", wert: e.wert("vergleichsjahr", String(vorgabe)), breite: .zeichen4,
            fehler: e.bei("vergleichsjahr"), eingabeart: "numeric")
        let gewaehlt = e.wert("kennzahl")
        kennzahl = Feldauswahl(
            "kennzahl", "Kennzahl",
            (namen.isEmpty ? [Kennzahl.gesamt] : namen).map {
                Option($0, "\($0 == Kennzahl.gesamt ? "IT-Kosten gesamt" : $0) je Arbeitsplatz in Euro", gewaehlt: $0 == gewaehlt)
            }
                + Ressourcenkennzahl.allCases.map {
                    Option($0.rawValue, "\($0.titel) in \($0.einheit)", gewaehlt: $0.rawValue == gewaehlt)
                }, fehler: e.bei("kennzahl"))
        anzahl = Web.Feld(
            "anzahl", "Zahl der Kommunen", wert: e.wert("anzahl"), breite: .zeichen4, fehler: e.bei("anzahl"),
            eingabeart: "numeric")
        let titel = ["Minimum", "1. Viertelwert", "2. Viertelwert (Median)", "3. Viertelwert", "Maximum"]
        werte = zip(VergleichEintragen.Eingabe.felder, titel).map { name, titel in
            Web.Feld(name, titel, wert: e.wert(name), breite: .zeichen8, fehler: e.bei(name), eingabeart: "decimal")
        }
        quelle = Web.Feld(
            "quelle", "Quelle", wert: e.wert("quelle"),
            hinweis: "Zum Beispiel Bericht und Seite. Ohne Quelle lässt sich der Vergleich nicht prüfen.",
            fehler: e.bei("quelle"))
    }
}
