// SPDX-License-Identifier: EUPL-1.2
import Testing
import Zip

@Suite("ZIP: was geschrieben wird, ist wieder lesbar")
struct ZipSchreibenTests {
    @Test("Gepackte und gespeicherte Einträge kommen mit Namen und Inhalt zurück")
    func hinUndZurueck() throws {
        let gross = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 7) })
        let zip = try Zips.bauen { schreiber in
            try schreiber.deflate("nachricht.xml") { put in
                for anfang in stride(from: 0, to: gross.count, by: 70_000) {
                    try put(gross[anfang..<min(anfang + 70_000, gross.count)])
                }
            }
            try schreiber.store("ä/brief.pdf", Array("%PDF".utf8))
            try schreiber.deflate("leer.txt") { _ in }
            try schreiber.deflate("weit.bin", large: true) { put in try put([1, 2, 3]) }
        }
        let archiv = try ZipArchive(.bytes(zip))
        #expect(archiv.entries.map(\.name) == ["nachricht.xml", "ä/brief.pdf", "leer.txt", "weit.bin"])
        #expect(try archiv.content(archiv.entries[0]) == gross)
        #expect(try archiv.content(archiv.entries[1]) == Array("%PDF".utf8))
        #expect(try archiv.content(archiv.entries[2]) == [])
        #expect(try archiv.content(archiv.entries[3]) == [1, 2, 3])
    }

    @Test("Was in Stücken gespeichert wird, gleicht dem am Stück; ändert es sich beim Schreiben, fällt das auf")
    func stuecke() throws {
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
        let einmal = try Zips.bauen { try $0.store("a.bin", bytes) }
        let stueckweise = try Zips.bauen { schreiber in
            try schreiber.store("a.bin") { put in
                for anfang in stride(from: 0, to: bytes.count, by: 70_000) {
                    try put(bytes[anfang..<min(anfang + 70_000, bytes.count)])
                }
            }
        }
        #expect(stueckweise == einmal)
        var mal = 0
        #expect(throws: ZipError.wrongChecksum("b.bin")) {
            try Zips.bauen {
                try $0.store("b.bin") { put in
                    mal += 1
                    try put([UInt8(mal)])
                }
            }
        }
    }

    @Test("Dieselben Einträge ergeben dieselben Bytes")
    func gleicheBytes() throws {
        #expect(try Zips.zwei() == Zips.zwei())
    }

    @Test("Mehr Einträge als 16 Bit zählen gehen als Zip64")
    func vieleEintraege() throws {
        let zip = try Zips.bauen { schreiber in
            for nummer in 0..<65_600 { try schreiber.store("\(nummer)", []) }
        }
        #expect(try ZipArchive(.bytes(zip)).entries.count == 65_600)
        #expect(throws: ZipError.tooManyEntries(65_600)) { try ZipArchive(.bytes(zip), limits: ZipLimits(entries: 65_599)) }
    }

    @Test(
        "Der Schreiber nimmt keinen doppelten und keinen gefährlichen Namen",
        arguments: ["../x", "/x", "a//b", "", "a\\b", "C:x", "x/"])
    func namen(_ name: String) throws {
        #expect(throws: ZipError.unsafeName(name)) { try Zips.bauen { try $0.store(name, []) } }
        #expect(throws: ZipError.duplicate("A.txt")) {
            try Zips.bauen {
                try $0.store("a.txt", [])
                try $0.store("A.txt", [])
            }
        }
    }
}

@Suite("ZIP: feindliche Archive werden mit Grund abgelehnt")
struct ZipAbwehrTests {
    @Test("Pfade nach draußen", arguments: ["../b", "/abc", "b/..", "./ab", "a\\bc", "a\0bc"])
    func pfade(_ name: String) throws {
        let zip = Zips.ersetzt(try Zips.zwei(), "zwei", name)
        #expect(throws: ZipError.unsafeName(name)) { try ZipArchive(.bytes(zip)) }
    }

    @Test("Doppelte Namen, auch in anderer Schreibung", arguments: ["eins", "EINS"])
    func doppelt(_ name: String) throws {
        let zip = Zips.ersetzt(try Zips.zwei(), "zwei", name)
        #expect(throws: ZipError.duplicate(name)) { try ZipArchive(.bytes(zip)) }
    }

    @Test("Namen, die kein UTF-8 sind")
    func kodierung() throws {
        let zip = Zips.ersetzt(try Zips.zwei(), Array("zwei".utf8), [0x7A, 0xFC, 0x65, 0x69])
        #expect(throws: ZipError.nameEncoding) { try ZipArchive(.bytes(zip)) }
    }

    @Test("Eine Bombe wird erkannt, bevor ein Byte entpackt ist")
    func bombe() throws {
        let zip = try Zips.bauen { schreiber in
            try schreiber.deflate("bombe") { put in
                for _ in 0..<64 { try put([UInt8](repeating: 0, count: 1 << 20)[...]) }
            }
        }
        #expect(throws: ZipError.bomb("bombe")) { try ZipArchive(.bytes(zip)) }
        #expect(throws: ZipError.tooLarge("bombe")) { try ZipArchive(.bytes(zip), limits: ZipLimits(totalBytes: 1 << 20)) }
    }

