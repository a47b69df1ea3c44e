// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation

/// An Antrag, a Vorlage or a Mitteilung as a file that anybody can read: a plain page, the same bytes for the same statements.
struct Drucksachentext: Sendable, Hashable {
    let name: String
    let html: String
    /// The same without markup.
    let text: String

    var bytes: Data { Data(html.utf8) }
    var dateiname: String { name.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined() + ".html" }
    var pruefsumme: String { Hex.text(SHA512.hash(data: bytes)) }

    struct Abschnitt {
        let titel: String
        /// Paragraphs, or items where they are numbered.
        let absaetze: [String]
        let nummeriert: Bool
    }

    /// - Parameter angaben: what stands above the text, as name and value.
    init(name: String, titel: String, angaben: [(String, String)], abschnitte: [Abschnitt]) {
        self.name = name
        let abschnitte = abschnitte.filter { !$0.absaetze.isEmpty }
        text =
            ([name, titel] + angaben.map { "\($0): \($1)" }
            + abschnitte.flatMap { abschnitt in
                [abschnitt.titel] + zip(1..., abschnitt.absaetze).map { abschnitt.nummeriert ? "\($0). \($1)" : $1 }
            }).joined(separator: "\n")
        let liste = angaben.map { "<dt>\(Self.sicher($0))</dt><dd>\(Self.sicher($1))</dd>" }.joined()
        let rumpf = abschnitte.map { abschnitt in
            let (um, je) = abschnitt.nummeriert ? ("ol", "li") : ("div", "p")
            let zeilen = abschnitt.absaetze.map { "<\(je)>\(Self.sicher($0))</\(je)>" }.joined()
            return "<h2>\(Self.sicher(abschnitt.titel))</h2><\(um)>\(zeilen)</\(um)>"
        }.joined(separator: "\n")
        html = """
            <!DOCTYPE html>
            <html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(Self.sicher(name))</title></head>
            <body><main><h1>\(Self.sicher(titel))</h1>
            <dl>\(liste)</dl>
            \(rumpf)
            </main></body></html>

            """
    }

    private static func sicher(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
            "\"", with: "&quot;")
    }
}

extension Drucksachentext {
    /// - Returns: `nil` for what is no paper.
    init?(_ sicht: Objektsicht) {
        switch sicht.objekt.art {
        case .antrag:
            let felder = Antragsfelder()
            self.init(
                art: "Antrag", nummer: sicht[felder.nummer], titel: sicht[felder.titel], tag: sicht[felder.tag],
                weitere: [("Gestellt von", sicht[felder.antragsteller])],
                abschnitte: [
                    .init(titel: "Begründung", absaetze: Self.absaetze(sicht[felder.begruendung]), nummeriert: false),
                    .init(
                        titel: felder.stellungnahme.beschreibung.bezeichnung,
                        absaetze: Self.absaetze(sicht[felder.stellungnahme]),
                        nummeriert: false),
                ])
        case .vorlage:
            let felder = Vorlagenfelder()
            self.init(
                art: sicht[felder.art]?.deutsch ?? "Vorlage", nummer: sicht[felder.nummer], titel: sicht[felder.titel],
                tag: sicht[felder.tag],
                weitere: [("Aktenzeichen", sicht[felder.aktenzeichen]), ("Gezeichnet", sicht[felder.gezeichnet])],
                abschnitte: [
                    .init(titel: "Beschlussentwurf", absaetze: sicht.alle(felder.beschlussentwurf), nummeriert: true),
                    .init(titel: "Begründung", absaetze: Self.absaetze(sicht[felder.begruendung]), nummeriert: false),
                    .init(
                        titel: felder.finanzielles.beschreibung.bezeichnung, absaetze: Self.absaetze(sicht[felder.finanzielles]),
                        nummeriert: false),
                ])
        case .mitteilung:
            let felder = Mitteilungsfelder()
            self.init(
                art: "Mitteilung", nummer: nil, titel: sicht[felder.titel], tag: sicht[felder.tag],
                weitere: [("Von", sicht[felder.von])],
                abschnitte: [.init(titel: "Inhalt", absaetze: sicht.alle(felder.punkte), nummeriert: true)])
        default: return nil
        }
    }

    private init(
        art: String, nummer: String?, titel: String?, tag: Datumsangabe?, weitere: [(String, String?)], abschnitte: [Abschnitt]
    ) {
        self.init(
            name: nummer.map { "\(art) \($0)" } ?? art, titel: titel ?? art,
            angaben: ([("Art", art), ("Nummer", nummer), ("Vom", tag?.zeittext)] + weitere).compactMap { name, wert in
                wert.map { (name, $0) }
            }, abschnitte: abschnitte)
    }

    private static func absaetze(_ text: String?) -> [String] {
        (text ?? "").split(separator: "\n").map(String.init).filter { zeile in zeile.contains { !$0.isWhitespace } }
    }
}
