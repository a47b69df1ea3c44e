// SPDX-License-Identifier: EUPL-1.2
internal import Identity

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

    /// Reads what a person typed, as the sign-in does.
    public init?(eingabe: String) {
        guard eingabe.utf8.count <= 100 else { return nil }
        let zeichen = Gastcode.einheitlich(eingabe)
        guard zeichen.count == Self.laenge, zeichen.allSatisfy(Self.alphabet.contains) else { return nil }
        kanonisch = zeichen
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

    /// What is stored.
    public var hash: String { Gastcode.hash(kanonisch) }
}
