// SPDX-License-Identifier: EUPL-1.2

extension Kalendertag: CustomStringConvertible, Codable {
    /// `2026-11-23`, for JSON, columns and the `datetime` attribute.
    public var iso: String {
        let teile = zerlegt
        return "\(Ziffern.auf(4, teile.jahr))-\(Ziffern.auf(2, teile.monat))-\(Ziffern.auf(2, teile.tag))"
    }

    /// `23.11.2026`
    public var deutsch: String {
        let teile = zerlegt
        return "\(Ziffern.auf(2, teile.tag)).\(Ziffern.auf(2, teile.monat)).\(Ziffern.auf(4, teile.jahr))"
    }

    /// `23. November 2026`
    public var deutschLang: String {
        let teile = zerlegt
        return "\(teile.tag). \(Self.monateDeutsch[teile.monat - 1]) \(teile.jahr)"
    }

    /// `Montag, 23. November 2026`
    public var deutschMitWochentag: String { "\(wochentag.deutsch), \(deutschLang)" }

    /// `23 November 2026`
    public var englischLang: String {
        let teile = zerlegt
        return "\(teile.tag) \(Self.monateEnglisch[teile.monat - 1]) \(teile.jahr)"
    }

    public var description: String { iso }

    /// Reads exactly `JJJJ-MM-TT`.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let jahr = Ziffern.lesen(bytes[0..<4]), let monat = Ziffern.lesen(bytes[5..<7]),
            let tag = Ziffern.lesen(bytes[8..<10])
        else { return nil }
        self.init(jahr: jahr, monat: monat, tag: tag)
    }

    /// Reads a day as browsers send it and as people write it: `2026-12-24`, `24.12.2026`, `1.2.2026`. A year has four digits: nobody is to
    /// guess a century.
    public init?(eingabe text: String) {
        if let tag = Self(iso: text) {
            self = tag
            return
        }
        let teile = text.split(separator: ".", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard teile.count == 3, teile[2].count == 4, let tag = Ziffern.lesen(teile[0]),
            let monat = Ziffern.lesen(teile[1]), let jahr = Ziffern.lesen(teile[2])
        else { return nil }
        self.init(jahr: jahr, monat: monat, tag: tag)
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let tag = Self(iso: text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "kein Kalendertag"))
        }
        self = tag
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }

    private static let monateDeutsch = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ]
    private static let monateEnglisch = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
}
