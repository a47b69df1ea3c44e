// SPDX-License-Identifier: EUPL-1.2
import Core

/// All blocked combinations of one Unterscheidungszeichen on one way and day, ready for the search.
///
/// Most rows share one of few masks, so each row only names its mask.
struct Sperrmaske: Hashable, Sendable {
    static let keine = Sperrmaske(zeilen: [Int16](repeating: -1, count: Kennzeichenschluessel.zeilen), masken: [])

    /// Index into `masken`, −1 where nothing is blocked.
    let zeilen: [Int16]
    let masken: [Zahlmaske]

    private init(zeilen: [Int16], masken: [Zahlmaske]) {
        self.zeilen = zeilen
        self.masken = masken
    }

    init(_ regeln: [Sperrregel], fuer uz: Unterscheidungszeichen, _ weg: Vergabeweg, am tag: Kalendertag) {
        let teile =
            regeln
            .filter { $0.gilt(fuer: weg, am: tag) && ($0.unterscheidungszeichen ?? uz) == uz }
            .flatMap { regel in
                regel.muster.muster.map { (sperrt: regel.wirkung == .sperren, plan: Suchplan($0)) }
            }
        var zeilen: [Int16] = []
        var masken: [Zahlmaske] = []
        var bekannt: [[Int]: Int16] = [:]
        for zeile in 0..<Kennzeichenschluessel.zeilen {
            let treffer = teile.indices.filter { teile[$0].plan.zeilen[zeile] != 0 }
            if let index = bekannt[treffer] {
                zeilen.append(index)
                continue
            }
            var maske = Zahlmaske.leer
            for i in treffer where teile[i].sperrt { maske.vereinige(teile[i].plan.maske(zeile: zeile)) }
            for i in treffer where !teile[i].sperrt { maske.entferne(teile[i].plan.maske(zeile: zeile)) }
            let index: Int16 = maske == .leer ? -1 : Int16(masken.count)
            if index >= 0 { masken.append(maske) }
            bekannt[treffer] = index
            zeilen.append(index)
        }
        self.init(zeilen: zeilen, masken: masken)
    }

    func sperrt(_ schluessel: Kennzeichenschluessel) -> Bool {
        let index = zeilen[schluessel.zeile]
        return index >= 0 && masken[Int(index)].enthaelt(schluessel.zahl)
    }
}
