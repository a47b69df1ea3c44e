// SPDX-License-Identifier: EUPL-1.2
import Pptx

/// Presentations and pictures for these tests.
enum Beispiele {
    /// 16 × 9 pixels, blue: a real PNG, deflated.
    static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x10,
        0x00, 0x00, 0x00, 0x09, 0x08, 0x02, 0x00, 0x00, 0x00, 0xB4, 0x48, 0x3B, 0x65, 0x00, 0x00, 0x00, 0x14, 0x49, 0x44, 0x41,
        0x54, 0x78, 0xDA, 0x63, 0x90, 0x8F, 0x99, 0x49, 0x12, 0x62, 0x18, 0xD5, 0x30, 0x28, 0x34, 0x00, 0x00, 0x7D, 0x84, 0x9B,
        0x41, 0xA0, 0x27, 0xB8, 0xFE, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
    static let svg = Array(
        ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#1F5C99"/></svg>"##.utf8)

    static func mit(_ folien: [Slide], titel: String = "Statusbericht", sprache: String = "de-DE", fuss: String = "")
        -> Presentation
    {
        Presentation(
            title: titel, author: "Stadtverwaltung", language: sprache, footer: fuss, created: 1_550_134_800,
            modified: 1_550_138_401,
            slides: folien)
    }

    /// A report with everything a slide can hold.
    static let bericht = mit(
        [
            Slide(
                .title, title: "Digitalisierung ständiger TOP im POA",
                body: [
                    SlideParagraph("Antrag der Gruppe FDP vom 30.08.2018", list: .none),
                    SlideParagraph("Beschluss 16.11.2018", list: .none),
                ], notes: ["Quelle: Antrag & Beschluss", "Stand: 14.02.2019"]),
            Slide(.sectionHeader, title: "Umsetzung „Digitalisierung bei der Stadt“", body: [SlideParagraph("Kapitel 1")]),
            Slide(
                title: "2) Umsetzung E-Government-Gesetz NRW",
                body: [
                    SlideParagraph("Auftrag Digitalisierungsstrategie"), SlideParagraph("Masterplan für 10 Jahre", level: 1),
                    SlideParagraph("Vorhabenplan für die nächsten 3 Jahre", level: 1),
                    SlideParagraph("Dokumentenmanagement/E-Akte", level: 2),
                    SlideParagraph(
                        [SlideRun("Ergebnis: ", strong: true), SlideRun("Customer Journey", language: "en-GB")], list: .none),
                    SlideParagraph("Datenschutz", list: .ordered(from: 1)),
                    SlideParagraph("gpaNRW (IT-Prüfung)", list: .ordered(from: 1)),
                ]),
            Slide(title: "Kennzahlen", exhibit: .table(tabelle), notes: ["Quelle: Haushalt"]),
            Slide(title: "Kennzahlen mit Satz", body: [SlideParagraph("Drei Vorhaben laufen.")], exhibit: .table(tabelle)),
            Slide(
                title: "Verlauf", body: [SlideParagraph("Der Verlauf seit 2018 in einem Bild mit einem längeren Satz daneben")],
                exhibit: .picture(SlidePicture(.svg(svg, fallback: png), description: "Linie steigt von 2 auf 7"))),
            Slide(title: "Bild allein", exhibit: .picture(SlidePicture(.png(png), description: "Balken"))),
            Slide(.titleOnly, title: "Vielen Dank für Ihre Aufmerksamkeit."),
        ], fuss: "Ausschuss für Personal · 14.02.2019")

    static let tabelle = SlideTable(
        columns: [
            SlideTable.Column("Vorhaben", weight: 3), SlideTable.Column("Stand", weight: 2),
            SlideTable.Column("Euro", alignment: .trailing),
        ],
        rows: [
            ["Neues KFZ-Verfahren im FB 36", "umgesetzt", "12.000"], ["Baustellenmanagement", "läuft", "7.500"],
            ["DMS/E-Akte", "läuft", "250.000"],
        ], rowHeaders: true, description: "Vorhaben mit Stand und Kosten")
}
