// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
public import Store

/// Names and values in the order of arrival; a name may occur more than once.
public struct Formularwerte: Sendable, Equatable {
    public let paare: [(name: String, wert: String)]

    public init(_ paare: [(name: String, wert: String)] = []) { self.paare = paare }

    /// The first value of `name`, surrounding white space removed; `nil` when absent or empty.
    public subscript(_ name: String) -> String? {
        guard let roh = roh(name) else { return nil }
        let wert = roh.trimmingCharacters(in: .whitespacesAndNewlines)
        return wert.isEmpty ? nil : wert
    }

    /// The first value exactly as sent, for passwords.
    public func roh(_ name: String) -> String? { paare.first { $0.name == name }?.wert }

    public func alle(_ name: String) -> [String] { paare.filter { $0.name == name }.map(\.wert) }

    public static func == (a: Self, b: Self) -> Bool {
        a.paare.map(\.name) == b.paare.map(\.name) && a.paare.map(\.wert) == b.paare.map(\.wert)
    }
}

/// A form body. Files are already durable in the content store; a row may name them at once.
public struct Formulardaten: Sendable {
    public let werte: Formularwerte
    public let dateien: [Hochgeladen]

    public init(werte: Formularwerte = Formularwerte(), dateien: [Hochgeladen] = []) {
        self.werte = werte
        self.dateien = dateien
    }

    public subscript(_ name: String) -> String? { werte[name] }
}

/// One uploaded file.
public struct Hochgeladen: Sendable {
    /// As much as the recognition of the type looks at: office files name their kind late.
    public static let anfangslaenge = 65_536

    public let feld: String
    /// Cleaned for storing and showing; never used as a path.
    public let dateiname: String
    /// As the client says; the real type is sniffed by `Documents`.
    public let gemeldeterTyp: String
    public let inhalt: Inhalt
    /// The first `anfangslaenge` bytes, or the whole file when it is shorter.
    public let anfang: [UInt8]

    public init(feld: String, dateiname: String, gemeldeterTyp: String, inhalt: Inhalt, anfang: [UInt8]) {
        self.feld = feld
        self.dateiname = dateiname
        self.gemeldeterTyp = gemeldeterTyp
        self.inhalt = inhalt
        self.anfang = anfang
    }
}
