// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// One act on a selection: what is chosen, and what shall be done to it.
struct StapelSeite: Page {
    static let vorlage = "akte/stapel"

    struct Objekt: Encodable, Sendable {
        let zeichen: String
        let betreff: String
        let url: String
    }

    /// Looks for a person or a unit; a form of its own, so that it works without scripts.
    struct Suche: Encodable, Sendable {
        let url = AkteURL.stapel
        let verborgen: [Formular.Verborgen]
        let wen: Feld
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let suche: Suche?
    let objekte: [Objekt]
    let anzahl: Int
    let akte: Seitenwahl?
    let felder: Seitenwahl?
    let formular: Formular?
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ werte: Formularwerte, _ eingabe: Eingabe = .keine) throws {
        let wahl = Stapelwahl.alle(werte)
        let form = werte["akt"].flatMap(Stapelform.init(rawValue:)) ?? .schlagworte
        let feld = werte["feld"].flatMap { Stapelfeld($0) }
        titel = "\(form.titel): Auswahl"
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        let gesehen = try wahl.prefix(Stapel.hoechstens).filter { try db.sieht(anfrage.akteur, $0.objekt) }
        objekte = try gesehen.map {
            let kopf = try db.objektkopf($0.objekt)
            return Objekt(zeichen: kopf.zeichen, betreff: kopf.betreff, url: AkteURL.objekt($0.objekt))
        }
        anzahl = gesehen.count
        func url(_ form: Stapelform, _ feld: Stapelfeld? = nil) -> String {
            AkteURL.mit(AkteURL.stapel, ["akt": form.rawValue, "feld": feld?.name])
                + gesehen.map { "&o=\($0.text.replacing(":", with: "%3A").replacing("@", with: "%40"))" }.joined()
        }
        let moeglich = Stapelform.allCases.filter { form in gesehen.allSatisfy { form.passt(zu: $0.objekt) } }
        akte = gesehen.isEmpty ? nil : Seitenwahl("Was soll geschehen?", moeglich.map { (url($0), $0.titel, $0 == form) })
        if form == .angaben, !gesehen.isEmpty {
            let feste = Stapelfeld.fest.filter { feld in gesehen.allSatisfy { feld.gibtEs(bei: $0.objekt) } }
            let eigene = try Stapelform.metadatenfelder(db, gesehen).map { (Stapelfeld.metadatum($0.schluessel), $0.bezeichnung) }
            felder = Seitenwahl(
                "Welche Angabe?", (feste.map { ($0, $0.deutsch) } + eigene).map { (url(form, $0.0), $0.1, $0.0 == feld) })
        } else {
            felder = nil
        }
        let auswahl = gesehen.map { Formular.Verborgen(name: "o", wert: $0.text) }
        suche =
            form == .weitergeben && !gesehen.isEmpty
            ? Suche(
                verborgen: [.init(name: "akt", wert: form.rawValue)] + auswahl,
                wen: WeitergabeAuswahl.suchfeld(eingabe.wert("wen", anfrage.abfrage["wen"]), eingabe)) : nil
        let inhalt = try form.felder(anfrage, db, gesehen, feld, eingabe)
        formular =
            gesehen.isEmpty || inhalt.isEmpty
            ? nil
            : Formular(
                url: "\(AkteURL.stapel)/vorschau", felder: inhalt,
                verborgen: [.init(name: "akt", wert: form.rawValue)] + (feld.map { [.init(name: "feld", wert: $0.name)] } ?? [])
                    + auswahl, knopf: "Vorschau zeigen", abbrechenUrl: AkteURL.postkorb)
        leer =
            gesehen.isEmpty
            ? Leer(
                "Nichts ausgewählt",
                "Haken Sie in einer Liste von Akten, Vorgängen oder Dokumenten die Zeilen an, die Sie gemeinsam ändern wollen.",
                aktion: ("Zum Postkorb", AkteURL.postkorb)) : nil
    }
}

