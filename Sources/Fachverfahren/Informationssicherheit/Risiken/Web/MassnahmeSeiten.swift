// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web
import SteuerungInterface

/// The measures of a Verbund: open ones first, by the day on which they are due.
struct MassnahmenSeite: Page {
    static let vorlage = "sicherheit/massnahmen"

    let titel: String
    let kopf: Verbundkopf
    let neuUrl: String?
    let tabelle: Tabelle

    init(_ verbund: Informationsverbund, _ nachbarn: Nachbarn, _ anfrage: WebRequest, _ db: ReadContext) throws {
        let massnahmen = try db.massnahmen(verbund.id), heute = anfrage.jetzt.tag
        let risiken = Dictionary(uniqueKeysWithValues: try db.risiken(verbund.id).map { ($0.id, $0.zeichen) })
        let vorhaben = Dictionary(try nachbarn.vorhaben(db, anfrage.akteur, heute).map { ($0.kennung, $0) }) { a, _ in a }
        titel = "\(verbund.name): Maßnahmen"
        kopf = Verbundkopf(verbund, .massnahmen)
        let darf = anfrage.akteur.darf(SicherheitRechte.bearbeiten, in: verbund.oe)
        neuUrl = darf ? SicherheitURL.verbund(verbund.id, "massnahmen/neu") : nil
        tabelle = Tabelle(
            "massnahmen", "Maßnahmen (\(massnahmen.count))",
            spalten: ["*Maßnahme", "+Verantwortlich", "Fällig", "Stand", "Risiko", "+Vorhaben"],
            massnahmen.map { m in
                let v = m.vorhaben.flatMap { vorhaben[$0] }
                return [
                    .init(m.titel, url: darf ? SicherheitURL.massnahme(m.id) : nil), .init(m.verantwortlich),
                    .init(m.faellig?.deutsch ?? "–", marke: m.ueberfaellig(am: heute) ? Marke("warnung", "überfällig") : nil),
                    .init("", marke: m.stand.marke), .init(m.risiko.flatMap { risiken[$0] } ?? "–"),
                    .init(v?.titel ?? (m.vorhaben == nil ? "–" : "nicht sichtbar"), url: v?.url),
                ]
            },
            leer: Leer(
                "Noch keine Maßnahmen", "Maßnahmen entstehen aus Risiken und aus Anforderungen, die noch nicht erfüllt sind.",
                aktion: neuUrl.map { ("Maßnahme anlegen", $0) }))
    }
}

/// The form of a measure, which is its page as well.
enum Massnahmenformular {
    static func seite(
        _ m: Massnahme?, _ verbund: Informationsverbund, _ dienst: Sicherheitsdienst, _ anfrage: WebRequest, _ db: ReadContext,
        _ fehler: SicherheitError? = nil
    ) throws -> Formularseite {
        let stand = Formularstand(anfrage, fehler), heute = anfrage.jetzt.tag
        let anforderungen = try db.gepruefteAnforderungen(verbund.id)
        let namen = Dictionary(uniqueKeysWithValues: try db.struktur(verbund.id).objekte.map { ($0.id, $0.kuerzel) })
        let vorhaben = try dienst.nachbarn.vorhaben(db, anfrage.akteur, heute)
        let verdeckt =
            m?.vorhaben.flatMap { id in vorhaben.contains { $0.kennung == id } ? nil : [(id, "nicht sichtbares Vorhaben")] } ?? []
        // Only what is not fulfilled wants a measure; what is tied already stays in the list.
        let offen = try db.pruefungen(verbund.id).filter {
            [.teilweise, .nein].contains($0.zustand) || $0.id == m?.pruefung || $0.id.text == anfrage.abfrage["pruefung"]
        }
        return Formularseite(
            m?.titel ?? "Maßnahme anlegen",
            zurueck: Link("\(verbund.name): Maßnahmen", SicherheitURL.verbund(verbund.id, "massnahmen")),
            url: m.map { SicherheitURL.massnahme($0.id) } ?? SicherheitURL.verbund(verbund.id, "massnahmen/neu"),
            version: m?.version,
            stand, erstes: "titel", knopf: m == nil ? "Maßnahme anlegen" : "Änderung speichern",
            [
                stand.feld("titel", "Maßnahme", m?.titel),
                stand.text("beschreibung", "Beschreibung", m?.beschreibung, freiwillig: true),
                stand.feld("verantwortlich", "Verantwortlich", m?.verantwortlich),
                stand.feld("faellig", "Fällig am", m?.faellig?.iso, typ: "date", breite: .zeichen8, freiwillig: true),
                stand.wahl(
                    "stand", "Stand", m?.stand.rawValue ?? Massnahmenstand.geplant.rawValue,
                    Massnahmenstand.allCases.map { ($0.rawValue, $0.deutsch) }),
                stand.wahl(
                    "risiko", "Gegen das Risiko", m?.risiko?.text ?? anfrage.abfrage["risiko"] ?? "",
                    [("", "keines")] + (try db.risiken(verbund.id)).map { ($0.id.text, "\($0.zeichen) \($0.gefaehrdung)") },
                    breite: .voll, freiwillig: true),
                stand.wahl(
                    "pruefung", "Für die Anforderung", m?.pruefung?.text ?? anfrage.abfrage["pruefung"] ?? "",
                    [("", "keine")]
                        + offen.map { p in
                            let a = anforderungen[Anforderungsort(katalog: p.katalog, kennung: p.anforderung)]
                            return (p.id.text, "\(p.titel(a)) (\(namen[p.zielobjekt] ?? "–"))")
                        }, breite: .voll, freiwillig: true),
                stand.wahl(
                    "vorhaben", "Im Vorhaben des Digitalisierungsprogramms", m?.vorhaben ?? "",
                    [("", "keines")] + verdeckt + vorhaben.map { ($0.kennung, $0.titel) }, breite: .voll, freiwillig: true),
            ])
    }

    /// - Parameter bisher: `nil` for a new one.
    static func lesen(_ bisher: Massnahme?, _ verbund: VerbundID, _ anfrage: WebRequest) throws -> Massnahme {
        let f = anfrage.formular
        return Massnahme(
            id: bisher?.id ?? MassnahmeID(anfrage.jetzt), verbund: verbund, titel: f["titel"] ?? "",
            beschreibung: f["beschreibung"] ?? "",
            verantwortlich: f["verantwortlich"] ?? "", faellig: try Texteingabe.tag(f["faellig"], "faellig"),
            stand: try Texteingabe.wahl(f["stand"], "stand"), risiko: f["risiko"].flatMap { RisikoID($0) },
            pruefung: f["pruefung"].flatMap { PruefungID($0) }, vorhaben: f["vorhaben"], version: anfrage.gesehen)
    }
}
