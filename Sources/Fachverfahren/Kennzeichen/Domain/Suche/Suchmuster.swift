// SPDX-License-Identifier: EUPL-1.2

/// Which Erkennungsnummern are wanted: a union of pairs of letter pattern × digit pattern.
///
/// A union, because a `?` between letters and digits (`A?7`) can stand for either.
struct Suchmuster: Hashable, Sendable {
    struct Paar: Hashable, Sendable {
        let buchstaben: Platzhaltermuster
        let zahl: Platzhaltermuster
    }

    static let laengeHoechstens = 12
    static let alles = Suchmuster(paare: [Paar(buchstaben: .beliebig, zahl: .beliebig)])

    let paare: [Paar]

    private init(paare: [Paar]) { self.paare = paare }

    /// From two fields; an empty field means anything.
    init(buchstaben: some StringProtocol, zahl: some StringProtocol) throws(KennzeichenError) {
        let b = try Self.gelesen(buchstaben), z = try Self.gelesen(zahl)
        guard !b.contains(where: Self.istZiffer), !z.contains(where: Self.istBuchstabe) else { throw .musterUngueltig }
        paare = [
            Paar(
                buchstaben: b.isEmpty ? .beliebig : Platzhaltermuster(b), zahl: z.isEmpty ? .beliebig : Platzhaltermuster(z))
        ]
    }

    /// From one field such as `M* 1?`, `AB*` or `A?7`; a separator fixes where the digits begin.
    init(_ eingabe: some StringProtocol) throws(KennzeichenError) {
        guard eingabe.utf8.count <= Self.laengeHoechstens * 4 else { throw .eingabeZuLang(hoechstens: Self.laengeHoechstens) }
        let teile = eingabe.split(whereSeparator: { " -\u{A0}\t".contains($0) })
        switch teile.count {
        case 0: self = .alles
        case 1: self.init(paare: try Self.getrennt(Self.gelesen(teile[0])))
        case 2: try self.init(buchstaben: teile[0], zahl: teile[1])
        default: throw .musterUngueltig
        }
    }

    func trifft(_ schluessel: Kennzeichenschluessel) -> Bool {
        let (erster, zweiter) = schluessel.buchstaben.ascii
        let buchstaben = zweiter == 0 ? [erster] : [erster, zweiter]
        let zahl = Array(String(schluessel.zahl).utf8)
        return paare.contains { $0.buchstaben.trifft(buchstaben) && $0.zahl.trifft(zahl) }
    }

    private static func gelesen(_ text: some StringProtocol) throws(KennzeichenError) -> [Platzhaltermuster.Zeichen] {
        guard text.utf8.count <= laengeHoechstens else { throw .eingabeZuLang(hoechstens: laengeHoechstens) }
        var ergebnis: [Platzhaltermuster.Zeichen] = []
        for c in text {
            switch c {
            case "?": ergebnis.append(.eines)
            case "*": ergebnis.append(.beliebig)
            case "0"..."9": ergebnis.append(.fest(c.asciiValue ?? 0))
            default:
                guard let wert = Buchstabe.gross(c, umlaute: false)?.asciiValue else { throw .musterUngueltig }
                ergebnis.append(.fest(wert))
            }
        }
        return ergebnis
    }

    /// Cuts a pattern without separator: fixed letters left, fixed digits right, wildcards between them on either side.
    private static func getrennt(_ muster: [Platzhaltermuster.Zeichen]) throws(KennzeichenError) -> [Paar] {
        let ersteZiffer = muster.firstIndex(where: istZiffer) ?? muster.endIndex
        let nachBuchstabe = muster.lastIndex(where: istBuchstabe).map { $0 + 1 } ?? 0
        guard nachBuchstabe <= ersteZiffer else { throw .musterUngueltig }
        let links = muster[..<nachBuchstabe], mitte = muster[nachBuchstabe..<ersteZiffer], rechts = muster[ersteZiffer...]
        let fragen = mitte.count { $0 == .eines }
        let stern: [Platzhaltermuster.Zeichen] = mitte.contains(.beliebig) ? [.beliebig] : []
        // Letters only, without a wildcard behind them: the digits are left open, as people expect of "AB".
        let offen = ersteZiffer == muster.endIndex && stern.isEmpty && fragen == 0
        let zahlen: [Platzhaltermuster.Zeichen] = offen ? [.beliebig] : []
        let vorne: [Platzhaltermuster.Zeichen] = nachBuchstabe == 0 && stern.isEmpty && fragen == 0 ? [.beliebig] : []
        let paare = (0...min(2, fragen)).map { n in
            Paar(
                buchstaben: Platzhaltermuster(vorne + Array(links) + Array(repeating: .eines, count: n) + stern),
                zahl: Platzhaltermuster(stern + Array(repeating: .eines, count: fragen - n) + Array(rechts) + zahlen))
        }
        return paare.filter { paar in (1...2).contains { !paar.buchstaben.feste(laenge: $0).isEmpty } }
    }

    private static func istZiffer(_ z: Platzhaltermuster.Zeichen) -> Bool {
        if case .fest(let wert) = z { wert < 0x41 } else { false }
    }

    private static func istBuchstabe(_ z: Platzhaltermuster.Zeichen) -> Bool {
        if case .fest(let wert) = z { wert >= 0x41 } else { false }
    }
}
