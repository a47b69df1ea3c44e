// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Due Wiedervorlagen (partial `akte/wiedervorlagentabelle`).
struct Wiedervorlagentabelle: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let url: String
        let betreff: String
        let zeichen: String
        let akte: Bool
        let vorschauUrl: String
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
                url: AkteURL.wiedervorlagen($0.objekt), betreff: $0.betreff, zeichen: $0.zeichen, akte: $0.objekt.istAkte,
                vorschauUrl: AkteURL.objekt($0.objekt, "vorschau"), tag: $0.tag.deutsch, ueberfaellig: $0.tag < heute,
                grund: $0.grund, erledigenUrl: AkteURL.wiedervorlage($0.id, "erledigen"))
        }
        self.anzahl = anzahl
        self.weiterUrl = weiterUrl
    }
}
