// SPDX-License-Identifier: EUPL-1.2
import Core

extension Datumsangabe {
    /// Reads a date as `text` writes it and as people type it: `21.01.2019`, `ab Januar 2019`, `bis 2. Quartal 2020`, `2021`,
    /// `Ende 2018`, `voraussichtlich nach Feststellung des Jahresabschlusses`.
    init?(eingabe text: String) {
        var worte = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let voraussichtlich = worte.first?.lowercased() == "voraussichtlich"
        if voraussichtlich { worte.removeFirst() }
        guard let erstes = worte.first?.lowercased() else { return nil }
        if erstes == "nach" {
            let ereignis = worte.dropFirst().joined(separator: " ")
            guard !ereignis.isEmpty else { return nil }
            self.init(.nach(Bezugsereignis(name: ereignis, objekt: nil)), voraussichtlich: voraussichtlich)
            return
        }
        let art: Art = erstes == "ab" ? .ab : erstes == "bis" ? .bis : .am
        if ["ab", "bis", "am", "im"].contains(erstes) { worte.removeFirst() }
        guard let angabe = Kalenderangabe(eingabe: worte) else { return nil }
        self.init(angabe, art, voraussichtlich: voraussichtlich)
    }
}

extension Kalenderangabe {
    private static let monate = [
        "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
    ]

    fileprivate init?(eingabe worte: [String]) {
        let klein = worte.map { $0.lowercased() }
        let jahr = klein.last.flatMap { $0.utf8.count == 4 ? Int($0) : nil }
        let angabe: Kalenderangabe? =
            switch klein.count {
            case 1:
                Kalendertag(eingabe: worte[0]).map { .tag($0) } ?? Self.monatMitZiffern(klein[0]) ?? jahr.flatMap { .jahr($0) }
            case 2 where klein[0] == "ende": jahr.flatMap { .ende($0) }
            case 2: jahr.flatMap { jahr in Self.monate.firstIndex(of: klein[0]).flatMap { .monat($0 + 1, jahr) } }
            case 3 where klein[1] == "quartal":
                jahr.flatMap { jahr in Int(klein[0].prefix { $0 != "." }).flatMap { .quartal($0, jahr) } }
            default: nil
            }
        guard let angabe else { return nil }
        self = angabe
    }

    /// `02.2019`.
    private static func monatMitZiffern(_ text: String) -> Kalenderangabe? {
        let teile = text.split(separator: ".", omittingEmptySubsequences: false)
        guard teile.count == 2, teile[1].utf8.count == 4, let monat = Int(teile[0]), let jahr = Int(teile[1]) else { return nil }
        return .monat(monat, jahr)
    }
}
