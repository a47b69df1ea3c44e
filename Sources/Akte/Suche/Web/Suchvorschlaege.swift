// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What somebody may mean who has typed three letters: the object of a sign, then hits (a fragment under the field).
struct Suchvorschlaege: Page {
    static let vorlage = "akte/suchvorschlaege"
    static let abZeichen = 3
    static let hoechstens = 8
    static let andere = 3

    struct Vorschlag: Encodable, Sendable {
        let url: String
        let zeichen: String?
        let titel: String
        let art: String
        let vorgang: String?
    }

    let titel = "Vorschläge"
    let vorschlaege: [Vorschlag]
    let hatVorschlaege: Bool
    let alleUrl: String
    let nochMehr: Bool
    /// What is read out, once; the list itself would be too much at each letter.
    let ansage: String

    static func moeglich(_ text: String) -> Bool {
        text.count <= AkteSuchen.laengsterText && text.filter { $0.isLetter || $0.isNumber }.count >= abZeichen
    }

    /// - Parameter weitere: of other modules, at the end and never crowded out.
    init(_ wahl: Suchwahl, _ ergebnis: AkteSuchen.Ergebnis, weitere: [Modulfunde] = []) {
        let direkt = ergebnis.zeichen.map { AkteURL.objekt($0) }
        let funde = ergebnis.treffer.compactMap { Self.vorschlag($0, ergebnis.vorgaenge[$0.objekt]) }
        // What is called so before what only mentions it.
        let gesucht = wahl.text.filter { !$0.isWhitespace }.lowercased()
        let beginnt = { (v: Vorschlag) in v.url == direkt || v.zeichen?.lowercased().hasPrefix(gesucht) == true }
        var liste = funde.filter { $0.url == direkt } + funde.filter { $0.url != direkt && beginnt($0) }
        liste += funde.filter { !beginnt($0) }
        if let direkt, liste.first?.url != direkt {
            liste.insert(Vorschlag(url: direkt, zeichen: wahl.text, titel: "öffnen", art: "Zeichen", vorgang: nil), at: 0)
        }
        let andere = weitere.flatMap(\.zeilen).prefix(Self.andere).map {
            Vorschlag(url: $0.url, zeichen: nil, titel: $0.titel, art: $0.art, vorgang: nil)
        }
        let platz = Self.hoechstens - andere.count
        vorschlaege = liste.prefix(platz) + andere
        hatVorschlaege = !vorschlaege.isEmpty
        nochMehr = ergebnis.nochMehr || liste.count > platz || weitere.flatMap(\.zeilen).count > andere.count
        alleUrl = wahl.url
        ansage =
            switch vorschlaege.count {
            case 0: "Kein Vorschlag"
            case 1: "1 Vorschlag, mit Pfeil nach unten zu erreichen"
            default: "\(vorschlaege.count) Vorschläge, mit Pfeil nach unten zu erreichen"
            }
    }

    private static func vorschlag(_ treffer: Treffer, _ vorgang: String?) -> Vorschlag? {
        guard let art = Suchart(rawValue: treffer.art) else { return nil }
        return Vorschlag(
            url: art.url(treffer.objekt), zeichen: treffer.kennzeichen, titel: treffer.titel, art: art.einzahl,
            vorgang: vorgang == treffer.titel ? nil : vorgang)
    }
}
