// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

/// Full-text search over 200,000 generated documents with the rights filter in it, beside one bare row by its key.
struct Suchlauf {
    static let dokumente = 200_000
    static let einheiten = 40

    let maschine: Maschine

    func run(_ bericht: inout Bericht) async throws {
        let store = try Store(maschine.ort, modules: [])
        _ = try await store.migrate()
        var text = Kunsttext(saat: 42)
        for anfang in stride(from: 0, to: Self.dokumente, by: 500) {
            let eintraege = (anfang..<anfang + 500).map { text.eintrag($0) }
            try await store.commit(Vermerk(.system("messung"), "messung.fuellen")) { tx in
                for eintrag in eintraege { try tx.indexieren(eintrag) }
            }
        }
        Bericht.zeile("\(maschine.name): \(Self.dokumente) documents")
        var suche = Messreihe("\(maschine.name) search, 3 of \(Self.einheiten) units"),
            zeile = Messreihe("\(maschine.name) one row by key")
        var arten = Kunsttext.Frageart.allCases.map { Messreihe("\(maschine.name) search, \($0.rawValue)") }
        var gefunden = 0
        for nr in 0..<1_000 {
            let anfrage = Suchanfrage(
                text.frage(nr), sichtbarFuer: [nr, nr + 7, nr + 13].map { .einheit(OrgNummer(Int64($0 % Self.einheiten))) },
                limit: 50)
            let anfang = ContinuousClock.now
            gefunden += try await store.read { try $0.suche(anfrage) }.count
            let dauer = ContinuousClock.now - anfang
            suche.merke(dauer)
            arten[nr % arten.count].merke(dauer)
            let objekt = "dokument-\(nr * 199)"
            try await zeile.miss {
                _ = try await store.read { try $0.row("SELECT titel FROM suche_objekt WHERE objekt = \(objekt)") }
            }
        }
        guard gefunden > 1_000 else { throw Maschine.Fehler(text: "the questions find nothing") }
        bericht.tabelle([suche] + arten + [zeile], gegen: zeile)
        bericht.hoechstens("suche_\(maschine.name)_p95", suche.anteil(0.95) * 1_000, "ms", 20)
        try await store.close()
        try maschine.beenden()
    }
}

/// Texts whose words are as unevenly frequent as in a language (Zipf), the same for the same seed.
struct Kunsttext {
    private static let woerter = 30_000
    private var zustand: UInt64

    init(saat: UInt64) { zustand = saat }

    mutating func eintrag(_ nr: Int) -> Sucheintrag {
        let worte = (0..<60).map { _ in Self.wort(zipf()) }
        return Sucheintrag(
            objekt: "dokument-\(nr)", art: "akte.dokument", titel: worte.prefix(5).joined(separator: " "),
            kennzeichen: "36.10.01-2026/\(nr)",
            zeit: Zeitpunkt(millisekunden: 1_790_000_000_000 + Int64(nr)), text: worte.joined(separator: " "),
            sichtbarFuer: [.einheit(OrgNummer(Int64(nr % Suchlauf.einheiten)))])
    }

    enum Frageart: String, CaseIterable {
        case wort = "a word"
        case worte = "two words"
        case anfang = "the beginning of a word"
        case zeichen = "a file's sign"
    }

    /// All kinds in turn.
    mutating func frage(_ nr: Int) -> String {
        switch Frageart.allCases[nr % Frageart.allCases.count] {
        case .wort: Self.wort(zipf()) + " "
        case .worte: Self.wort(zipf()) + " " + Self.wort(zipf()) + " "
        case .anfang: String(Self.wort(zipf()).prefix(4))
        case .zeichen: "36.10.01-2026/\(nr * 199) "
        }
    }

    private static func wort(_ rang: Int) -> String {
        let silben = [
            "an", "be", "chi", "do", "er", "fu", "gen", "ha", "in", "ka", "lo", "men", "nis", "or", "pe", "qua", "ru", "sta",
            "tung", "um",
        ]
        var rest = rang + 400
        var text = ""
        while rest > 0 {
            text += silben[rest % 20]
            rest /= 20
        }
        return text
    }

    /// Rank r with a likelihood of about 1/r.
    private mutating func zipf() -> Int {
        zustand = zustand &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let u = Double(zustand >> 11) / Double(1 << 53)
        return min(Self.woerter - 1, Int(exp(u * log(Double(Self.woerter)))) - 1)
    }
}
