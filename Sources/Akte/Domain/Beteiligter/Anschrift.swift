// SPDX-License-Identifier: EUPL-1.2

/// A postal address; empty lines are left out when it is printed.
public struct Anschrift: Hashable, Sendable {
    public var strasse: String
    public var plz: String
    public var ort: String
    public var land: String

    public init(strasse: String, plz: String, ort: String, land: String = "") {
        self.strasse = strasse
        self.plz = plz
        self.ort = ort
        self.land = land
    }

    public var zeilen: [String] {
        [strasse, [plz, ort].filter { !$0.isEmpty }.joined(separator: " "), land].filter { !$0.isEmpty }
    }

    /// `nil` when nothing was entered.
    func geprueft() throws(AkteError) -> Anschrift? {
        func feld(_ text: String, _ name: String) throws(AkteError) -> String {
            try Textregel.freiwillig(text, name, hoechstens: Textregel.name) ?? ""
        }
        let sauber = Anschrift(
            strasse: try feld(strasse, "Die Straße"), plz: try feld(plz, "Die Postleitzahl"), ort: try feld(ort, "Der Ort"),
            land: try feld(land, "Das Land"))
        return sauber.zeilen.isEmpty ? nil : sauber
    }
}
