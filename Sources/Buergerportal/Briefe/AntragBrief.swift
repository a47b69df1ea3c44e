// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// The copy of a declaration, exactly as it was sent.
// § VwVfG:3a(5)
struct AntragBrief: Page {
    static let vorlage = "portal/briefe/antrag"

    struct Angabe: Encodable, Sendable {
        let frage: String
        let antwort: String
    }

    struct Posten: Encodable, Sendable {
        let text: String
        let betrag: String
        let quelle: String
    }

    let titel: String
    let kopf: Briefkopfangaben
    let eingang: String
    let nummer: String
    let angaben: [Angabe]
    let posten: [Posten]
    let hatPosten: Bool
    let summe: String

    /// - Parameter empfaenger: name and address as declared.
    init(
        _ antrag: AntragRecord, _ bogen: Antwortbogen, _ angebot: Leistungsangebot, gebuehren: [Gebuehrenposten],
        empfaenger: [String], stadt: Portalstadt, jetzt: Zeitpunkt
    ) {
        titel = "Antrag: \(angebot.leistung.titel.de)"
        // The Vorgang gets its number only when the application is sent, with this copy in it.
        kopf = Briefkopfangaben(stadt, an: empfaenger, zeichen: "Eingang im Bürgerportal", am: jetzt.tag)
        eingang = jetzt.deutsch
        nummer = antrag.id.text
        angaben = angebot.formular.weg(bogen).flatMap(\.fragen).map {
            Angabe(
                frage: $0.text.de, antwort: bogen.alle($0.id).isEmpty ? "Nicht angegeben" : $0.inWorten(bogen.alle($0.id), .de))
        }
        posten = gebuehren.map { Posten(text: $0.text, betrag: $0.betrag.deutsch, quelle: $0.quelle.text) }
        hatPosten = !posten.isEmpty
        summe = gebuehren.summe.deutsch
    }
}
