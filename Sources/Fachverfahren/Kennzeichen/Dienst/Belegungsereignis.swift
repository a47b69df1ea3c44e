// SPDX-License-Identifier: EUPL-1.2
import Core

/// Told by every commit that changes a plate; keeps the bitmap of each node fresh.
struct Belegungsereignis: Codable, Sendable {
    static let name = "kz.belegung"

    let uz: String
    let schluessel: Int32
    /// Not free.
    let belegt: Bool
    /// First moment at which it is free again by itself.
    let bis: Zeitpunkt?

    init(_ kennzeichen: Kennzeichen, _ zustand: Kennzeichenzustand) {
        uz = kennzeichen.unterscheidungszeichen.text
        schluessel = kennzeichen.schluessel.wert
        belegt = zustand != .frei
        bis = zustand.bis
    }

    /// As `JSONEncoder` writes it, at a twentieth of the cost; a sign has letters only, so nothing needs to be escaped.
    var json: String {
        let ende = bis.map { #","bis":{"millisekunden":\#($0.millisekunden)}"# } ?? ""
        return #"{"belegt":\#(belegt)\#(ende),"schluessel":\#(schluessel),"uz":"\#(uz)"}"#
    }

    var aenderung: Belegung.Aenderung? {
        get throws {
            guard let schluessel = Kennzeichenschluessel(schluessel) else { return nil }
            let kennzeichen = try Kennzeichen(try Unterscheidungszeichen(uz), schluessel)
            return Belegung.Aenderung(kennzeichen: kennzeichen, art: belegt ? .belegt(bis: bis) : .frei)
        }
    }
}

/// Told after a piece of the stock was read: all plates that are assigned since, so that no node must read the table again.
struct Bestandsereignis: Codable, Sendable {
    static let name = "kz.bestand"

    /// Keys by sign.
    let vergeben: [String: [Int32]]

    init(_ kennzeichen: [Kennzeichen]) {
        vergeben = Dictionary(grouping: kennzeichen, by: \.unterscheidungszeichen.text).mapValues { $0.map(\.schluessel.wert) }
    }

    var aenderungen: [Belegung.Aenderung] {
        get throws {
            try vergeben.flatMap { text, schluessel in
                let uz = try Unterscheidungszeichen(text)
                return try schluessel.compactMap { Kennzeichenschluessel($0) }.map {
                    Belegung.Aenderung(kennzeichen: try Kennzeichen(uz, $0), art: .belegt(bis: nil))
                }
            }
        }
    }
}

/// Told by the hourly round; each node compares its index with the tables, should it ever have missed something.
struct Abgleichereignis: Codable, Sendable {
    static let name = "kz.abgleich"
    let stunde: Int64
}
