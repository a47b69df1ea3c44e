// SPDX-License-Identifier: EUPL-1.2
internal import Web

/// JSON Schemas of the interface, written in one short form: a name ending in `?` may be missing.
enum Schema {
    static let text = #"{"type":"string"}"#
    static let id = #"{"type":"string","format":"uuid"}"#
    static let tag = #"{"type":"string","format":"date"}"#
    static let zeit = #"{"type":"string","format":"date-time"}"#
    static let zahl = #"{"type":"integer"}"#
    static let wahr = #"{"type":"boolean"}"#

    static func wahl(_ werte: [String]) -> String {
        #"{"type":"string","enum":["# + werte.map { "\"\($0)\"" }.joined(separator: ",") + "]}"
    }
    static func liste(_ von: String) -> String { #"{"type":"array","items":"# + von + "}" }

    static func objekt(_ felder: KeyValuePairs<String, String>) -> String {
        let eigenschaften = felder.map { "\"\(name($0.key))\":\($0.value)" }.joined(separator: ",")
        let pflicht = felder.filter { !$0.key.hasSuffix("?") }.map { "\"\($0.key)\"" }.joined(separator: ",")
        return "{\"type\":\"object\",\"properties\":{\(eigenschaften)},\"required\":[\(pflicht)]}"
    }

    /// One page of a list; `nach` of the next request.
    static func seite(_ von: String) -> String { objekt(["eintraege": liste(von), "nach?": text]) }

    private static func name(_ schluessel: String) -> String {
        schluessel.hasSuffix("?") ? String(schluessel.dropLast()) : schluessel
    }

    /// Where the next page of a list begins.
    static let nach = Abfrageparameter("nach", "Marke aus der vorigen Antwort; ohne sie die erste Seite")

    static let zustand = wahl(Schriftgutzustand.allCases.map(\.rawValue))
    /// The version a change was made from, against lost updates (409), and why.
    static let grundUndVersion = objekt(["grund": text, "version": zahl])
    static let nurVersion = objekt(["version": zahl])
}
