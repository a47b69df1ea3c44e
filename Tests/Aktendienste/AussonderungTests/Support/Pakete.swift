// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Zip

/// Packages as nobody of good will would send them.
enum Pakete {
    static func zip(_ dateien: [(String, [UInt8])]) throws -> [UInt8] {
        var aus: [UInt8] = []
        let zip = ZipWriter { aus += $0 }
        for (name, bytes) in dateien { try zip.deflate(name) { try $0(bytes[...]) } }
        try zip.finish()
        return aus
    }

    /// The same bytes with every `alt` replaced, such as a name that the writer would refuse.
    static func ersetzt(_ bytes: [UInt8], _ alt: String, _ neu: String) -> [UInt8] {
        precondition(alt.utf8.count == neu.utf8.count)
        return Array(bytes.replacing(Array(alt.utf8), with: Array(neu.utf8)))
    }

    static func eingefuegt(_ bytes: [UInt8], _ neu: String, vor stelle: String) -> [UInt8] {
        Array(bytes.replacing(Array(stelle.utf8), with: Array((neu + stelle).utf8)))
    }

    static func ablegen(_ bytes: [UInt8], _ pfad: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: pfad)) }

    /// Every hostile kind with a word of the reason that is shown.
    static func boese() throws -> [(name: String, bytes: [UInt8], grund: String)] {
        let leer = Array("<x/>".utf8)
        let zwei = try zip([("a1.xml", leer), ("a2.txt", leer)])
        var gezaehlt = zwei
        gezaehlt[zwei.count - 22 + 8] += 1
        gezaehlt[zwei.count - 22 + 10] += 1
        var geaendert = zwei
        geaendert[zwei.count / 2 - 40] ^= 1
        let entitaet = "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"
        return [
            ("entitaet.zip", try zip([("entitaet.xml", Array(entitaet.utf8))]), "kein zulässiges XML"),
            ("pfad.zip", ersetzt(try zip([("AA/pfad.xml", leer)]), "AA/pfad.xml", "../pfad.xml"), "unzulässigen Dateinamen"),
            ("ohne.zip", try zip([("readme.txt", leer)]), "fehlt die Nachricht"),
            (
                "alt.zip", try zip([("alt.xml", Array("<x xmlns=\"urn:xoev-de:xdomea:schema:1.0.0\"/>".utf8))]),
                "Fassung der Nachricht"
            ),
            ("doppelt.zip", ersetzt(zwei, "a2.txt", "a1.xml"), "zweimal vor"),
            ("bombe.zip", try zip([("bombe.xml", [UInt8](repeating: 32, count: 50_000_000))]), "ZIP-Bombe"),
            ("zahl.zip", gezaehlt, "nicht so viele Dateien"),
            ("halb.zip", Array(zwei.dropLast(9)), "kein ZIP-Paket"),
            ("fremd.zip", try zip([("fremd.xml", Array(fremd.utf8))]), "gehört nicht zur Aussonderung"),
        ]
    }

    /// A file plan, which has its own place.
    private static let fremd = """
        <xdomea:Aktenplan.Aktenplan.0301 xmlns:xdomea="urn:xoev-de:xdomea:schema:3.1.0"><xdomea:Kopf>
        <xdomea:ProzessID>0190a000-0000-7000-8000-00000000000a</xdomea:ProzessID>
        <xdomea:Nachrichtentyp><code>0301</code></xdomea:Nachrichtentyp>
        <xdomea:Erstellungszeitpunkt>2026-01-01T00:00:00Z</xdomea:Erstellungszeitpunkt>
        <xdomea:Absender/><xdomea:Empfaenger/><xdomea:Empfangsbestaetigung>0</xdomea:Empfangsbestaetigung></xdomea:Kopf>
        </xdomea:Aktenplan.Aktenplan.0301>
        """
}
