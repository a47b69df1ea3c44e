// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation

/// The worker's messages: 4-byte big-endian length, JSON head, then the bytes it announces.
enum Rahmen {
    struct Antwort: Decodable {
        let ergebnis: String
        let laenge: Int
        var version: String?
        var seiten: Int?
        var text: String?
    }

    private struct Kopf: Encodable {
        struct Teil: Encodable {
            var art: String
            var name = ""
            var typ = ""
            var beschreibung = ""
            var beziehung = ""
            var laenge: Int
        }
        let variante: String
        let erstellt: Int64
        let rechenzeit: Int
        let teile: [Teil]
    }

    static func schreibe(_ auftrag: Druckauftrag, rechenzeit: Int) throws -> [UInt8] {
        let html = Data(auftrag.html.utf8)
        var teile = [Kopf.Teil(art: "html", laenge: html.count)]
        teile += auftrag.beigaben.map { Kopf.Teil(art: "beigabe", name: $0.name, typ: $0.typ, laenge: $0.inhalt.count) }
        teile += auftrag.anhaenge.map {
            Kopf.Teil(
                art: "anhang", name: $0.name, beschreibung: $0.beschreibung, beziehung: $0.beziehung.rawValue,
                laenge: $0.inhalt.count)
        }
        let kopf = Kopf(
            variante: auftrag.variante.rawValue, erstellt: auftrag.erstellt.millisekunden / 1000, rechenzeit: rechenzeit,
            teile: teile)
        let roh = try JSONEncoder().encode(kopf)
        var bytes = (0..<4).map { UInt8(truncatingIfNeeded: roh.count >> (24 - 8 * $0)) }
        bytes += roh
        bytes += html
        for beigabe in auftrag.beigaben { bytes += beigabe.inhalt }
        for anhang in auftrag.anhaenge { bytes += anhang.inhalt }
        return bytes
    }

    /// The answer's head and where its bytes begin, as soon as the head is there.
    static func liesKopf(_ bytes: [UInt8]) throws -> (antwort: Antwort, beginn: Int)? {
        guard bytes.count >= 4 else { return nil }
        let laenge = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
        guard bytes.count >= 4 + laenge else { return nil }
        return (try JSONDecoder().decode(Antwort.self, from: Data(bytes[4..<4 + laenge])), 4 + laenge)
    }
}
