// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Due Wiedervorlagen (partial `akte/wiedervorlagentabelle`).
struct Wiedervorlagentabelle: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let url: String
        let betreff: String
        let zeichen: String
        let tag: String
        let ueberfaellig: Bool
        let grund: String
        let erledigenUrl: String
    }

    let zeilen: [Zeile]
    let anzahl: String
    let weiterUrl: String?

    init(_ zeilen: [Wiedervorlagezeile], anzahl: String, heute: Kalendertag, weiterUrl: String? = nil) {
        self.zeilen = zeilen.map {
            Zeile(
                url: AkteURL.vorgang($0.vorgang.id, "wiedervorlagen"), betreff: $0.vorgang.betreff,
                zeichen: $0.vorgang.zeichen.text,
                tag: $0.wiedervorlage.tag.deutsch, ueberfaellig: $0.wiedervorlage.tag < heute, grund: $0.wiedervorlage.grund,
                erledigenUrl: AkteURL.wiedervorlage($0.wiedervorlage.id, "erledigen"))
        }
        self.anzahl = anzahl
        self.weiterUrl = weiterUrl
    }
}
