// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// How the signs of the town are made: each template with a sign made by it, a form and what it was before.
struct ZeichenvorlagenSeite: Page {
    static let vorlage = "akte/zeichenvorlagen"

    struct Karte: Encodable, Sendable {
        let titel: String
        let url: String
        let feld: Feld
        let verborgen: [Formular.Verborgen]
        let beispiel: String?
        /// The sign would look so, but nothing has been changed yet.
        let probe: Bool
        let platzhalter: [Fakt]
        let historie: Historie?
    }

    let titel = "Zeichenvorlagen der Stadt"
    let brotkrumen = [Brotkrume("Aktenplan", AkteURL.aktenplan), Brotkrume("Aktenarten", AkteURL.aktenarten)]
    let hier = "Zeichenvorlagen"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let inzwischen: Bool
    let karten: [Karte]

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ gesendet: (art: Zeichenart, eingabe: Eingabe)? = nil) throws {
        let beispiel = try Zeichenbeispiel(anfrage, db)
        hatFehler = gesendet?.eingabe.fehler != nil
        inzwischen = gesendet?.eingabe.veraltet == true
        fehlerliste = gesendet.flatMap { art, eingabe in
            eingabe.fehler.flatMap { Fehlerliste($0.einzelne.map { (Self.feld(art), $0.text) }) }
        }
        karten = try Zeichenart.allCases.map { art in
            let eingabe = gesendet?.art == art ? gesendet?.eingabe ?? .keine : .keine
            let text = eingabe.wert(Self.feld(art), try db.zeichenvorlage(art)) ?? ""
            // The stand of a form that was refused as stale is renewed, so that a second try is one with open eyes.
            let version =
                eingabe.veraltet ? nil : eingabe.werte?["version"].flatMap { Int($0) }
            return Karte(
                titel: art.deutsch, url: "\(AkteURL.zeichenvorlagen)/\(art.rawValue)",
                feld: Feld(
                    Self.feld(art), "Vorlage", wert: text, hinweis: Self.hinweis(art),
                    fehler: eingabe.fehler(Self.feld(art))),
                verborgen: [.init(name: "version", wert: String(try version ?? db.zeichenvorlageVersion(art)))],
                beispiel: (try? art.vorlage(text)).map { beispiel.zeichen(art, $0) },
                probe: eingabe.werte != nil && eingabe.fehler == nil,
                platzhalter: art.platzhalter.sorted().map { Fakt(name: "{\($0)}", wert: Self.erklaerung[$0] ?? "") }
                    + [Fakt(name: art == .dokument ? "{lfd}" : "{lfd:3}", wert: Self.laufend(art))],
                historie: try Self.historie(art, anfrage, db))
        }
    }

    static func feld(_ art: Zeichenart) -> String { "vorlage-\(art.rawValue)" }

    private static let erklaerung = [
        "plan": "Kennzeichen der Einheit des Aktenplans", "jahr": "Jahr", "oe": "Kurzzeichen der Organisationseinheit",
        "oenr": "Nummer der Organisationseinheit", "akte": "Aktenzeichen", "vorgang": "Vorgangszeichen",
    ]

    private static func laufend(_ art: Zeichenart) -> String {
        art == .dokument ? "laufende Nummer im Vorgang" : "laufende Nummer mit mindestens so vielen Stellen"
    }

    private static func hinweis(_ art: Zeichenart) -> String {
        switch art {
        case .akte: "Aktenarten können eine eigene haben. Ohne {jahr} wird über die Jahre weitergezählt."
        case .teilakte: "Für Bände, die eine Akte fortsetzen."
        case .vorgang: "Aktenarten können eine eigene haben."
        case .dokument: "Beginnt immer mit \(Zeichenart.dokumentanfang). Dahinter zum Beispiel ein Leerzeichen und {oe}."
        }
    }

    private static func historie(_ art: Zeichenart, _ anfrage: WebRequest, _ db: some ReadAccess) throws -> Historie? {
        let zeilen = try db.historie(art.rawValue).filter { $0.handlung == "akte.zeichenvorlage.aendern" }.map {
            Verlaufszeile(
                nr: $0.nr, zeit: $0.zeit, wer: try db.anzeigename($0.akteur), handlung: $0.handlung, feld: $0.feld, alt: $0.alt,
                neu: $0.neu, grund: $0.grund)
        }
        return zeilen.isEmpty ? nil : Historie(zeilen, anfrage)
    }
}

/// Signs made up of what the town has, to show what a template does.
struct Zeichenbeispiel {
    private let werte: [String: String]

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let heute = anfrage.jetzt.tag
        var plan = "36.10.01", akte = "36.10.01-\(heute.jahr)/0004", vorgang = "36.10.01-\(heute.jahr)/0004/003"
        if let row = try db.row(
            """
            SELECT a.plan, a.zeichen AS akte, v.zeichen AS vorgang FROM akte_vorgang v JOIN akte_akte a ON a.id = v.akte
            WHERE a.zugriff = 0 AND v.zugriff = 0 AND a.vertraulich = 0 AND v.vertraulich = 0 ORDER BY v.id DESC LIMIT 1
            """)
        {
            plan = try row["plan"]
            akte = try row["akte"]
            vorgang = try row["vorgang"]
        }
        let oe = anfrage.akteur.mitarbeiter?.oe ?? OrgNummer(36)
        werte = try db.einheitswerte(oe).merging([
            "plan": plan, "akte": akte, "vorgang": vorgang, "jahr": String(heute.jahr),
        ]) { $1 }
    }

    func zeichen(_ art: Zeichenart, _ vorlage: Zeichenvorlage) -> String {
        vorlage.zeichen(werte, lfd: art == .teilakte ? 2 : 12)
    }
}
