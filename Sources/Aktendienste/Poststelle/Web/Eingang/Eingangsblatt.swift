// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// One thing that came in, beside the list: what it is, where it may belong, and the acts.
struct Eingangsblatt: Encodable, Sendable {
    struct Datei: Encodable, Sendable {
        let titel: String
        let url: String
        let groesse: String
    }

    struct Vorschlagzeile: Encodable, Sendable {
        let vorgang: String
        let zeichen: String
        let betreff: String
        let url: String
        let einheit: String
        let sicherheit: Marke
        let gruende: [String]
        let grund: String
        /// Key that accepts it; only for the first, and only where it is more than possible.
        let taste: String?
    }

    let nummer: String
    let betreff: String
    let version: Int
    let zustand: Marke
    let fakten: [Fakt]
    let zweifel: [String]
    let hatZweifel: Bool
    let doppelte: [Fakt]
    let hatDoppelte: Bool
    let wirdGelesen: Bool
    /// Offered where reading failed and nothing withholds the files any more.
    let lesenUrl: String?
    let bildUrl: String?
    let bildText: String
    let textUrl: String?
    let text: String?
    let dateien: [Datei]
    let hatDateien: Bool
    let offen: Bool
    let vorschlaege: [Vorschlagzeile]
    let hatVorschlaege: Bool
    let zuordnenUrl: String
    let neuerUrl: String
    let angabenUrl: String
    let weiterUrl: String
    let ablehnenUrl: String
    let oeffnenUrl: String?
    let naechsterUrl: String?
    let formulare: Eingangsformulare?
    /// Compares the scan with its paper.
    let pruefung: Pruefformular?
    /// Whether the comparison has to come first.
    let gesperrt: Bool
    let teilenUrl: String?
    let aufhebenUrl: String?
    let verbleibUrl: String?
    /// The refusal because the same file lies there already offers to file it all the same.
    let trotzdem: Bool

    init(_ eingang: Eingang, _ anfrage: WebRequest, _ db: some ReadAccess, bild: Bool, _ eingaben: Formularstand) throws {
        let akteur = anfrage.akteur
        let alle = try db.lesbareDateien(eingang)
        nummer = eingang.nummer
        betreff = eingang.betreff
        version = eingang.version
        zustand = Marke(eingang.zustand)
        let scan = try db.scan(eingang.id)
        fakten = try Self.fakten(eingang, scan, db)
        zweifel = eingang.zweifel
        hatZweifel = !eingang.zweifel.isEmpty
        offen = eingang.zustand == .offen
        lesenUrl =
            try offen && eingang.lesestand == .gescheitert && db.zurueckgehalten(eingang.id).isEmpty
            ? PostURL.akt(eingang.id, "lesen") : nil
        wirdGelesen = offen && eingang.lesestand == .wartet
        dateien = alle.map {
            Datei(
                titel: $0.datei.dateiname, url: PostURL.datei(eingang.id, $0.nr), groesse: Groesse.text($0.datei.inhalt.groesse))
        }
        hatDateien = !dateien.isEmpty
        let original = alle.first { $0.rolle == .original }
        // Nothing is shown of a file that nobody has scanned yet, or that holds a virus.
        let gehalten = try original.flatMap { try db.haltegrund($0.datei.inhalt.sha256) } != nil
        let typ = gehalten ? "" : original?.datei.mediatyp ?? ""
        bildText = "Erste Seite von \(original?.datei.dateiname ?? eingang.betreff)"
        if typ == "application/pdf" {
            bildUrl = bild ? PostURL.seite(eingang.id, 1) : nil
        } else {
            let zeigbar = typ.hasPrefix("image/") && Dateiaufnahme.zeigtDerBrowser(typ)
            bildUrl = zeigbar ? original.map { PostURL.datei(eingang.id, $0.nr) } : nil
        }
        textUrl = typ == "text/plain" ? original.map { PostURL.datei(eingang.id, $0.nr) } : nil
        text =
            eingang.kanal == .email && bildUrl == nil && hatDateien
            ? try db.eingangstext(eingang.id).map { String($0.prefix(4_000)) } : nil
        doppelte =
            try original.map { datei in
                try db.doppelte(eingang.id, sha256: datei.datei.inhalt.sha256, akteur: akteur).map {
                    Fakt($0.nummer, "\($0.betreff) (\($0.zustand.deutsch), \($0.eingangAm.deutsch))", PostURL.eintrag($0.id))
                }
            } ?? []
        hatDoppelte = !doppelte.isEmpty
        let funde = offen ? try Vorschlagssuche(akteur: akteur)(db, eingang) : []
        vorschlaege = try funde.enumerated().map { i, v in
            Vorschlagzeile(
                vorgang: v.vorgang.id.text, zeichen: v.vorgang.zeichen.text, betreff: v.vorgang.betreff,
                url: PostURL.vorgang(v.vorgang.id), einheit: try db.orgEinheit(v.vorgang.oe)?.kurz ?? "",
                sicherheit: Marke(v.sicherheit), gruende: v.gruende, grund: v.gruende.joined(separator: " "),
                taste: i == 0 && v.sicherheit != .moeglich ? "a" : nil)
        }
        hatVorschlaege = !vorschlaege.isEmpty
        zuordnenUrl = PostURL.akt(eingang.id, "zuordnen")
        neuerUrl = PostURL.akt(eingang.id, "neuer-vorgang")
        angabenUrl = PostURL.akt(eingang.id, "angaben")
        weiterUrl = PostURL.akt(eingang.id, "weiterleiten")
        ablehnenUrl = PostURL.akt(eingang.id, "zurueckweisen")
        oeffnenUrl = eingang.zustand == .zurueckgewiesen ? PostURL.akt(eingang.id, "wieder-oeffnen") : nil
        naechsterUrl =
            offen
            ? try Eingangsliste(akteur: akteur, zustand: .offen).folgender(db, nach: eingang.id).map { PostURL.eintrag($0) } : nil
        formulare = offen ? try Eingangsformulare(eingang, anfrage, db, eingaben) : nil
        gesperrt = offen && (scan?.pruefung == .offen || scan?.pruefung == .beanstandet)
        pruefung =
            gesperrt && akteur.darf(PostRechte.pruefen, in: eingang.oe) ? Pruefformular(eingang.id, eingaben) : nil
        let mehrseitig = (eingang.seiten ?? 0) > 1 && original?.datei.mediatyp == "application/pdf"
        teilenUrl = offen && mehrseitig ? PostURL.akt(eingang.id, "teilen") : nil
        aufhebenUrl = eingang.zustand == .geteilt ? PostURL.akt(eingang.id, "teilung-aufheben") : nil
        let papierDa = eingang.zustand == .zugeordnet && scan != nil && scan?.vernichtet == nil
        verbleibUrl = papierDa && akteur.darf(PostRechte.papier, in: eingang.oe) ? PostURL.akt(eingang.id, "verbleib") : nil
        trotzdem = eingaben.betrifft("trotzdem")
    }

