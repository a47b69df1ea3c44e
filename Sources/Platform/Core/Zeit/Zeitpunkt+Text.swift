// SPDX-License-Identifier: EUPL-1.2

extension Zeitpunkt {
    /// `23.11.2026, 14:05 Uhr`
    public var deutsch: String { "\(ortszeit.tag.deutsch), \(uhrzeit) Uhr" }

    /// `23. November 2026, 14:05 Uhr`
    public var deutschLang: String { "\(ortszeit.tag.deutschLang), \(uhrzeit) Uhr" }

    /// `23 November 2026, 14:05`
    public var englischLang: String { "\(ortszeit.tag.englischLang), \(uhrzeit)" }

    /// `14:05`
    public var uhrzeit: String {
        let ort = ortszeit
        return "\(Ziffern.auf(2, ort.stunde)):\(Ziffern.auf(2, ort.minute))"
    }

    /// `2026-11-23T13:05:00.000Z`, for JSON. Nothing is lost: milliseconds are kept.
    public var iso8601: String {
        let tagMs: Int64 = 86_400_000
        let nummer = Sommerzeit.abgerundet(millisekunden, durch: tagMs)
        let rest = Int(millisekunden - nummer * tagMs)
        let zeit = "\(Ziffern.auf(2, rest / 3_600_000)):\(Ziffern.auf(2, rest / 60_000 % 60)):\(Ziffern.auf(2, rest / 1000 % 60))"
        return "\(Kalendertag(tagnummer: Int(nummer)).iso)T\(zeit).\(Ziffern.auf(3, rest % 1000))Z"
    }

    /// `2026-11-23T14:05:00+01:00`, for the `datetime` attribute beside a German text.
    public var iso8601Ortszeit: String {
        let ort = ortszeit
        return
            "\(ort.tag.iso)T\(Ziffern.auf(2, ort.stunde)):\(Ziffern.auf(2, ort.minute)):\(Ziffern.auf(2, ort.sekunde))+0\(ort.versatz / 60):00"
    }

    /// Reads `…Z` or `…+01:00` with or without up to three decimal places; `nil` for everything else.
    public init?(iso8601 text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 29, let tag = Kalendertag(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let stunde = Ziffern.lesen(bytes[11..<13]), let minute = Ziffern.lesen(bytes[14..<16]),
            let sekunde = Ziffern.lesen(bytes[17..<19]), stunde < 24, minute < 60, sekunde < 60
        else { return nil }
        var rest = bytes[19...]
        var tausendstel = 0
        if rest.first == UInt8(ascii: ".") {
            let stellen = rest.dropFirst().prefix { (48...57).contains($0) }
            guard stellen.count <= 3, let wert = Ziffern.lesen(stellen) else { return nil }
            tausendstel = wert * [100, 10, 1][stellen.count - 1]
            rest = rest[stellen.endIndex...]
        }
        guard let versatz = Self.versatz(Array(rest)) else { return nil }
        let sekunden = ((tag.tagnummer * 24 + stunde) * 60 + minute - versatz) * 60 + sekunde
        self.init(millisekunden: Int64(sekunden) * 1000 + Int64(tausendstel))
    }

    private static func versatz(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let stunden = Ziffern.lesen(bytes[1..<3]),
            let minuten = Ziffern.lesen(bytes[4..<6]), stunden < 24, minuten < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return stunden * 60 + minuten
        case UInt8(ascii: "-"): return -(stunden * 60 + minuten)
        default: return nil
        }
    }
}
