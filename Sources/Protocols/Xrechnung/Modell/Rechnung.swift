// SPDX-License-Identifier: EUPL-1.2

/// An invoice in the semantic model of EN 16931-1; each field names its business term (BT) or group (BG). What a document leaves out is `nil`,
/// so that rules can say so.
public struct Rechnung: Hashable, Sendable {
    public enum Syntax: String, Hashable, Sendable {
        case ublRechnung = "UBL 2.1 Invoice"
        case ublGutschrift = "UBL 2.1 CreditNote"
        case cii = "UN/CEFACT CII"
    }

    public var syntax: Syntax
    /// BT-24: which rules the document claims to keep.
    public var spezifikation: String?
    /// BT-23
    public var geschaeftsprozess: String?
    /// BT-1
    public var nummer: String?
    /// BT-2
    public var datum: Rechnungstag?
    /// BT-3, a code of UNTDID 1001
    public var art: String?
    /// BT-5
    public var waehrung: String?
    /// BT-6
    public var steuerwaehrung: String?
    /// BT-7
    public var steuerdatum: Rechnungstag?
    /// BT-8
    public var steuerdatumcode: String?
    /// BT-9
    public var faellig: Rechnungstag?
    /// BT-10: the Leitweg-ID of the public buyer.
    public var leitweg: String?
    /// BT-11
    public var projekt: String?
    /// BT-12
    public var vertrag: String?
    /// BT-13
    public var bestellung: String?
    /// BT-14
    public var auftrag: String?
    /// BT-19
    public var kontierung: String?
    /// BT-20, with its line breaks, since cash discounts stand in lines of their own.
    public var zahlungsbedingungen: String?
    /// BT-22
    public var bemerkungen: [String] = []
    /// BT-25, the numbers in BG-3
    public var vorgaenger: [String?] = []
    /// BG-4
    public var verkaeufer: Rechnungspartei?
    /// BG-7
    public var kaeufer: Rechnungspartei?
    /// BG-10
    public var zahlungsempfaenger: Rechnungspartei?
    /// BG-11
    public var steuervertreter: Rechnungspartei?
    /// BG-13
    public var lieferung: Lieferangabe?
    /// BG-14
    public var zeitraum: Rechnungszeitraum?
    /// BG-16
    public var zahlungen: [Zahlungsangabe] = []
    /// BG-20 and BG-21
    public var zuAbschlaege: [ZuAbschlag] = []
    /// BG-22
    public var summen = Rechnungssummen()
    /// BG-23
    public var steuern: [Steuerzeile] = []
    /// BG-24
    public var unterlagen: [Rechnungsunterlage] = []
    /// BG-25
    public var positionen: [Rechnungsposition] = []
    /// What stands in the document and cannot be read as what it should be.
    public var formfehler: [Formfehler] = []

    public init(_ syntax: Syntax) { self.syntax = syntax }

    /// UNTDID 1001: 381 is a credit note, 384 a corrected invoice.
    public var istGutschrift: Bool { art == "381" || syntax == .ublGutschrift }
}

/// A value that is no number or no day.
public struct Formfehler: Hashable, Sendable {
    public enum Art: Hashable, Sendable { case zahl, tag }

    public let art: Art
    /// Business term with its place, such as `Position 2, BT-131`.
    public let ort: String
    public let wert: String
}
