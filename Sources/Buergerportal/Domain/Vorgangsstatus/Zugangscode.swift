// SPDX-License-Identifier: EUPL-1.2

/// The secret with which a guest reaches a case: 28 characters of 5 bits, that is 140 bits of chance.
/// Shown once; only its hash is kept.
public struct Zugangscode: Sendable, Hashable {
    /// Without I, L, O and U, which are misread or form words.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    public static let laenge = 28

    /// Canonical form without separators, the input of the hash.
    public let kanonisch: String

    public static func neu(mit zufall: inout some RandomNumberGenerator) -> Zugangscode {
        var zeichen = ""
        for _ in 0..<laenge { zeichen.append(alphabet[Int.random(in: 0..<alphabet.count, using: &zufall)]) }
        return Zugangscode(kanonisch: zeichen)
    }

    public static func neu() -> Zugangscode {
        var zufall = SystemRandomNumberGenerator()
        return neu(mit: &zufall)
    }

    private init(kanonisch: String) { self.kanonisch = kanonisch }

    /// Reads what a person typed: case, spaces and hyphens do not matter, I and L are 1, O is 0.
    public init?(eingabe: String) {
        guard eingabe.utf8.count <= 100 else { return nil }
        var zeichen = ""
        for z in eingabe {
            switch z {
            case "-", "–", " ", "\u{00A0}", "\t", "\n", "\r", "\r\n": continue
            case "i", "I", "l", "L": zeichen.append("1")
            case "o", "O": zeichen.append("0")
            default:
                guard z.isASCII, let gross = z.uppercased().first, Self.alphabet.contains(gross) else { return nil }
                zeichen.append(gross)
            }
        }
        guard zeichen.count == Self.laenge else { return nil }
        self.kanonisch = zeichen
    }

    /// Seven groups of four, as printed: `7K2M-…`.
    public var gruppiert: String {
        var teile: [Substring] = []
        var rest = kanonisch[...]
        while !rest.isEmpty {
            teile.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return teile.joined(separator: "-")
    }

    /// What is stored. The hash itself is the caller's, so that this floor needs no cryptography.
    public func gehasht(_ hash: (String) -> String) -> String { hash(kanonisch) }
}
