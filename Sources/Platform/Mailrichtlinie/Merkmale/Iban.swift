// SPDX-License-Identifier: EUPL-1.2

/// Account numbers with right check digits (ISO 13616, ISO 7064 MOD 97-10), also where blanks group them.
enum Iban {
    /// How many there are, at most `hoechstens`.
    static func zahl(_ text: Suchtext, hoechstens: Int = 100) -> Int {
        let bytes = text.bytes
        var (anzahl, stelle) = (0, 0)
        while stelle + 4 < bytes.count, anzahl < hoechstens {
            if text.istRand(vor: stelle), let ende = ende(text, ab: stelle) {
                anzahl += 1
                stelle = ende
            } else {
                stelle += 1
            }
        }
        return anzahl
    }

    private static func ende(_ text: Suchtext, ab anfang: Int) -> Int? {
        let bytes = text.bytes
        // Nearly every word ends here, before anything is made of it.
        guard anfang + 2 < bytes.count, !Suchtext.istBuchstabe(bytes[anfang + 2]) else { return nil }
        let land = bytes[anfang..<min(anfang + 2, bytes.count)].map(Suchtext.gross)
        guard land.allSatisfy({ (0x41...0x5A).contains($0) }), let laenge = laengen[String(decoding: land, as: UTF8.self)] else {
            return nil
        }
        var (zeichen, stelle, luecke) = (land, anfang + 2, 0)
        while zeichen.count < laenge, stelle < bytes.count {
            let byte = Suchtext.gross(bytes[stelle])
            if Suchtext.istZeichen(byte) {
                guard zeichen.count >= 4 || Suchtext.istZiffer(byte) else { return nil }
                zeichen.append(byte)
                luecke = 0
            } else {
                // A line end with the blanks around it; more is another text.
                luecke += 1
                guard luecke <= 3, [0x20, 0x09, 0x0A, 0x0D, 0x2D].contains(byte) else { return nil }
            }
            stelle += 1
        }
        guard zeichen.count == laenge, text.istRand(nach: stelle), rest97(zeichen) == 1 else { return nil }
        return stelle
    }

    /// The first four characters go to the end, letters count from 10.
    private static func rest97(_ zeichen: [UInt8]) -> Int {
        (zeichen[4...] + zeichen[..<4]).reduce(0) { rest, byte in
            Suchtext.istZiffer(byte) ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 0x37)) % 97
        }
    }

    /// Lengths by country (ISO 13616 registry).
    private static let laengen: [String: Int] = [
        "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29, "BY": 28, "CH": 21,
        "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FO": 18, "FR": 27,
        "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
        "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24,
        "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29,
        "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "ST": 25, "SV": 28, "TL": 23, "TN": 24,
        "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
    ]
}