    @Test("Eine Bombe, die ihre Größe verschweigt, endet an der angekündigten Größe")
    func verschwiegen() throws {
        var zip = try Zips.bauen { schreiber in
            try schreiber.deflate("bombe") { put in try put([UInt8](repeating: 0, count: 1 << 20)[...]) }
        }
        let verzeichnis = try #require(Zips.stelle(zip, [0x50, 0x4B, 1, 2]))
        zip.replaceSubrange(verzeichnis + 24..<verzeichnis + 28, with: [100, 0, 0, 0])
        let archiv = try ZipArchive(.bytes(zip))
        var gesehen = 0
        #expect(throws: ZipError.wrongSize("bombe")) { try archiv.unpack(archiv.entries[0]) { gesehen += $0.count } }
        #expect(gesehen <= 100)
    }

    @Test("Falsche Anzahl, falsche Prüfsumme, Anhängsel und abgeschnittene Archive")
    func zahlen() throws {
        let gut = try Zips.zwei()
        var anzahl = gut
        for stelle in [gut.count - 14, gut.count - 12] { anzahl[stelle] = 1 }
        #expect(throws: ZipError.wrongCount) { try ZipArchive(.bytes(anzahl)) }
        var mehr = gut
        for stelle in [gut.count - 14, gut.count - 12] { mehr[stelle] = 9 }
        #expect(throws: ZipError.wrongCount) { try ZipArchive(.bytes(mehr)) }
        let verzeichnis = try #require(Zips.stelle(gut, [0x50, 0x4B, 1, 2]))
        var summe = gut
        summe[verzeichnis + 16] ^= 1
        #expect(throws: ZipError.contradiction("eins")) { try ZipArchive(.bytes(summe)) }
        var inhalt = gut
        inhalt[34] ^= 1
        let archiv = try ZipArchive(.bytes(inhalt))
        #expect(throws: ZipError.wrongChecksum("eins")) { try archiv.content(archiv.entries[0]) }
        #expect(throws: ZipError.notAZip) { try ZipArchive(.bytes(gut + [0])) }
        for laenge in 0..<gut.count { #expect(throws: ZipError.self) { try ZipArchive(.bytes(Array(gut[..<laenge]))) } }
    }

    @Test("Verschlüsselte Einträge, Verknüpfungen und überlappende Einträge")
    func arten() throws {
        let gut = try Zips.zwei()
        let erster = try #require(Zips.stelle(gut, [0x50, 0x4B, 1, 2]))
        var verschluesselt = gut
        verschluesselt[erster + 8] |= 1
        #expect(throws: ZipError.encrypted("eins")) { try ZipArchive(.bytes(verschluesselt)) }
        var verknuepfung = gut
        verknuepfung[erster + 41] = 0xA1
        #expect(throws: ZipError.notAFile("eins")) { try ZipArchive(.bytes(verknuepfung)) }
        let zweiter = try #require(Zips.stelle(Array(gut[(erster + 4)...]), [0x50, 0x4B, 1, 2])) + erster + 4
        var ueberlappend = gut
        ueberlappend.replaceSubrange(zweiter + 42..<zweiter + 46, with: [0, 0, 0, 0])
        #expect(throws: ZipError.self) { try ZipArchive(.bytes(ueberlappend)) }
        var methode = gut
        methode[erster + 10] = 12
        #expect(throws: ZipError.method("eins", 12)) { try ZipArchive(.bytes(methode)) }
    }
}

enum Zips {
    static func bauen(_ tun: (ZipWriter) throws -> Void) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let schreiber = ZipWriter { bytes += $0 }
        try tun(schreiber)
        try schreiber.finish()
        return bytes
    }

    static func zwei() throws -> [UInt8] {
        try bauen {
            try $0.store("eins", Array("Inhalt eins".utf8))
            try $0.store("zwei", Array("Inhalt 2".utf8))
        }
    }

    static func stelle(_ bytes: [UInt8], _ gesucht: [UInt8]) -> Int? {
        guard bytes.count >= gesucht.count else { return nil }
        return (0...(bytes.count - gesucht.count)).first { bytes[$0..<$0 + gesucht.count].elementsEqual(gesucht) }
    }

    static func ersetzt(_ bytes: [UInt8], _ alt: String, _ neu: String) -> [UInt8] {
        ersetzt(bytes, Array(alt.utf8), Array(neu.utf8))
    }

    static func ersetzt(_ bytes: [UInt8], _ alt: [UInt8], _ neu: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for stelle in 0...(bytes.count - alt.count) where bytes[stelle..<stelle + alt.count].elementsEqual(alt) {
            bytes.replaceSubrange(stelle..<stelle + alt.count, with: neu)
        }
        return bytes
    }
}
