// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The form for what is said of a Dokument besides its file.
enum Dokumentangabenformular {
    static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: DokumentID, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        let (dokument, v) = try db.dokument(id, fuer: AkteRechte.bearbeiten, anfrage.akteur)
        var formular = Formular(
            url: AkteURL.dokument(id, "angaben"), knopf: "Angaben speichern", abbrechenUrl: AkteURL.dokument(id))
        formular.stand(dokument.version, eingabe, anfrage)
        formular.felder = felder(dokument, try db.dokumentangaben(id), eingabe)
        var seite = Formularseite(
            "Angaben zum Dokument ändern",
            [Brotkrume(v.zeichen.text, AkteURL.vorgang(v.id)), Brotkrume("Dokument \(dokument.lfd)", AkteURL.dokument(id))],
            eingabe: eingabe, v.zustand == .offen ? formular : nil)
        seite.gegenstand = "\(dokument.zeichen): \(dokument.betreff)"
        seite.text = v.zustand == .offen ? "Die Datei bleibt, wie sie ist." : "Der Vorgang ist \(v.zustand.deutsch)."
        seite.inzwischen = try eingabe.seit.map {
            Historie(try Verlauf.dokument(db, id, akteur: anfrage.akteur), anfrage, seit: $0)
        }
        return seite
    }

    private static func felder(_ d: DokumentKopf, _ alt: Dokumentangaben, _ eingabe: Eingabe) -> [Formularfeld] {
        let typ = eingabe.wert("typ", d.typ.rawValue), richtung = eingabe.wert("richtung", d.richtung.rawValue)
        func zeile(_ name: String, _ text: String, _ wert: String?, hinweis: String? = nil) -> Formularfeld {
            .zeile(
                Feld(
                    name, text, wert: eingabe.wert(name, wert), freiwillig: true, hinweis: hinweis, fehler: eingabe.fehler(name)))
        }
        return [
            .zeile(Feld("betreff", "Betreff", wert: eingabe.wert("betreff", d.betreff), fehler: eingabe.fehler("betreff"))),
            zeile("hier", "hier: (Unterbetreff)", alt.hier),
            .auswahl(
                Feldauswahl(
                    "typ", "Art", Dokumenttyp.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == typ) },
                    breite: .zeichen16, fehler: eingabe.fehler("typ"))),
            .auswahl(
                Feldauswahl(
                    "richtung", "Richtung",
                    Dokumentrichtung.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == richtung) },
                    breite: .zeichen16, fehler: eingabe.fehler("richtung"))),
            Schriftgutfelder.tag("datum", "Datum des Schreibens", d.datumDesSchreibens, eingabe),
            Schriftgutfelder.tag("eingang-am", "Eingegangen am (Posteingangsdatum)", alt.eingangAm, eingabe),
            Schriftgutfelder.tag("ausgang-am", "Abgesandt am (Postausgangsdatum)", alt.ausgangAm, eingabe),
            zeile("fremdes-zeichen", "Zeichen der anderen Stelle (fremdes Geschäftszeichen)", alt.fremdesZeichen),
            zeile("bezug", "Bezug", alt.bezug, hinweis: "Worauf das Schreiben antwortet"),
            kontakte("absender", "Absender", .absender, alt, eingabe),
            kontakte("empfaenger", "Empfänger", .empfaenger, alt, eingabe),
            kontakte("weitere", "Weitere Kontakte", .weiterer, alt, eingabe), Schriftgutfelder.medium(alt.medium, eingabe),
            zeile("standort", "Standort der Papiere", alt.standort), zeile("bemerkung", "Bemerkung", alt.bemerkung),
        ]
    }

    private static func kontakte(
        _ name: String, _ text: String, _ rolle: Dokumentkontakt.Rolle, _ alt: Dokumentangaben, _ eingabe: Eingabe
    ) -> Formularfeld {
        let zeilen = alt.kontakte.filter { $0.rolle == rolle }.map {
            [$0.name, $0.anschrift ?? "", $0.email ?? ""].joined(separator: "; ").replacing(/(; )+$/, with: "")
        }
        return .text(
            Feldtext(
                name, text, wert: eingabe.wert(name, zeilen.joined(separator: "\n")), zeilen: 2, maximal: 4_000, freiwillig: true,
                hinweis: "Je Zeile: Name; Anschrift; E-Mail-Adresse", fehler: eingabe.fehler(name)))
    }

    static func angaben(_ anfrage: WebRequest) throws -> DokumentangabenAendern.Angaben {
        let f = anfrage.formular
        func kontakte(_ name: String, _ rolle: Dokumentkontakt.Rolle) -> [Dokumentkontakt] {
            (f[name] ?? "").split(whereSeparator: \.isNewline).compactMap { zeile in
                let teile = zeile.split(separator: ";", omittingEmptySubsequences: false).map {
                    $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                }
                guard teile.contains(where: { !$0.isEmpty }) else { return nil }
                func teil(_ i: Int) -> String? { teile.indices.contains(i) && !teile[i].isEmpty ? teile[i] : nil }
                return Dokumentkontakt(rolle, name: teile[0], anschrift: teil(1), email: teil(2))
            }
        }
        return DokumentangabenAendern.Angaben(
            betreff: f["betreff"] ?? "", typ: try anfrage.wahl("typ", "Bitte wählen Sie die Art des Dokuments."),
            richtung: try anfrage.wahl("richtung", "Bitte wählen Sie, ob es ein Eingang, ein Ausgang oder intern ist."),
            datumDesSchreibens: try anfrage.tag("datum"),
            weitere: Dokumentangaben(
                fremdesZeichen: f["fremdes-zeichen"], eingangAm: try anfrage.tag("eingang-am"),
                ausgangAm: try anfrage.tag("ausgang-am"), bezug: f["bezug"], hier: f["hier"],
                medium: try anfrage.wahl("medium", "Bitte wählen Sie das Medium."), standort: f["standort"],
                bemerkung: f["bemerkung"],
                kontakte: kontakte("absender", .absender) + kontakte("empfaenger", .empfaenger) + kontakte("weitere", .weiterer)))
    }
}