    private static func fakten(_ eingang: Eingang, _ scan: Scan?, _ db: some ReadAccess) throws -> [Fakt] {
        var fakten = [
            Fakt("Eingang am", eingang.eingangAm.deutsch + (eingang.eingangGrund.map { " (\($0))" } ?? "")),
            Fakt("Weg", eingang.kanal.deutsch), Fakt("Absender", eingang.absender.text ?? "nicht angegeben"),
            Fakt("Liegt bei", try db.orgEinheit(eingang.oe)?.name ?? ""),
            Fakt("Registriert", "\(eingang.erfasst.deutsch), \(try db.anzeigename(eingang.erfasstVon))"),
        ]
        if let tag = eingang.datumDesSchreibens { fakten.append(Fakt("Datum des Schreibens", tag.deutsch)) }
        if let seiten = eingang.seiten { fakten.append(Fakt("Seiten", String(seiten))) }
        if let id = eingang.teilVon, let stapel = try db.eingang(id) {
            fakten.append(Fakt("Teil von", "\(stapel.nummer), Seiten \(eingang.teilSeiten ?? "")", PostURL.eintrag(id)))
        }
        if let id = eingang.dokument, let dokument = try db.dokument(id) {
            fakten.append(Fakt("Dokument", dokument.zeichen.text, PostURL.dokument(id)))
        }
        fakten += try papierfakten(eingang, scan, db)
        if let grund = eingang.zuordnung { fakten.append(Fakt("Zugeordnet, weil", grund)) }
        if let grund = eingang.grund { fakten.append(Fakt("Grund", grund)) }
        if let wann = eingang.erledigt {
            fakten.append(Fakt("Erledigt", "\(wann.deutsch), \(try db.anzeigename(eingang.erledigtVon))"))
        }
        return fakten
    }

    private static func papierfakten(_ eingang: Eingang, _ scan: Scan?, _ db: some ReadAccess) throws -> [Fakt] {
        if eingang.zustand == .geteilt {
            return try db.teile(eingang.id).map {
                Fakt("Schriftstück", "\($0.nummer), Seiten \($0.teilSeiten ?? "")", PostURL.eintrag($0.id))
            }
        }
        guard let scan else { return [] }
        let a = scan.angaben
        var fakten = [Fakt("Scanprüfung", scan.pruefung.deutsch + (scan.pruefvermerk.map { " (\($0))" } ?? ""))]
        let scanner = [a.geraet, a.profil].compactMap(\.self).joined(separator: ", ")
        if !scanner.isEmpty { fakten.append(Fakt("Gescannt mit", scanner)) }
        if let bediener = a.bediener { fakten.append(Fakt("Gescannt von", bediener)) }
        if let id = scan.transfervermerk { fakten.append(Fakt("Transfervermerk", "ansehen", PostURL.dokument(id))) }
        if let wann = scan.vernichtet {
            fakten.append(
                Fakt("Papier", "vernichtet am \(wann.tag.deutsch), eingetragen von \(try db.anzeigename(scan.vernichtetVon))"))
        } else if scan.verbleib != .vernichten {
            fakten.append(Fakt("Papier", "\(scan.verbleib.deutsch): \(scan.verbleibGrund ?? "")"))
        } else if let ab = scan.vernichtungAb {
            fakten.append(Fakt("Papier", "zu vernichten ab \(ab.deutsch)"))
        }
        return fakten
    }
}

