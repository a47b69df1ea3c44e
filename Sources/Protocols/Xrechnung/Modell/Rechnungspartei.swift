// SPDX-License-Identifier: EUPL-1.2

/// Seller (BG-4), buyer (BG-7), payee (BG-10) or tax representative (BG-11).
public struct Rechnungspartei: Hashable, Sendable {
    /// BT-27, BT-44, BT-59, BT-62
    public var name: String?
    /// BT-28, BT-45
    public var handelsname: String?
    /// BT-29, BT-46, BT-60
    public var kennungen: [String] = []
    /// BT-30, BT-47, BT-61
    public var registernummer: String?
    /// BT-31, BT-48, BT-63
    public var umsatzsteuerId: String?
    /// BT-32
    public var steuernummer: String?
    /// BT-34, BT-49
    public var elektronischeAdresse: String?
    /// BT-34-1, BT-49-1
    public var adressschema: String?
    /// BG-5, BG-8, BG-12; `nil` where the group is missing.
    public var anschrift: Rechnungsanschrift?
    /// BG-6, BG-9; `nil` where the group is missing.
    public var kontakt: Rechnungskontakt?

    public init() {}
}

public struct Rechnungsanschrift: Hashable, Sendable {
    /// BT-35, BT-36, BT-162 and the like
    public var zeilen: [String] = []
    /// BT-37, BT-52, BT-66, BT-77
    public var ort: String?
    /// BT-38, BT-53, BT-67, BT-78
    public var plz: String?
    /// BT-39, BT-54, BT-68, BT-79
    public var region: String?
    /// BT-40, BT-55, BT-69, BT-80
    public var land: String?

    public init() {}
}

public struct Rechnungskontakt: Hashable, Sendable {
    /// BT-41, BT-56
    public var name: String?
    /// BT-42, BT-57
    public var telefon: String?
    /// BT-43, BT-58
    public var email: String?

    public init() {}
}

/// BG-13 with BG-15
public struct Lieferangabe: Hashable, Sendable {
    /// BT-70
    public var name: String?
    /// BT-72
    public var tag: Rechnungstag?
    /// BG-15
    public var anschrift: Rechnungsanschrift?

    public init() {}
}

/// BG-14, BG-26
public struct Rechnungszeitraum: Hashable, Sendable {
    /// BT-73, BT-134
    public var von: Rechnungstag?
    /// BT-74, BT-135
    public var bis: Rechnungstag?

    public init(von: Rechnungstag?, bis: Rechnungstag?) {
        self.von = von
        self.bis = bis
    }
}
