// SPDX-License-Identifier: EUPL-1.2

extension UInt8 {
    static let nul: UInt8 = 0x00
    static let lf: UInt8 = 0x0A
    static let cr: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let dot: UInt8 = 0x2E
    static let colon: UInt8 = 0x3A

    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    var isControl: Bool { self < 0x20 || self == 0x7F }
    var isASCII: Bool { self < 0x80 }
    var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
    var asciiUppercased: UInt8 { (0x61...0x7A).contains(self) ? self - 0x20 : self }

    /// RFC 5322 §3.2.3, with what RFC 6531 §3.3 adds beyond ASCII.
    var isAtext: Bool { isLetter || isDigit || !isASCII || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self) }

    /// In capital letters only where a standard says so.
    func hexValue(capital: Bool) -> UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: capital ? nil : self - 0x61 + 10
        default: nil
        }
    }
}

extension Collection<UInt8> {
    /// Whether both are the same but for the case of ASCII letters.
    func isSame(_ word: String) -> Bool {
        count == word.utf8.count && zip(self, word.utf8).allSatisfy { $0.asciiUppercased == $1.asciiUppercased }
    }

    /// In capital letters; for words already known to be ASCII.
    var capitals: String { String(decoding: map(\.asciiUppercased), as: UTF8.self) }

    /// Digits as a number, the largest one where they say more; `nil` for anything else and beyond 20 digits.
    var number: Int? {
        guard (1...20).contains(count), allSatisfy(\.isDigit) else { return nil }
        var result = 0
        for digit in self {
            let (tens, over) = result.multipliedReportingOverflow(by: 10)
            let (sum, beyond) = tens.addingReportingOverflow(Int(digit - 0x30))
            if over || beyond { return .max }
            result = sum
        }
        return result
    }
}
