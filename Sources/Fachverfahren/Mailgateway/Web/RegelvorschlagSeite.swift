// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store
internal import Web

/// Where rules are written: as JSON, starting from those in force or from an older version.
struct RegelvorschlagSeite: Page {
    static let vorlage = "mailgateway/regelvorschlag"

    let titel: String
    let zurueckUrl = RegelURL.liste
    let url = RegelURL.vorschlag
    let aendern: String?
    let fehlerliste: Fehlerliste?
    let text: Feldtext
    let bemerkung: Feldtext

    /// The form before anything was entered.
    init(_ anfrage: WebRequest, _ db: some ReadAccess, vorgabe: Geltendes) throws {
        let alter = anfrage.abfrage["aendern"].flatMap { RegelwerkID($0) }
        let quelle = alter ?? anfrage.abfrage["vorlage"].flatMap { RegelwerkID($0) }
        let fassung = try quelle.map { id in
            guard let fassung = try db.regelfassung(id) else { throw GatewayError.nichtGefunden }
            return fassung
        }
        if alter != nil, fassung?.zustand != .vorgeschlagen { throw GatewayError.regelwerkEntschieden }
        let json = try quelle.flatMap { try db.regeltext($0) } ?? db.geltendes(sonst: vorgabe).werk.json
        let bemerkung =
            alter != nil ? fassung?.bemerkung : fassung.map { "Zurück zu \($0.name)" }
        self.init(String(decoding: json, as: UTF8.self), bemerkung, aendern: alter)
    }

    init(
        _ text: String, _ bemerkung: String?, aendern: RegelwerkID?, textfehler: String? = nil, bemerkungsfehler: String? = nil
    ) {
        titel = aendern == nil ? "Neue Regeln vorschlagen" : "Vorschlag ändern"
        self.aendern = aendern?.text
        self.text = Feldtext(
            "text", "Regelwerk als JSON", wert: text, zeilen: 30,
            hinweis: "Was darin stehen kann, sagt das Betriebshandbuch unter „Regeln“. Gibt es einen Fehler, steht hier, wo.",
            fehler: textfehler)
        self.bemerkung = Feldtext(
            "bemerkung", "Was ändert sich, und warum?", wert: bemerkung, zeilen: 3, maximal: 500,
            hinweis: "Wer freigibt, liest es; es bleibt bei der Fassung stehen.", fehler: bemerkungsfehler)
        fehlerliste = Fehlerliste([("text", textfehler), ("bemerkung", bemerkungsfehler)])
    }
}
