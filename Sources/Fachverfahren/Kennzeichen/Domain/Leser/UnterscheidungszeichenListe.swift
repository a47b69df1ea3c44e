// SPDX-License-Identifier: EUPL-1.2
import Core

/// The known Unterscheidungszeichen with their districts; data, because the ministry adds and withdraws them.
// § FZV:9(3)
struct UnterscheidungszeichenListe: Sendable {
    struct Eintrag: Hashable, Sendable {
        let zeichen: Unterscheidungszeichen
        let bezirk: String
        let land: String
        let geltung: Geltung
    }

    private let eintraege: [Unterscheidungszeichen: [Eintrag]]

    init(_ eintraege: [Eintrag]) {
        self.eintraege = Dictionary(grouping: eintraege, by: \.zeichen)
    }

    /// From the text of `unterscheidungszeichen.tsv`.
    init(tsv: String) throws(KennzeichenError) {
        var eintraege: [Eintrag] = []
        for zeile in try Tabelle(tsv, datei: "unterscheidungszeichen.tsv").zeilen {
            eintraege.append(
                Eintrag(
                    zeichen: try Unterscheidungszeichen(zeile.text("uz")), bezirk: try zeile.text("bezirk"),
                    land: try zeile.text("land"),
                    geltung: Geltung(von: try zeile.tag("gueltig_von"), bis: try zeile.tag("gueltig_bis"))))
        }
        self.init(eintraege)
    }

    var anzahl: Int { eintraege.count }

    /// The entry that holds on `tag`; `nil` for a sign that is unknown or withdrawn.
    func eintrag(_ zeichen: Unterscheidungszeichen, am tag: Kalendertag) -> Eintrag? {
        eintraege[zeichen]?.first { $0.geltung.umfasst(tag) }
    }
}
