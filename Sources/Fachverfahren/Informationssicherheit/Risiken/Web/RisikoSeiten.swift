// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// The risks of a Verbund: how many lie where in the matrix, and each in a list.
struct RisikenSeite: Page {
    static let vorlage = "sicherheit/risiken"

    let titel: String
    let kopf: Verbundkopf
    let neuUrl: String?
    let matrix: Tabelle
    let tabelle: Tabelle

    init(_ verbund: Informationsverbund, _ matrix: Risikomatrix, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let risiken = try db.risiken(verbund.id)
        let namen = Dictionary(uniqueKeysWithValues: try db.struktur(verbund.id).objekte.map { ($0.id, $0.titel) })
        titel = "\(verbund.name): Risiken"
        kopf = Verbundkopf(verbund, .risiken)
        neuUrl =
            anfrage.akteur.darf(SicherheitRechte.bearbeiten, in: verbund.oe)
            ? SicherheitURL.verbund(verbund.id, "risiken/neu") : nil
        self.matrix = Tabelle(
            "matrix", "Risikomatrix: Auswirkung (Zeilen) und Häufigkeit (Spalten)",
            spalten: ["Auswirkung"] + Eintritt.allCases.map(\.deutsch),
            Auswirkung.allCases.reversed().map { auswirkung in
                [.init(auswirkung.deutsch)]
                    + Eintritt.allCases.map { eintritt in
                        let hier = risiken.filter { $0.eintritt == eintritt && $0.auswirkung == auswirkung }.map(\.zeichen)
                        return .init(
                            "", marke: matrix.kategorie(eintritt, auswirkung)?.marke, leise: hier.joined(separator: ", "))
                    }
            })
        tabelle = Tabelle(
            "risiken", "Risiken (\(risiken.count))", spalten: ["*Risiko", "+Zielobjekt", "Kategorie", "+Behandlung"],
            risiken.map { r in
                [
                    .init("\(r.zeichen) \(r.gefaehrdung)", url: SicherheitURL.risiko(r.id)),
                    .init(r.zielobjekt.flatMap { namen[$0] } ?? "ganzer Verbund"),
                    .init("", marke: matrix.kategorie(r.eintritt, r.auswirkung)?.marke ?? Marke("leise", "nicht bewertet")),
                    .init(r.behandlung.deutsch, leise: r.getragen.map { "getragen seit \($0.tag.deutsch)" }),
                ]
            },
            leer: Leer(
                "Noch keine Risiken",
                "Eine Risikoanalyse ist nötig, wo der Schutzbedarf hoch ist oder der Katalog nichts Passendes hat.",
                aktion: neuUrl.map { ("Risiko eintragen", $0) }))
    }
}

/// One risk: how it is rated, what is done, who carries it.
struct RisikoSeite: Page {
    static let vorlage = "sicherheit/risiko"

    let titel: String
    let zurueck: Link
    let url: String
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let fakten: [Angabenzeile]
    let darf: Bool
    let darfTragen: Bool
    let eingaben: [Eingabe]
    let massnahmen: [Link]
    let massnahmeUrl: String
    let verlauf: [Verlaufspunkt]

