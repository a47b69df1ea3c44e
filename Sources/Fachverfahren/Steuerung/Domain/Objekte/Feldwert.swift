// SPDX-License-Identifier: EUPL-1.2
import Core

/// A Swift type that a field can hold.
protocol Feldwert: Sendable {
    static var wertart: Wertart { get }
    /// The names allowed where a field offers a choice, else empty.
    static var auswahl: [String] { get }
    /// What these names mean to people.
    static var auswahlworte: [String: String] { get }
    var wert: Wert { get }
    /// `nil` when the value is of another kind.
    init?(_ wert: Wert)
}

extension Feldwert {
    static var auswahl: [String] { [] }
    static var auswahlworte: [String: String] { [:] }
}

/// One of a few names.
protocol Auswahlwert: Feldwert, CaseIterable, RawRepresentable, Hashable where RawValue == String {
    var deutsch: String { get }
}

extension Auswahlwert {
    static var wertart: Wertart { .wahl }
    static var auswahl: [String] { allCases.map(\.rawValue) }
    static var auswahlworte: [String: String] { Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.deutsch) }) }
    var wert: Wert { .wahl(rawValue) }
    init?(_ wert: Wert) {
        guard case .wahl(let name) = wert else { return nil }
        self.init(rawValue: name)
    }
}

/// One of a few names with the reason for it; since when it holds is the time of the statement.
struct Begruendet<W: Auswahlwert>: Feldwert, Hashable {
    let wahl: W
    let grund: String

    static var wertart: Wertart { .begruendet }
    static var auswahl: [String] { W.auswahl }
    static var auswahlworte: [String: String] { W.auswahlworte }
    var wert: Wert { .begruendet(wahl.rawValue, grund: grund) }

    init(_ wahl: W, grund: String) {
        self.wahl = wahl
        self.grund = grund
    }

    init?(_ wert: Wert) {
        guard case .begruendet(let name, let grund) = wert, let wahl = W(rawValue: name) else { return nil }
        self.init(wahl, grund: grund)
    }
}

extension String: Feldwert {
    static var wertart: Wertart { .text }
    var wert: Wert { .text(self) }
    init?(_ wert: Wert) {
        guard case .text(let text) = wert else { return nil }
        self = text
    }
}

extension Int: Feldwert {
    static var wertart: Wertart { .zahl }
    var wert: Wert { .zahl(self) }
    init?(_ wert: Wert) {
        guard case .zahl(let zahl) = wert else { return nil }
        self = zahl
    }
}

extension Bool: Feldwert {
    static var wertart: Wertart { .ja }
    var wert: Wert { .ja(self) }
    init?(_ wert: Wert) {
        guard case .ja(let ja) = wert else { return nil }
        self = ja
    }
}

extension Geld: Feldwert {
    static var wertart: Wertart { .geld }
    var wert: Wert { .geld(self) }
    init?(_ wert: Wert) {
        guard case .geld(let geld) = wert else { return nil }
        self = geld
    }
}

extension Datumsangabe: Feldwert {
    static var wertart: Wertart { .datum }
    var wert: Wert { .datum(self) }
    init?(_ wert: Wert) {
        guard case .datum(let datum) = wert else { return nil }
        self = datum
    }
}

extension ID: Feldwert where Tag == ObjektTag {
    static var wertart: Wertart { .verweis }
    var wert: Wert { .verweis(self) }
    init?(_ wert: Wert) {
        guard case .verweis(let id) = wert else { return nil }
        self = id
    }
}
