// SPDX-License-Identifier: EUPL-1.2

/// What a rule says of a document.
public struct Rechnungsbefund: Hashable, Sendable {
    public enum Schwere: String, Hashable, Sendable, CaseIterable {
        /// The document must not be accepted.
        case fehler
        /// It should be otherwise; the document is accepted.
        case warnung
    }

    /// Identifier of the rule in EN 16931-1 or XRechnung, such as `BR-CO-10`; `FORM` for values that cannot be read.
    public let regel: String
    public let schwere: Schwere
    /// What is wrong and what has to be there, in German.
    public let text: String
    /// Business term or group with its place, such as `Position 2, BT-131`.
    public let ort: String

    public init(regel: String, schwere: Schwere, text: String, ort: String) {
        self.regel = regel
        self.schwere = schwere
        self.text = text
        self.ort = ort
    }
}

/// One rule. Its text is our own, its meaning that of the standard.
public struct Rechnungsregel: Sendable {
    public let id: String
    public let schwere: Rechnungsbefund.Schwere
    public let text: String
    let pruefen: @Sendable (Rechnung) -> [Fund]

    /// Where a rule is broken, and with which figures.
    struct Fund: Sendable {
        let ort: String
        var zahlen: String?

        init(_ ort: String, _ zahlen: String? = nil) {
            self.ort = ort
            self.zahlen = zahlen
        }
    }

    /// Broken at one place, when `verletzt` says so.
    static func eine(
        _ id: String, _ ort: String, _ text: String, _ schwere: Rechnungsbefund.Schwere = .fehler,
        verletzt: @escaping @Sendable (Rechnung) -> Bool
    ) -> Rechnungsregel {
        Rechnungsregel(id: id, schwere: schwere, text: text) { verletzt($0) ? [Fund(ort)] : [] }
    }

    /// Broken wherever `funde` says.
    static func jede(
        _ id: String, _ text: String, _ schwere: Rechnungsbefund.Schwere = .fehler,
        funde: @escaping @Sendable (Rechnung) -> [Fund]
    ) -> Rechnungsregel {
        Rechnungsregel(id: id, schwere: schwere, text: text, pruefen: funde)
    }

    /// Broken at each line for which `verletzt` says so.
    static func position(
        _ id: String, _ bt: String, _ text: String, verletzt: @escaping @Sendable (Rechnungsposition) -> Bool
    ) -> Rechnungsregel {
        jede(id, text) { rechnung in
            rechnung.positionen.enumerated().filter { verletzt($0.element) }.map { Fund("\($0.element.platz($0.offset)), \(bt)") }
        }
    }

    func befunde(_ rechnung: Rechnung) -> [Rechnungsbefund] {
        pruefen(rechnung).map { fund in
            Rechnungsbefund(
                regel: id, schwere: schwere, text: fund.zahlen.map { "\(text) \($0)" } ?? text, ort: fund.ort)
        }
    }
}

/// All rules this target checks. What is not in here is not checked; README.md says which rules of the standard that are.
public enum Rechnungsregeln {
    typealias Fund = Rechnungsregel.Fund

    public static let alle: [Rechnungsregel] =
        kopf + parteien + positionen + zuAbschlaege + zahlung + summen + Steuerart.alle.flatMap(\.regeln) + nachkomma + codes
        + deutschland

    /// More findings than anybody reads are cut off.
    static let hoechstens = 500

    /// - Returns: what cannot be read first, then broken rules in the order of the standard.
    public static func pruefe(_ rechnung: Rechnung) -> [Rechnungsbefund] {
        let form = rechnung.formfehler.map { fehler in
            Rechnungsbefund(
                regel: "FORM", schwere: .fehler,
                text: fehler.art == .zahl
                    ? "„\(fehler.wert)“ ist keine Zahl. Zahlen stehen ohne Tausendertrennung und mit Punkt, zum Beispiel 1234.50."
                    : "„\(fehler.wert)“ ist kein Tag, den es gibt.", ort: fehler.ort)
        }
        return Array((form + alle.flatMap { $0.befunde(rechnung) }).prefix(hoechstens))
    }
}

extension Rechnungsposition {
    /// How a finding names it: by its own number, which the seller knows.
    func platz(_ stelle: Int) -> String { "Position \(nummer ?? String(stelle + 1))" }
}

extension Optional where Wrapped == String {
    /// Missing or empty.
    var fehlt: Bool { self?.isEmpty ?? true }
}
