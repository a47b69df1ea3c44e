// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension Vorhabenauswahl {
    private static let ohne = "ohne"

    /// As an address has it; what is no choice does not ask.
    init(_ abfrage: Formularwerte) {
        handlungsfeld = Self.frage(abfrage["handlungsfeld"]) { ObjektID($0) }
        horizont = Self.frage(abfrage["horizont"], Horizont.init(rawValue:))
        stand = Self.frage(abfrage["stand"], Vorhabenstand.init(rawValue:))
        ampel = Self.frage(abfrage["ampel"], Ampelfarbe.init(rawValue:))
    }

    /// As parts of an address.
    var abfrage: [(name: String, wert: String)] {
        [
            ("handlungsfeld", Self.text(handlungsfeld, \.text)), ("horizont", Self.text(horizont, \.rawValue)),
            ("stand", Self.text(stand, \.rawValue)), ("ampel", Self.text(ampel, \.rawValue)),
        ]
    }

    /// The inputs of the filter.
    func felder(_ bild: Stichtagsbild) -> [Feldauswahl] {
        [
            Self.feld(
                "handlungsfeld", "Handlungsfeld", Self.text(handlungsfeld, \.text),
                bild.alle(.handlungsfeld).map { ($0.objekt.id.text, $0.anzeigename) }),
            Self.feld(
                "horizont", "Horizont", Self.text(horizont, \.rawValue), Horizont.allCases.map { ($0.rawValue, $0.deutsch) }),
            Self.feld("stand", "Stand", Self.text(stand, \.rawValue), Vorhabenstand.allCases.map { ($0.rawValue, $0.deutsch) }),
            Self.feld(
                "ampel", "Schlechteste Ampel", Self.text(ampel, \.rawValue), Ampelfarbe.allCases.map { ($0.rawValue, $0.deutsch) }
            ),
        ]
    }

    private static func frage<W>(_ text: String?, _ lesen: (String) -> W?) -> Frage<W>? {
        text == ohne ? .ohne : text.flatMap(lesen).map { .ist($0) }
    }

    private static func text<W>(_ frage: Frage<W>?, _ wort: (W) -> String) -> String {
        switch frage {
        case nil: ""
        case .ohne: ohne
        case .ist(let wert): wort(wert)
        }
    }

    private static func feld(_ name: String, _ titel: String, _ gewaehlt: String, _ alle: [(wert: String, text: String)])
        -> Feldauswahl
    {
        Feldauswahl(
            name, titel,
            ([("", "alle")] + alle + [(ohne, "ohne Angabe")]).map { Option($0.0, $0.1, gewaehlt: $0.0 == gewaehlt) },
            breite: .zeichen16)
    }
}
