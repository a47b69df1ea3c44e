// SPDX-License-Identifier: EUPL-1.2

/// BG-22
public struct Rechnungssummen: Hashable, Sendable {
    /// BT-106: sum of the net amounts of all lines
    public var positionen: Dezimalzahl?
    /// BT-107
    public var abschlaege: Dezimalzahl?
    /// BT-108
    public var zuschlaege: Dezimalzahl?
    /// BT-109
    public var netto: Dezimalzahl?
    /// BT-110
    public var steuer: Dezimalzahl?
    /// BT-111: in the currency of BT-6
    public var steuerInSteuerwaehrung: Dezimalzahl?
    /// BT-112
    public var brutto: Dezimalzahl?
    /// BT-113
    public var gezahlt: Dezimalzahl?
    /// BT-114
    public var rundung: Dezimalzahl?
    /// BT-115
    public var zahlbar: Dezimalzahl?

    public init() {}
}

/// BG-23: one category and rate of VAT
public struct Steuerzeile: Hashable, Sendable {
    /// BT-116
    public var grundbetrag: Dezimalzahl?
    /// BT-117
    public var steuer: Dezimalzahl?
    /// BT-118, a code of UNTDID 5305
    public var kategorie: String?
    /// BT-119, in percent
    public var satz: Dezimalzahl?
    /// BT-120
    public var befreiungsgrund: String?
    /// BT-121
    public var befreiungscode: String?

    public init() {}
}

/// BG-20 (allowance) or BG-21 (charge) of the document, BG-27 or BG-28 of a line
public struct ZuAbschlag: Hashable, Sendable {
    public var istZuschlag: Bool
    /// BT-92, BT-99, BT-136, BT-141
    public var betrag: Dezimalzahl?
    /// BT-93, BT-100, BT-137, BT-142
    public var grundbetrag: Dezimalzahl?
    /// BT-94, BT-101, BT-138, BT-143
    public var prozent: Dezimalzahl?
    /// BT-95, BT-102
    public var kategorie: String?
    /// BT-96, BT-103
    public var satz: Dezimalzahl?
    /// BT-97, BT-104, BT-139, BT-144
    public var grund: String?
    /// BT-98, BT-105, BT-140, BT-145
    public var grundcode: String?

    public init(istZuschlag: Bool) { self.istZuschlag = istZuschlag }
}

/// BG-16 with BG-17, BG-18 and BG-19
public struct Zahlungsangabe: Hashable, Sendable {
    /// BT-81, a code of UNTDID 4461
    public var art: String?
    /// BT-82
    public var text: String?
    /// BT-83
    public var verwendungszweck: String?
    /// BG-17; `nil` where the group is missing.
    public var ueberweisung: Ueberweisung?
    /// BG-18: BT-87; `nil` where the group is missing.
    public var karte: String??
    /// BG-19; `nil` where the group is missing.
    public var lastschrift: Lastschrift?

    public init() {}

    public struct Ueberweisung: Hashable, Sendable {
        /// BT-84
        public var konto: String?
        /// BT-85
        public var inhaber: String?
        /// BT-86
        public var bic: String?
    }

    public struct Lastschrift: Hashable, Sendable {
        /// BT-89
        public var mandat: String?
        /// BT-90
        public var glaeubiger: String?
        /// BT-91
        public var konto: String?
    }
}

/// BG-24
public struct Rechnungsunterlage: Hashable, Sendable {
    /// BT-122
    public var kennung: String?
    /// BT-123
    public var beschreibung: String?
    /// BT-124
    public var ort: String?
    /// BT-125-2: name of an embedded file; its bytes stay in the document.
    public var dateiname: String?
    /// BT-125-1
    public var mediatyp: String?

    public init() {}
}

/// BG-25
public struct Rechnungsposition: Hashable, Sendable {
    /// BT-126
    public var nummer: String?
    /// BT-127
    public var bemerkung: String?
    /// BT-129
    public var menge: Dezimalzahl?
    /// BT-130
    public var einheit: String?
    /// BT-131
    public var netto: Dezimalzahl?
    /// BG-26
    public var zeitraum: Rechnungszeitraum?
    /// BG-27 and BG-28
    public var zuAbschlaege: [ZuAbschlag] = []
    /// BT-146
    public var preis: Dezimalzahl?
    /// BT-148
    public var bruttopreis: Dezimalzahl?
    /// BT-149
    public var preismenge: Dezimalzahl?
    /// BT-151
    public var kategorie: String?
    /// BT-152
    public var satz: Dezimalzahl?
    /// BT-153
    public var name: String?
    /// BT-154
    public var beschreibung: String?
    /// BT-155
    public var artikelnummer: String?

    public init() {}
}