extension Stapelwahl {
    /// The selection as a list or a form sends it; each object once.
    static func alle(_ werte: Formularwerte) -> [Stapelwahl] {
        werte.alle("o").compactMap { Stapelwahl($0) }.reduce(into: []) { liste, wahl in
            if !liste.contains(where: { $0.objekt == wahl.objekt }) { liste.append(wahl) }
        }
    }
}

/// What an act would do, line by line, before it is done.
struct StapelVorschauSeite: Page {
    static let vorlage = "akte/stapelvorschau"

    struct Zeile: Encodable, Sendable {
        let zeichen: String
        let betreff: String
        let url: String
        let aenderungen: [String]
        let hindernis: String?
        let gleich: Bool
    }

    let titel: String
    let zeilen: [Zeile]
    let aenderbar: Int
    let formular: Formular?
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ form: Stapelform, _ plan: [Stapelzeile]) throws {
        titel = "Vorschau: \(form.titel)"
        let wahl = Stapelwahl.alle(anfrage.formular.werte)
        zeilen = try plan.map { zeile in
            Zeile(
                zeichen: zeile.kopf.zeichen, betreff: zeile.kopf.betreff, url: AkteURL.objekt(zeile.kopf.objekt),
                aenderungen: try zeile.aenderungen.map { try Stapeltext.aenderung(db, $0, wahl) }, hindernis: zeile.hindernis,
                gleich: zeile.hindernis == nil && zeile.aenderungen.isEmpty)
        }
        let zuTun = plan.filter { !$0.aenderungen.isEmpty }
        aenderbar = zuTun.count
        formular =
            zuTun.isEmpty
            ? nil
            : Formular(
                url: AkteURL.stapel,
                verborgen: anfrage.formular.werte.paare.filter { $0.name != "_csrf" && $0.name != "o" }
                    .map { .init(name: $0.name, wert: $0.wert) }
                    + zuTun.map { .init(name: "o", wert: Stapelwahl($0.kopf.objekt, version: $0.kopf.version).text) },
                knopf: zuTun.count == 1 ? "1 Eintrag ändern" : "\(zuTun.count) Einträge ändern", abbrechenUrl: AkteURL.postkorb)
        leer = zuTun.isEmpty ? Leer("Nichts zu ändern", "Bei keinem der Einträge würde sich etwas ändern.") : nil
    }
}

/// A change in words.
enum Stapeltext {
    static func aenderung(_ db: some ReadAccess, _ a: Stapelaenderung, _ wahl: [Stapelwahl]) throws -> String {
        func text(_ wert: String?) throws -> String {
            guard let wert else { return "leer" }
            switch a.feld {
            case "bearbeiter": return try db.mitarbeiterEintrag(MitarbeiterID(gespeichert: wert))?.name ?? "ehemals Mitarbeitende"
            case "oe": return try Int64(wert).flatMap { try db.orgEinheit(OrgNummer($0)) }?.anzeige ?? wert
            default:
                guard let feld = Stapelfeld(a.feld) else { return wert }
                return try Stapelform.metadatenfeld(db, feld, wahl)?.anzeige(wert) ?? feld.anzeige(wert) ?? wert
            }
        }
        switch a.feld {
        case "schlagwort": return a.neu.map { "Schlagwort dazu: \($0)" } ?? "Schlagwort weg: \(a.alt ?? "")"
        case "wiedervorlage":
            let teile = (a.neu ?? "").split(separator: " ", maxSplits: 1).map(String.init)
            return "Wiedervorlage am \(teile.first.flatMap { Kalendertag(eingabe: $0) }?.deutsch ?? ""): \(teile.last ?? "")"
        case "bearbeiter":
            return
                "Bearbeitung: \(try a.alt == nil ? "noch niemand" : text(a.alt)) → \(try a.neu == nil ? "Gruppe" : text(a.neu))"
        case "oe": return "Zuständig: \(try text(a.alt)) → \(try text(a.neu))"
        default:
            let name = try Stapelfeld(a.feld).map { try Stapelform.feldname(db, $0, wahl) } ?? a.feld
            return "\(name): \(try text(a.alt)) → \(try text(a.neu))"
        }
    }
}
