// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

/// Builds the frame around a page for one visitor.
struct Rahmenbau {
    let haus: Haus
    let anfrage: WebRequest
    let imAmt: Bool
    let nonce: String
    let meldung: Meldung?

    /// Whether the frame shows figures that have to be read.
    var zaehlt: Bool { punkte.contains { $0.zaehler != nil } }

    /// - Parameter db: what the figures are read from; without it there are none.
    func rahmen(_ page: any Page, _ db: ReadContext?) throws -> Rahmen {
        let k = haus.konfiguration
        let texte = imAmt ? haus.texte(.de) : anfrage.texte
        let namen = imAmt ? "amt" : "buerger"
        return Rahmen(
            sprache: texte.sprache.rawValue,
            titel: (page.hatFehler ? texte.text("fehlerWort") + ": " : "") + page.titel + " – " + k.stadtname,
            stadt: .init(name: k.stadtname, kurz: k.stadtkurz),
            stile: ["tokens", "grund", "bausteine", "formular", namen, "druck"].map { haus.assets.adresse("\($0).css") },
            skripte: [haus.assets.adresse("rathaus.js")],
            nonce: nonce, csrf: haus.formularmarke(anfrage.besuch), startUrl: imAmt ? "/amt" : "/",
            navigation: try navigation(texte, db),
            fuss: imAmt ? [] : fuss(texte), sprachen: imAmt ? [] : sprachen(page),
            anmeldenUrl: imAmt ? "/amt/anmeldung" : "/anmeldung",
            nutzer: anfrage.sitzung.map {
                .init(
                    name: $0.name, rolle: $0.rolle, kontoUrl: konto($0.akteur),
                    abmeldenUrl: imAmt ? "/amt/abmeldung" : "/abmeldung", handeltFuer: nil)
            },
            suche: imAmt && anfrage.sitzung != nil ? .init(url: "/amt/suche", wert: anfrage.abfrage["q"] ?? "") : nil,
            sitzung: anfrage.sitzung.map {
                .init(
                    endetInSekunden: max(0, Int(($0.endet - anfrage.jetzt).inMillisekunden / 1000)),
                    verlaengernUrl: imAmt ? "/amt/sitzung" : "/sitzung",
                    abmeldenUrl: imAmt ? "/amt/abmeldung" : "/abmeldung")
            },
            meldung: meldung.map { .init(art: $0.art.rawValue, titel: $0.titel, text: $0.text) },
            simuliert: k.simuliert, kuerzel: anfrage.sitzung?.kuerzel ?? false, t: texte)
    }

    private func konto(_ akteur: Akteur) -> String? {
        if imAmt { return "/amt/konto" }
        if case .gast = akteur { return nil }
        return "/konto"
    }

    private var punkte: [Navigationspunkt] {
        haus.navigation.filter { $0.imAmt == imAmt && $0.zugang.erlaubt(anfrage.akteur, vonHier: false) }
    }

    private func navigation(_ texte: Texte, _ db: ReadContext?) throws -> [Rahmen.Punkt] {
        let punkte = punkte
        let aktive = punkte.map(\.url).filter { anfrage.pfad == $0 || anfrage.pfad.hasPrefix($0 + "/") }
        let aktiv = aktive.max { $0.count < $1.count }
        return try punkte.map { punkt in
            let zahl = if let db { try punkt.zaehler?(anfrage.akteur, db) ?? 0 } else { 0 }
            return .init(
                titel: imAmt ? punkt.titel : texte.text(punkt.titel), url: punkt.url, aktiv: punkt.url == aktiv,
                zaehler: zahl, hatZaehler: zahl > 0)
        }
    }

    /// Easy German only where the page has it: elsewhere whoever has chosen it reads German.
    private func sprachen(_ page: any Page) -> [Rahmen.Sprachwahl] {
        let hier = (page.sprachort ?? anfrage.pfad).addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let leicht = page.leichteSprache && anfrage.texte.istLeicht
        func wahl(_ wort: String, _ sprache: Sprache, _ titel: String, aktiv: Bool) -> Rahmen.Sprachwahl {
            .init(kuerzel: sprache.rawValue, titel: titel, url: "/sprache/\(wort)?weiter=\(hier)", aktiv: aktiv)
        }
        let alle = [
            wahl("de", .de, "Deutsch", aktiv: anfrage.sprache == .de && !leicht),
            wahl("en", .en, "English", aktiv: anfrage.sprache == .en),
        ]
        return page.leichteSprache ? alle + [wahl(Texte.leichtKuerzel, .de, "Leichte Sprache", aktiv: leicht)] : alle
    }

    private func fuss(_ texte: Texte) -> [Rahmen.Fusspunkt] {
        [
            ("fussImpressum", "impressum"), ("fussDatenschutz", "datenschutz"), ("fussBarrierefreiheit", "barrierefreiheit"),
            ("fussLeichteSprache", "leichte-sprache"), ("fussGebaerdensprache", "gebaerdensprache"), ("fussKontakt", "kontakt"),
        ].map { .init(titel: texte.text($0.0), url: "/\($0.1)") }
    }
}
