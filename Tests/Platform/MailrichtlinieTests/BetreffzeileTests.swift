// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import MimeStructure
import Testing

struct Betrefffall: Sendable, CustomStringConvertible {
    let betreff: String
    let rest: String
    let marken: Set<Marke>

    init(_ betreff: String, _ rest: String, _ marken: Set<Marke>) {
        (self.betreff, self.rest, self.marken) = (betreff, rest, marken)
    }

    var description: String { betreff }
}

@Suite("Betreff") struct BetreffzeileTests {
    private func nachricht(_ betreff: String) -> [UInt8] {
        Werkstatt.bytes(
            "From: a@stadt.example", "Subject: \(betreff)", "X-Odd:   x ", "To: b@welt.example", "", "Subject: [portal]",
            "--\u{0}ä")
    }

    @Test(
        "Wünsche werden erkannt, wie immer sie geschrieben sind, und verschwinden aus dem Betreff",
        arguments: [
            Betrefffall("[vertraulich] Ihr Antrag", "Ihr Antrag", [.vertraulich]),
            Betrefffall("AW: [VERTRAULICH] Ihr Antrag", "AW: Ihr Antrag", [.vertraulich]),
            Betrefffall("Ihr Antrag [Portal]", "Ihr Antrag", [.portal]),
            Betrefffall("[portal][signiert] x", "x", [.portal, .signiert]),
            Betrefffall("[verschluesselt] x", "x", [.verschluesselt]),
            Betrefffall("[verschlüsselt] x", "x", [.verschluesselt]),
            Betrefffall("[verschlu\u{308}sselt] x", "x", [.verschluesselt]),
            Betrefffall("=?utf-8?Q?=5Bverschl=C3=BCsselt=5D_x?=", "x", [.verschluesselt]),
            Betrefffall("=?utf-8?B?W3Zlcg==?= =?utf-8?B?dHJhdWxpY2hdIHg=?=", "x", [.vertraulich]),
            Betrefffall("=?iso-8859-1?Q?[verschl=FCsselt]?= x", "x", [.verschluesselt]),
            Betrefffall("[ ver\u{200B}traulich ] x", "x", [.vertraulich]),
            Betrefffall("[vеrtrаuliсh] x", "x", [.vertraulich]),  // Cyrillic е, а, с
            Betrefffall("［ｐｏｒｔａｌ］ x", "x", [.portal]),
            Betrefffall("[𝐩𝐨𝐫𝐭𝐚𝐥] x", "x", [.portal]),
            Betrefffall("[pоrtaI] x", "x", [.portal]),
            Betrefffall("[0ffen] x", "x", [.offen]),
            Betrefffall("[por[signiert]tal] x", "x", [.portal, .signiert]),
            Betrefffall("[portal der Stadt] x", "[portal der Stadt] x", []),
            Betrefffall("portal offen x", "portal offen x", []),
            Betrefffall("[x] [", "[x] [", []),
        ])
    func wuensche(_ fall: Betrefffall) throws {
        let vorher = nachricht(fall.betreff)
        let ergebnis = try Betreffzeile.ohneMarken(vorher)
        #expect(ergebnis.marken == fall.marken)
        let kopf = try MessageHeader(ergebnis.bytes[...])
        let betreff = try #require(kopf.sole("subject"))
        if fall.marken.isEmpty {
            #expect(ergebnis.bytes == vorher)
        } else {
            #expect(betreff.text.text == fall.rest)
        }
        // Everything else is the same, byte by byte.
        let alt = try #require(try MessageHeader(vorher[...]).sole("subject"))
        #expect(Array(ergebnis.bytes[..<betreff.range.lowerBound]) == Array(vorher[..<alt.range.lowerBound]))
        #expect(Array(ergebnis.bytes[betreff.range.upperBound...]) == Array(vorher[alt.range.upperBound...]))
    }

