// SPDX-License-Identifier: EUPL-1.2

/// The code that proves a reservation: eight characters that cannot be confused, shown as `K7QD-9MWX`.
///
/// 28 characters to the power of eight are some 38 bits; the route must throttle attempts.
struct Reservierungscode: Hashable, Sendable {
    static let laenge = 8
    /// No vowels (no words), none of 0 O 1 I L.
    private static let zeichen = Array("23456789BCDFGHJKMNPQRSTVWXYZ")

    /// Without the hyphen; this is what is hashed.
    let wert: String

    static func neu(_ zufall: inout some RandomNumberGenerator) -> Reservierungscode {
        Reservierungscode(geprueft: String((0..<laenge).map { _ in zeichen[Int.random(in: zeichen.indices, using: &zufall)] }))
    }

    /// From what somebody typed: case, blanks and hyphens do not matter.
    init(_ eingabe: String) throws(KennzeichenError) {
        guard eingabe.utf8.count <= 32 else { throw .falscherCode }
        let text = eingabe.uppercased().filter { $0 != " " && $0 != "-" }
        guard text.count == Self.laenge, text.allSatisfy(Self.zeichen.contains) else { throw .falscherCode }
        wert = text
    }

    private init(geprueft wert: String) { self.wert = wert }

    /// In two groups, for letters and pages.
    var gruppiert: String { "\(wert.prefix(4))-\(wert.suffix(4))" }
}
