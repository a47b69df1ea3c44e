// SPDX-License-Identifier: EUPL-1.2

/// What a module says about one processing of personal data, so that the register of processing activities is filled before
/// anybody writes in it. Texts are German, as they stand in the register.
// § DSGVO:30(1)
public struct Verarbeitungsangabe: Hashable, Sendable {
    /// Stable ASCII name with the module's own in front, such as `portal.antraege`.
    public let schluessel: String
    public let bezeichnung: String
    public let zweck: String
    public let rechtsgrundlage: String
    /// Categories of persons (point c).
    public let betroffene: [String]
    /// Categories of data (point c).
    public let daten: [String]
    /// Special categories (Art. 9, 10); `nil` where none are meant to be there.
    public let besondere: String?
    /// Categories of recipients (point d).
    public let empfaenger: [String]
    /// Transfers to third countries with their safeguards (point e).
    public let drittland: String
    /// Time limits for erasure as the program keeps them (point f).
    public let loeschung: String
    /// Technical and organisational measures (point g).
    public let massnahmen: [String]
    /// Tables that hold the data. A table that no module names is reported in the register.
    public let tabellen: [String]

    public init(
        _ schluessel: String, _ bezeichnung: String, zweck: String, rechtsgrundlage: String, betroffene: [String],
        daten: [String],
        besondere: String? = nil, empfaenger: [String], drittland: String = Verarbeitungsangabe.keinDrittland, loeschung: String,
        massnahmen: [String] = [], tabellen: [String]
    ) {
        self.schluessel = schluessel
        self.bezeichnung = bezeichnung
        self.zweck = zweck
        self.rechtsgrundlage = rechtsgrundlage
        self.betroffene = betroffene
        self.daten = daten
        self.besondere = besondere
        self.empfaenger = empfaenger
        self.drittland = drittland
        self.loeschung = loeschung
        self.massnahmen = massnahmen
        self.tabellen = tabellen
    }

    public static let keinDrittland = "Das Programm übermittelt nichts in Drittländer oder an internationale Organisationen."
}
