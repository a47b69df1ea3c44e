// SPDX-License-Identifier: EUPL-1.2
import Core

/// All rules by which a city gives out plates.
struct Regelwerk: Sendable {
    let stadt: Stadtregeln
    /// Shipped and own rules; only those that are in force (four eyes are the use case's matter).
    let sperrregeln: [Sperrregel]
    let arten: [Artgeltung]

    /// Everything that speaks against giving out `kennzeichen` on `weg`. Whether somebody has it is another question.
    func pruefe(
        _ kennzeichen: Kennzeichen, _ weg: Vergabeweg, art: Kennzeichenart = .gewoehnlich, form: Schildform = .einzeilig,
        am tag: Kalendertag
    ) -> Pruefergebnis {
        var beanstandungen = Laengenregel.beanstandungen(kennzeichen, art, form)
        beanstandungen += arten.compactMap { $0.beanstandung(art, am: tag) }
        beanstandungen += stadt.beanstandungen(kennzeichen, weg)
        let treffer = sperrregeln.filter { $0.gilt(fuer: weg, am: tag) && $0.trifft(kennzeichen) }
        let ausnahmen = treffer.filter { $0.wirkung == .erlauben }
        // An exception lifts blocks, never the length, the kind or the city's stock.
        if ausnahmen.isEmpty { beanstandungen += treffer.filter { $0.wirkung == .sperren }.map(\.beanstandung) }
        return Pruefergebnis(beanstandungen: beanstandungen, ausnahmen: ausnahmen.map(\.beanstandung))
    }
}

extension Sperrregel {
    var beanstandung: Beanstandung { Beanstandung(regel: id, version: String(version), quelle: quelle, grund: grund) }
}

extension Laengenregel {
    static func beanstandungen(_ kennzeichen: Kennzeichen, _ art: Kennzeichenart, _ form: Schildform) -> [Beanstandung] {
        do throws(KennzeichenError) {
            try pruefe(kennzeichen, art, form)
            return []
        } catch {
            return [Beanstandung(regel: "laenge", version: "FZV 2023", quelle: grenze(art, form).quelle, grund: error.meldung)]
        }
    }
}
