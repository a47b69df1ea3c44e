// SPDX-License-Identifier: EUPL-1.2

/// A pattern of fixed characters, `?` (exactly one) and `*` (any number).
struct Platzhaltermuster: Hashable, Sendable {
    enum Zeichen: Hashable, Sendable {
        case fest(UInt8)
        case eines
        case beliebig
    }

    static let beliebig = Platzhaltermuster([.beliebig])

    let zeichen: [Zeichen]

    /// Neighbouring stars mean the same as one.
    init(_ zeichen: [Zeichen]) {
        var ergebnis: [Zeichen] = []
        for z in zeichen where !(z == .beliebig && ergebnis.last == .beliebig) { ergebnis.append(z) }
        self.zeichen = ergebnis
    }

    /// The same pattern for texts of exactly `laenge`: each a row of fixed bytes, 0 where anything may stand.
    func feste(laenge: Int) -> [[UInt8]] {
        let mindestens = zeichen.count { $0 != .beliebig }
        let rest = laenge - mindestens
        guard rest >= 0 else { return [] }
        guard zeichen.contains(.beliebig) else { return rest == 0 ? [zeichen.map(Self.byte)] : [] }
        return Self.verteilt(zeichen[...], rest)
    }

    func trifft(_ text: some Collection<UInt8>) -> Bool {
        feste(laenge: text.count).contains { muster in zip(muster, text).allSatisfy { $0 == 0 || $0 == $1 } }
    }

    private static func byte(_ z: Zeichen) -> UInt8 {
        if case .fest(let wert) = z { wert } else { 0 }
    }

    /// All ways to share `rest` characters among the stars.
    private static func verteilt(_ zeichen: ArraySlice<Zeichen>, _ rest: Int) -> [[UInt8]] {
        guard let erstes = zeichen.first else { return rest == 0 ? [[]] : [] }
        let danach = zeichen.dropFirst()
        guard erstes == .beliebig else { return verteilt(danach, rest).map { [byte(erstes)] + $0 } }
        return (0...rest).flatMap { n in
            verteilt(danach, rest - n).map { [UInt8](repeating: 0, count: n) + $0 }
        }
    }
}
