// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store
internal import Web

/// The rules in force in words, and all versions.
struct RegelnSeite: Page {
    static let vorlage = "mailgateway/regeln"
    private static let fassungenHoechstens = 100

    struct Angabe: Encodable, Sendable {
        let name: String
        let wert: String
    }

    let titel = "Regeln des E-Mail-Gateways"
    let zurueckUrl = MailURL.liste
    let listeUrl = RegelURL.liste
    let probeUrl = RegelURL.probe
    let vorschlagUrl: String?
    let name: String
    let istVorgabe: Bool
    let suche: Feld
    let anzahl: String
    let regeln: [Regelanzeige]
    let leer: Leer?
    let angaben: [Angabe]
    let hatAngaben: Bool
    let fassungen: [Fassungsanzeige]
    let hatFassungen: Bool

    init(_ anfrage: WebRequest, _ db: some ReadAccess, vorgabe: Geltendes) throws {
        let geltend = try db.geltendes(sonst: vorgabe)
        let werk = geltend.werk
        let wort = anfrage.abfrage["suche"]
        vorschlagUrl = anfrage.akteur.darf(GatewayRechte.regeln) ? RegelURL.vorschlag : nil
        name = "\(geltend.name): \(werk.bezeichnung)"
        istVorgabe = geltend.fassung == nil
        suche = Feld("suche", "Regel suchen", wert: wort, breite: .zeichen16)
        regeln = Regelanzeige.alle(werk, suche: wort)
        anzahl = "\(regeln.count) von \(werk.regeln.count)"
        leer = regeln.isEmpty ? Leer("Keine Regel gefunden", "Auf diese Suche passt keine Regel.") : nil
        angaben = Self.angaben(werk)
        hatAngaben = !angaben.isEmpty
        fassungen = try db.regelfassungen(limit: Self.fassungenHoechstens).map(Fassungsanzeige.init)
        hatFassungen = !fassungen.isEmpty
    }

    private static func angaben(_ werk: Regelwerk) -> [Angabe] {
        let texte = werk.texte.sorted { $0.key < $1.key }.map { Angabe(name: "Text „\($0.key)“", wert: $0.value) }
        let listen = werk.wortlisten.sorted { $0.key < $1.key }.map {
            Angabe(name: "Wortliste „\($0.key)“", wert: $0.value.joined(separator: ", "))
        }
        let weitere = [
            ("Ausgenommene Postfächer", werk.ausgenommen.map { "\($0.muster) (\($0.grund))" }),
            ("Gruppen, die [offen] verwenden dürfen", werk.offenErlaubt.sorted()),
            ("Formen des Aktenzeichens", werk.aktenzeichenformen.map(\.description)),
            ("Schutzbedarf je Verfahren", werk.einordnung.schutzbedarfe.map(\.deutsch)),
        ]
        let namen = liste("Gruppe", werk.einordnung.gruppen) + liste("Partnerklasse", werk.einordnung.partnerklassen)
        return texte + listen
            + weitere.filter { !$0.1.isEmpty }.map { Angabe(name: $0.0, wert: $0.1.joined(separator: ", ")) } + namen
    }

    private static func liste(_ was: String, _ listen: [String: [Adressmuster]]) -> [Angabe] {
        listen.sorted { $0.key < $1.key }.map { Angabe(name: "\(was) „\($0.key)“", wert: $0.value.deutsch) }
    }
}