    @Test(
        "Marken des Gateways und Wünsche, die eine Antwort ausführen würde, kommen von außen nicht herein",
        arguments: [
            "[sicher]", "[SICHER]", "[signiert OK]", "[signiert UNGÜLTIG]", "[Signiert: ok ✓]", "[slgniert 0K]", "[s\u{456}cher]",
            "[ｓicher]",
            "【sicher】", "[si[sicher]cher]", "=?utf-8?B?W3NpY2hlcl0=?=", "[signed OK]", "[secure]", "[entschlüsselt]", "[offen]",
            "[portal]",
            "[signiert OK, Prüfung heute]", "[s\u{AD}i\u{200D}cher]", "=?utf-8?Q?=5Bsi?= =?utf-8?Q?cher=5D?=", "[verschlüsselt]",
            "[ѕiсhеr]", "[si\u{3164}cher]",
        ])
    func faelschungen(_ marke: String) throws {
        let ergebnis = try Betreffzeile.ohneFaelschungen(nachricht("Re: \(marke) Rechnung"))
        #expect(ergebnis.gefunden)
        let betreff = try MessageHeader(ergebnis.bytes[...]).first("subject")?.text.text
        #expect(betreff == "Re: Rechnung")
    }

    @Test(
        "Was nur ähnlich klingt, bleibt Byte für Byte",
        arguments: [
            "[Sicherheitsdienst] x", "[vertraulich] x", "[signierte Fassung] x", "sicher", "[signiert Oktober] x",
            "[Ticket 4711] x", "(sicher)",
            "=?utf-8?Q?Stra=C3=9Fe?=",
        ])
    func bleibt(_ betreff: String) throws {
        let vorher = nachricht(betreff)
        let ergebnis = try Betreffzeile.ohneFaelschungen(vorher)
        #expect(!ergebnis.gefunden)
        #expect(ergebnis.bytes == vorher)
    }

    @Test(
        "Aus einem Betreff in unbekanntem Zeichensatz verschwindet die Marke, der Rest bleibt lesbar für den, der ihn lesen kann")
    func unbekannterZeichensatz() throws {
        let ergebnis = try Betreffzeile.ohneMarken(nachricht("[portal] =?gb2312?B?xOO6ww==?="))
        let betreff = try #require(try MessageHeader(ergebnis.bytes[...]).sole("subject"))
        #expect(String(decoding: betreff.value, as: UTF8.self) == "=?gb2312?B?xOO6ww==?=")
        let verborgen = try Betreffzeile.ohneFaelschungen(nachricht("=?gb2312?Q?=5Bsicher=5D_=C4=E3?="))
        let danach = try #require(try MessageHeader(verborgen.bytes[...]).sole("subject"))
        #expect(verborgen.gefunden)
        #expect(!danach.text.text.contains("sicher"))
    }

    @Test("Zeilenenden bleiben, wie sie waren, auch am Ende der Nachricht; ein zweiter Betreff wird auch gesäubert")
    func zeilenenden() throws {
        let lf = try Betreffzeile.ohneMarken(Array("Subject: [portal] a\nSubject: b [offen]\n\nx\n".utf8))
        #expect(String(decoding: lf.bytes, as: UTF8.self) == "Subject: a\nSubject: b\n\nx\n")
        let ohne = try Betreffzeile.ohneMarken(Array("Subject: [portal] a".utf8))
        #expect(String(decoding: ohne.bytes, as: UTF8.self) == "Subject: a")
        let leer = try Betreffzeile.ohneMarken(Array("Subject: [portal]\r\n\r\nx".utf8))
        #expect(String(decoding: leer.bytes, as: UTF8.self) == "Subject:\r\n\r\nx")
    }

    @Test("Ein riesiger Betreff voller ineinander steckender Marken kostet nicht mehr als seine Länge")
    func riesig() throws {
        let betreff = String(repeating: "[si", count: 20_000) + String(repeating: "cher]", count: 20_000)
        let ergebnis = try Betreffzeile.ohneFaelschungen(Array("Subject: \(betreff)\r\n\r\n".utf8))
        #expect(ergebnis.gefunden)
        #expect(String(decoding: ergebnis.bytes, as: UTF8.self) == "Subject:\r\n\r\n")
    }
}
