// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

@testable import Buergerportal

/// A small service that can refuse and that leaves a trace of each thing that was asked of it.
enum Probeleistung {
    struct Spur: Codable {
        let antrag: AntragID
    }

    enum Fehler: String, Fachfehler {
        case gesperrt
        var code: String { "probe.gesperrt" }
        var meldung: String { "Das Gewünschte ist nicht mehr frei." }
        var art: Fehlerart { .konflikt }
    }

    static let angebot = Leistungsangebot(
        leistung: Leistung(
            id: "probe", titel: Portaltext("Probe beantragen", en: "Apply for a sample"),
            kurz: Portaltext("Eine Probe.", en: "A sample."),
            benoetigt: [Portaltext("Ausweis", en: "Identity card")],
            kosten: [.init(Portaltext("Gebühr", en: "Fee"), Geld(cent: 1280), Rechtsquelle("GebOSt", "Nr. 221"))],
            dauer: Portaltext("Zwei Tage.", en: "Two days."), suchworte: ["Muster"]),
        formular: Formular([
            .init("name", Portaltext("Name", en: "Name"), [Frage("name", .text, Portaltext("Ihr Name", en: "Your name"))]),
            .init(
                "geburt", Portaltext("Geburtsdatum", en: "Date of birth"),
                [
                    Frage("geburt", .datum(geburtstag: true), Portaltext("Geburtsdatum", en: "Date of birth"))
                ]),
            .init(
                "art", Portaltext("Art", en: "Kind"),
                [
                    Frage(
                        "art",
                        .wahl([.init("klein", Portaltext("klein", en: "small")), .init("gross", Portaltext("groß", en: "large"))]
                        ), Portaltext("Welche Art?", en: "Which kind?"))
                ]),
            .init(
                "hoehe", Portaltext("Höhe", en: "Height"), [Frage("hoehe", .zahl, Portaltext("Höhe", en: "Height"))],
                wenn: { $0["art"] == "gross" }),
            Zustimmungsfrage.seite,
        ]),
        aktenplan: "36.10.01", oe: Schalter.oe,
        gebuehren: { _, _ in [Gebuehrenposten("Gebühr", en: "Sample fee", Geld(cent: 1280), Rechtsquelle("GebOSt", "Nr. 221"))] },
        faktor: "geburt", vorgangBetreff: { "Probe für \($0["name"] ?? "")" },
        vorAbsenden: { bogen, _, _ in if bogen["name"] == "Gesperrt" { throw Fehler.gesperrt } },
        absenden: { abgabe, tx in try tx.ereignis("probe.gesendet", Spur(antrag: abgabe.antrag)) },
        bezahlt: { antrag, tx in try tx.ereignis("probe.bezahlt", Spur(antrag: antrag)) },
        zurueckgenommen: { antrag, tx in try tx.ereignis("probe.zurueckgenommen", Spur(antrag: antrag)) },
        schritte: { _, _ in
            [
                Statusschritt(Portaltext("Eingegangen", en: "Received"), .fertig),
                Statusschritt(
                    Portaltext("Wir prüfen", en: "We are checking"), .jetzt,
                    aufgabe: Portaltext("Bitte bezahlen.", en: "Please pay.")),
            ]
        })

    static let antworten: [String: [String]] = [
        "name": ["Mina Beispiel"], "geburt": ["1980-03-31"], "art": ["klein"], Zustimmungsfrage.id: ["ja"],
    ]
}
