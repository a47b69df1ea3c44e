// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Store

/// The service for everything that has no form of its own: say what you want, and add what proves it.
public enum FormloserAntrag {
    public static let id = "formloser-antrag"

    /// - Parameters:
    ///   - aktenplan: unit under which such matters are filed.
    ///   - oe: unit that reads them and passes them on.
    public static func angebot(aktenplan: String, oe: OrgNummer) -> Leistungsangebot {
        Leistungsangebot(
            leistung: leistung, formular: formular, aktenplan: aktenplan, oe: oe, faktor: "geburt",
            vorgangBetreff: { "Anliegen: \($0["betreff"] ?? "")" },
            absenden: { _, _ in },
            schritte: { antrag, db in schritte(try db.antragKopf(antrag)) })
    }

    private static let leistung = Leistung(
        id: id, titel: Portaltext("Formloser Antrag", en: "Informal application"),
        kurz: Portaltext(
            "Für Anliegen, für die es noch kein eigenes Formular gibt.", en: "For matters that have no form of their own yet."),
        benoetigt: [
            Portaltext(
                "Unterlagen zu Ihrem Anliegen als PDF oder Foto, wenn Sie welche haben",
                en: "Documents about your matter as PDF or photo, if you have any")
        ],
        dauer: Portaltext(
            "Wir melden uns in der Regel innerhalb von zwei Wochen.", en: "As a rule we reply within two weeks."),
        suchworte: ["Anliegen", "Anfrage", "Brief", "Beschwerde", "Sonstiges", "letter", "request", "complaint"])

    private static let formular = Formular([
        .init(
            "anliegen", Portaltext("Ihr Anliegen", en: "Your matter"),
            [
                Frage(
                    "betreff", .text, Portaltext("Worum geht es, in wenigen Worten?", en: "What is it about, in a few words?"),
                    hoechstens: 100),
                Frage("anliegen", .mehrzeilig, Portaltext("Was möchten Sie?", en: "What would you like?"), hoechstens: 5_000),
            ]),
        .init(
            "name", Portaltext("Ihr Name", en: "Your name"),
            [
                Frage("vorname", .text, Portaltext("Vorname", en: "First name"), autocomplete: "given-name"),
                Frage("nachname", .text, Portaltext("Nachname", en: "Last name"), autocomplete: "family-name"),
            ]),
        .init(
            "geburt", Portaltext("Ihr Geburtsdatum", en: "Your date of birth"),
            [Frage("geburt", .datum(geburtstag: true), Portaltext("Geburtsdatum", en: "Date of birth"))]),
        .init(
            "anschrift", Portaltext("Ihre Anschrift", en: "Your address"),
            [Frage("anschrift", .anschrift, Portaltext("Wo wohnen Sie?", en: "Where do you live?"))]),
        .init(
            "unterlagen", Portaltext("Unterlagen", en: "Documents"),
            [
                Frage(
                    "unterlagen", .datei(hoechstens: 5),
                    Portaltext(
                        "Möchten Sie Unterlagen mitschicken? (freiwillig)", en: "Would you like to add documents? (optional)"),
                    pflicht: false)
            ]),
        Zustimmungsfrage.seite,
    ])

    private static func schritte(_ antrag: AntragKopf?) -> [Statusschritt] {
        [
            Statusschritt(Portaltext("Eingegangen", en: "Received"), .fertig, zeit: antrag?.gesendet),
            Statusschritt(
                Portaltext("Wir lesen Ihr Anliegen", en: "We are reading your matter"), .jetzt,
                text: Portaltext(
                    "Gehört es zu einer anderen Stelle der Stadt, geben wir es dorthin weiter.",
                    en: "If another office of the city is in charge, we pass it on.")),
            Statusschritt(Portaltext("Sie erhalten eine Antwort", en: "You receive an answer"), .offen),
        ]
    }
}