/// Says what the comparison of a scan with its paper has shown.
struct Pruefformular: Encodable, Sendable {
    let url: String
    let vermerk: Feld

    init(_ id: EingangID, _ werte: Formularstand) {
        url = PostURL.akt(id, "pruefung")
        vermerk = Feld(
            "pruefvermerk", "Vermerk", wert: werte.wert("pruefvermerk"), freiwillig: true,
            hinweis: "Für eine Beanstandung nötig, zum Beispiel: Seite 2 abgeschnitten.", fehler: werte.bei("pruefvermerk"))
    }
}

/// The fields of the acts on something that waits.
struct Eingangsformulare: Encodable, Sendable {
    let zeichen: Feld
    let titel: Feld
    let typ: Feldauswahl
    let akte: Feld
    let vorgangsbetreff: Feld
    let neuerOffen: Bool
    let betreff: Feld
    let absender: Feld
    let eingang: Feld
    let eingangsgrund: Feld
    let datum: Feld
    let angabenOffen: Bool
    let oe: Feldauswahl
    let weitergrund: Feld
    let weiterOffen: Bool
    let ablehnung: Feld
    let ablehnungOffen: Bool

    init(_ e: Eingang, _ anfrage: WebRequest, _ db: some ReadAccess, _ werte: Formularstand) throws {
        zeichen = Feld(
            "zeichen", "Zeichen des Vorgangs", wert: werte.wert("zeichen"), breite: .zeichen16,
            hinweis: "Zum Beispiel 36.10.01-2026/0004/003. Das Zeichen einer Akte genügt, wenn sie einen offenen Vorgang hat.",
            fehler: werte.bei("zeichen"))
        titel = Feld(
            "titel", "Betreff des Dokuments", wert: werte.wert("titel", e.betreff), freiwillig: true,
            fehler: werte.bei("titel"))
        let typen: [Dokumenttyp] = [.eingang, .antrag, .schreiben, .nachweis, .sonstiges]
        let typwert = werte.wert("typ", Dokumenttyp.eingang.rawValue)
        typ = Feldauswahl(
            "typ", "Art des Dokuments", typen.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == typwert) },
            breite: .zeichen16)
        akte = Feld(
            "akte", "Zeichen der Akte", wert: werte.wert("akte"), breite: .zeichen16, hinweis: "Zum Beispiel 36.10.01-2026/0004.",
            fehler: werte.bei("akte"))
        vorgangsbetreff = Feld("vorgangsbetreff", "Betreff des Vorgangs", wert: werte.wert("vorgangsbetreff", e.betreff))
        neuerOffen = werte.betrifft("akte", "vorgangsbetreff")
        betreff = Feld("betreff", "Betreff", wert: werte.wert("betreff", e.betreff), fehler: werte.bei("betreff"))
        absender = Feld(
            "absender", "Absender", wert: werte.wert("absender", e.absender.text), freiwillig: true,
            hinweis: "Name oder E-Mail-Adresse. Spätere Post desselben Absenders wird danach vorgeschlagen.",
            fehler: werte.bei("absender"))
        eingang = Feld(
            "eingang", "Eingang am", wert: werte.wert("eingang", e.eingangAm.iso), typ: "date", breite: .zeichen8,
            hinweis: "Der Tag, an dem es im Haus ankam, nicht der Tag des Lesens.", fehler: werte.bei("eingang"))
        eingangsgrund = Feld(
            "eingangsgrund", "Grund für einen anderen Eingangstag", wert: werte.wert("eingangsgrund", e.eingangGrund),
            freiwillig: true, fehler: werte.bei("eingangsgrund"))
        datum = Feld(
            "datum", "Datum des Schreibens", wert: werte.wert("datum", e.datumDesSchreibens?.iso), typ: "date", breite: .zeichen8,
            freiwillig: true, fehler: werte.bei("datum"))
        angabenOffen = werte.betrifft("betreff", "absender", "eingang", "eingangsgrund", "datum")
        let gewaehlt = werte.wert("oe")
        oe = Feldauswahl(
            "oe", "An welche Organisationseinheit",
            [Option("", "Bitte wählen", gewaehlt: gewaehlt == nil)]
                + (try db.orgEinheiten(am: anfrage.jetzt.tag).filter { $0.nummer != e.oe }.map {
                    Option($0.nummer.description, "\($0.kurz) \($0.name)", gewaehlt: $0.nummer.description == gewaehlt)
                }), fehler: werte.bei("oe"))
        weitergrund = Feld("weitergrund", "Grund", wert: werte.wert("weitergrund"), freiwillig: true)
        weiterOffen = werte.betrifft("oe", "weitergrund")
        ablehnung = Feld(
            "ablehnung", "Grund der Zurückweisung", wert: werte.wert("ablehnung"),
            hinweis: "Zum Beispiel: Werbung, nicht zuständig.",
            fehler: werte.bei("ablehnung"))
        ablehnungOffen = werte.betrifft("ablehnung")
    }
}