    init(_ r: Risiko, _ matrix: Risikomatrix, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: SicherheitError? = nil) throws
    {
        let verbund = try db.verbund(r.verbund, anfrage.akteur), stand = Formularstand(anfrage, fehler)
        titel = "\(r.zeichen) \(r.gefaehrdung)"
        zurueck = Link("\(verbund.name): Risiken", SicherheitURL.verbund(verbund.id, "risiken"))
        url = SicherheitURL.risiko(r.id)
        version = String(r.version)
        hatFehler = fehler != nil
        fehlerliste = stand.liste("gefaehrdung")
        let getragen = try r.getragen.map { "\($0.deutsch), \(try db.anzeigename(r.getragenVon))" }
        fakten = [
            Angabenzeile(
                "Kategorie", "", marke: matrix.kategorie(r.eintritt, r.auswirkung)?.marke ?? Marke("leise", "nicht bewertet")),
            Angabenzeile("Häufigkeit", r.eintritt?.deutsch ?? "–"), Angabenzeile("Auswirkung", r.auswirkung?.deutsch ?? "–"),
            Angabenzeile("Behandlung", r.behandlung.deutsch), Angabenzeile("Begründung", r.begruendung),
            Angabenzeile("Beschreibung", r.beschreibung), Angabenzeile("Getragen", getragen ?? "nein"),
            Angabenzeile(
                "Überprüfen bis", r.ueberpruefen?.deutsch ?? "–",
                marke: r.ueberfaellig(am: anfrage.jetzt.tag) ? Marke("warnung", "überfällig") : nil),
        ]
        darf = anfrage.akteur.darf(SicherheitRechte.bearbeiten, in: verbund.oe)
        darfTragen =
            r.behandlung == .tragen && r.getragen == nil && anfrage.akteur.darf(SicherheitRechte.akzeptieren, in: verbund.oe)
        eingaben = Self.eingaben(r, stand, try db.struktur(verbund.id).objekte)
        massnahmen = try db.massnahmen(verbund.id).filter { $0.risiko == r.id }.map {
            Link("\($0.titel) (\($0.stand.deutsch))", SicherheitURL.massnahme($0.id))
        }
        massnahmeUrl = SicherheitURL.verbund(verbund.id, "massnahmen/neu") + "?risiko=\(r.id)"
        verlauf = try anfrage.verlauf(r.id.text, db)
    }

    static func eingaben(_ r: Risiko?, _ stand: Formularstand, _ objekte: [Zielobjekt]) -> [Eingabe] {
        [
            stand.feld(
                "gefaehrdung", "Gefährdung", r?.gefaehrdung, hinweis: "Zum Beispiel: Ausfall des Rechenzentrums durch Brand."),
            stand.wahl(
                "zielobjekt", "Zielobjekt", r?.zielobjekt?.text ?? "",
                [("", "ganzer Verbund")] + objekte.map { ($0.id.text, $0.titel) }, breite: .voll, freiwillig: true),
            stand.text("beschreibung", "Beschreibung", r?.beschreibung, freiwillig: true),
            stand.wahl(
                "eintritt", "Häufigkeit", r?.eintritt?.rawValue ?? "",
                [("", "noch nicht bewertet")] + Eintritt.allCases.map { ($0.rawValue, $0.deutsch) }, freiwillig: true),
            stand.wahl(
                "auswirkung", "Auswirkung", r?.auswirkung?.rawValue ?? "",
                [("", "noch nicht bewertet")] + Auswirkung.allCases.map { ($0.rawValue, $0.deutsch) }, freiwillig: true),
            stand.wahl(
                "behandlung", "Behandlung", r?.behandlung.rawValue ?? Risikobehandlung.offen.rawValue,
                Risikobehandlung.allCases.map { ($0.rawValue, $0.deutsch) },
                hinweis: "Ein Risiko, das getragen werden soll, trägt erst die Leitung. Jede Änderung nimmt das zurück."),
            stand.text("begruendung", "Begründung der Behandlung", r?.begruendung, freiwillig: true),
            stand.feld(
                "ueberpruefen", "Überprüfen bis", r?.ueberpruefen?.iso, typ: "date", breite: .zeichen8, freiwillig: true,
                hinweis: "Vor und nach diesem Tag wird per E-Mail erinnert, solange das Risiko nicht behoben ist."),
        ]
    }

    static func lesen(_ anfrage: WebRequest) throws -> RisikoFuehren.Eingabe {
        let f = anfrage.formular
        return RisikoFuehren.Eingabe(
            zielobjekt: f["zielobjekt"].flatMap { ZielobjektID($0) }, gefaehrdung: f["gefaehrdung"],
            beschreibung: f["beschreibung"],
            eintritt: f["eintritt"].flatMap(Eintritt.init(rawValue:)),
            auswirkung: f["auswirkung"].flatMap(Auswirkung.init(rawValue:)),
            behandlung: try Texteingabe.wahl(f["behandlung"], "behandlung"), begruendung: f["begruendung"],
            ueberpruefen: try Texteingabe.tag(f["ueberpruefen"], "ueberpruefen"))
    }
}
