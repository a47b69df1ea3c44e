// SPDX-License-Identifier: EUPL-1.2
import Documents
import Testing

@Suite("Dateityp")
struct DateitypTests {
    @Test(
        "Der Inhalt verrät die Art",
        arguments: [
            ("%PDF-1.7\n", Dateityp.pdf), ("GIF89a..", .gif), ("RIFF\u{1}\u{1}\u{1}\u{1}WEBPVP8 ", .webp),
            ("\0\0\0\u{18}ftypheic\0\0", .heic),
            ("II*\0", .tiff), ("{\\rtf1", .rtf), ("MZ\u{1}\0", .programm), ("\u{7F}ELF", .programm), ("#!/bin/sh\n", .programm),
            ("<?xml version=\"1.0\"?><a/>", .xml), ("\u{FEFF}<?xml version=\"1.0\"?><svg xmlns=\"x\"/>", .svg),
            ("<svg onload=\"x\"/>", .svg),
            ("\n <!DOCTYPE HTML><p>", .html), ("<script>alert(1)</script>", .html), ("<?xml version=\"1.0\"?><html/>", .html),
            ("Guten Tag, größe Straße\n", .text), ("Name;Ort\nMüller;Köln\n", .csv), ("a\tb\r\nc\td\r\n", .csv),
            ("Received: von x\r\n by y\r\nSubject: Grüße\r\n\r\nHallo", .eml), ("Betreff: x\nMfg: y\n", .text),
            ("", .leer), ("abc\0def", .unbekannt), ("<a", .text), ("PK\u{5}\u{6}", .zip),
        ])
    func nachText(inhalt: String, typ: Dateityp) {
        #expect(Dateityp.erkenne(inhalt.utf8) == typ)
    }

    @Test(
        "Binäre Kennungen werden erkannt",
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], Dateityp.jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole2), ([0x1F, 0x8B, 8], .gzip), ([0xC3, 0x28], .unbekannt),
        ] as [([UInt8], Dateityp)])
    func nachBytes(inhalt: [UInt8], typ: Dateityp) {
        #expect(Dateityp.erkenne(inhalt) == typ)
    }

    @Test(
        "Archive werden nach ihren Einträgen unterschieden",
        arguments: [
            (["[Content_Types].xml", "word/document.xml"], Dateityp.docx), (["_rels/.rels", "xl/workbook.xml"], .xlsx),
            (["[Content_Types].xml", "ppt/presentation.xml"], .pptx), (["word/document.xml"], .zip), (["liesmich.txt"], .zip),
        ])
    func archive(namen: [String], typ: Dateityp) {
        #expect(Dateityp.erkenne(namen.flatMap { zipEintrag($0) }) == typ)
    }

    @Test("OpenDocument nennt seine Art im ersten Eintrag")
    func openDocument() {
        #expect(Dateityp.erkenne(zipEintrag("mimetype", "application/vnd.oasis.opendocument.text")) == .odt)
        #expect(Dateityp.erkenne(zipEintrag("mimetype", "application/vnd.oasis.opendocument.spreadsheet")) == .ods)
        #expect(Dateityp.erkenne(zipEintrag("mimetype", "application/epub+zip")) == .zip)
    }

    @Test("Ein am Ende der Probe zerschnittenes Zeichen macht aus Text nichts Unbekanntes")
    func zerschnitten() {
        let text = String(repeating: "a", count: Dateityp.anfangslaenge - 1) + "ü"
        #expect(Dateityp.erkenne(text.utf8) == .text)
        #expect(Dateityp.erkenne([0x61, 0xC3]) == .unbekannt)
    }

    @Test("Beliebige Bytes führen nie zum Absturz")
    func beliebig() {
        var zufall = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            var bytes = (0..<Int.random(in: 0...80, using: &zufall)).map { _ in UInt8.random(in: 0...255, using: &zufall) }
            if Bool.random() { bytes = [0x50, 0x4B, 3, 4] + bytes }
            let typ = Dateityp.erkenne(bytes)
            #expect(Dateityp.allCases.contains(typ))
        }
    }

    private func zipEintrag(_ name: String, _ inhalt: String = "") -> [UInt8] {
        [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 22) + [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8)
            + Array(inhalt.utf8)
    }
}
