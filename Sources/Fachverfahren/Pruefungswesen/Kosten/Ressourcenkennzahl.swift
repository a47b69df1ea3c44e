// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// For whom a cost is paid.
enum Kostenzuordnung: String, Sendable, CaseIterable, SQLConvertible {
    case personal, sach, extern

    var deutsch: String {
        switch self {
        case .personal: "Personal"
        case .sach: "Sachkosten"
        case .extern: "extern"
        }
    }
}

/// Figures of the use of IT resources that are no euros per workplace: staff, and shares of the costs. Values are hundredths of their unit, as
/// cents are of euros, so that they are kept and compared like those.
enum Ressourcenkennzahl: String, Sendable, CaseIterable {
    case vzae = "it-vzae"
    case plaetzeJeVzae = "arbeitsplaetze-je-it-vzae"
    case extern = "anteil-extern"
    case personal = "anteil-personal"

    var titel: String {
        switch self {
        case .vzae: "IT-Vollzeitäquivalente"
        case .plaetzeJeVzae: "Arbeitsplätze je IT-Vollzeitäquivalent"
        case .extern: "Anteil externer Kosten"
        case .personal: "Anteil der Personalkosten"
        }
    }

    /// What the hundredths are hundredths of, after the number; shares in one drawing have the same.
    var einheit: String {
        switch self {
        case .vzae: "VZÄ"
        case .plaetzeJeVzae: "Arbeitsplätze"
        case .extern, .personal: "%"
        }
    }

    func text(_ wert: Geld) -> String { "\(String(wert.gegliedert.prefix { $0 != "\u{00A0}" }))\u{00A0}\(einheit)" }

    /// - Parameter posten: of one year and the whole city.
    /// - Returns: `nil` where the files leave open what it takes. A share needs every cost to say for whom it is paid.
    func wert(_ posten: [Kostenzeile]) -> Geld? {
        let vzae = posten.compactMap(\.vzae).first
        switch self {
        case .vzae: return vzae
        case .plaetzeJeVzae:
            guard let vzae, vzae.cent > 0, let plaetze = posten.compactMap(\.arbeitsplaetze).first else { return nil }
            return Geld(cent: (Int64(plaetze) * 20_000 + vzae.cent) / (2 * vzae.cent))
        case .extern: return Self.anteil(.extern, posten)
        case .personal: return Self.anteil(.personal, posten)
        }
    }

    /// Lines of the files it is reckoned from.
    func zeilen(_ posten: [Kostenzeile]) -> [Int] {
        guard wert(posten) != nil else { return [] }
        switch self {
        case .vzae: return posten.filter { $0.vzae != nil }.prefix(1).map(\.zeile)
        case .plaetzeJeVzae:
            return Set(
                posten.filter { $0.vzae != nil }.prefix(1).map(\.zeile)
                    + posten.filter { $0.arbeitsplaetze != nil }.prefix(1).map(\.zeile)
            ).sorted()
        case .extern, .personal: return posten.map(\.zeile)
        }
    }

    private static func anteil(_ teil: Kostenzuordnung, _ posten: [Kostenzeile]) -> Geld? {
        let summe = posten.reduce(Int64(0)) { $0 + $1.betrag.cent }
        guard summe > 0, posten.allSatisfy({ $0.zuordnung != nil }) else { return nil }
        let eigene = posten.filter { $0.zuordnung == teil }.reduce(Int64(0)) { $0 + $1.betrag.cent }
        return Geld(cent: (eigene * 20_000 + summe) / (2 * summe))
    }
}

extension Vergleichswerte {
    /// A value in the unit of what is compared.
    func text(_ wert: Geld) -> String { Ressourcenkennzahl(rawValue: kennzahl)?.text(wert) ?? wert.gegliedert }

    var titel: String {
        Ressourcenkennzahl(rawValue: kennzahl)?.titel ?? (kennzahl == Kennzahl.gesamt ? "IT-Kosten gesamt" : kennzahl)
    }

    /// All five values with their names.
    var worte: String {
        let namen = ["Minimum", "1. Viertelwert", "Median", "3. Viertelwert", "Maximum"]
        return zip(namen, werte).map { "\($0) \(text($1))" }.joined(separator: ", ") + " (\(anzahl) Kommunen; \(quelle))"
    }
}
