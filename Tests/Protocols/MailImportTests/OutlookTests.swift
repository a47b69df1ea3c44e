// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import MailImport

private func weit(_ text: String) -> Verbunddatei.Inhalt {
    .strom(text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
}

private func tafel(kopf: Int, _ werte: [(UInt64, UInt64)]) -> Verbunddatei.Inhalt {
    func acht(_ wert: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: wert >> (8 * UInt64($0))) } }
    return .strom([UInt8](repeating: 0, count: kopf) + werte.flatMap { acht($0.0) + acht($0.1) })
}

private let grosseAnlage = (0..<5000).map { UInt8($0 % 251) }

private func nachricht(klasse: String = "IPM.Note") -> [UInt8] {
    Verbunddatei.bytes([
        (
            "__properties_version1.0",
            tafel(
                kopf: 32,
                [(0x0039_0040, 133_550_640_000_000_000), (0x0E06_0040, 133_550_640_600_000_000), (0x3FFD_0003, 1252)])
        ),
        ("__substg1.0_001A001F", weit(klasse)), ("__substg1.0_0037001F", weit("Größe\r\nneu")),
        ("__substg1.0_1000001E", .strom([0x35, 0x20, 0x80])), ("__substg1.0_0C1A001F", weit("Eva Müller")),
        ("__substg1.0_0C1F001F", weit("/O=AMT/CN=EVA")), ("__substg1.0_5D01001F", weit("eva@b.example")),
        (
            "__recip_version1.0_#00000000",
            .ordner([
                ("__properties_version1.0", tafel(kopf: 8, [(0x0C15_0003, 2)])), ("__substg1.0_39FE001F", weit("c@d.example")),
            ])
        ),
        (
            "__attach_version1.0_#00000000",
            .ordner([("__substg1.0_37010102", .strom(grosseAnlage)), ("__substg1.0_3707001F", weit("..\\Plan.pdf"))])
        ),
        (
            "__attach_version1.0_#00000001",
            .ordner([("__properties_version1.0", tafel(kopf: 8, [(0x3705_0003, 5)]))])
        ),
    ])
}

@Suite("Outlook-Dateien lesen (.msg)")
struct OutlookTests {
    @Test("Kopf, Text, Empfänger und Anlagen werden gefunden")
    func gelesen() throws {
        let mail = try MailImport.read(nachricht())
        #expect(mail.format == .outlook && mail.subject == "Größe neu" && mail.text == "5 €")
        #expect(mail.from == ImportedMailbox(name: "Eva Müller", address: "eva@b.example"))
        #expect(mail.to.isEmpty && mail.copies.map(\.address) == ["c@d.example"])
        #expect(mail.sentAt == 1_710_590_400 && mail.receivedAt == 1_710_590_460)
        #expect(mail.attachments.map(\.name) == ["Plan.pdf"] && mail.attachments.first?.bytes == grosseAnlage)
        #expect(mail.doubts == [.embeddedObject])
    }

    @Test("Ein anderes Office-Format ist keine Nachricht")
    func andere() {
        #expect(throws: MailImportError.notAMail) { try MailImport.read(nachricht(klasse: "Word")) }
    }

    @Test("Eine Kette im Kreis ist ein Schaden und kein endloser Lauf")
    func kreis() {
        var bytes = nachricht()
        // The table of sectors stands last; the folder list's first sector (named at byte 48) is made to follow itself.
        let ort = bytes.count - 512 + Int(bytes[48]) * 4
        for i in 0..<4 { bytes[ort + i] = bytes[48 + i] }
        #expect(throws: MailImportError.damagedFile) { try MailImport.read(bytes) }
    }

    @Test("Ein Ordner, der sich selbst enthält, ist ein Schaden")
    func geschwister() throws {
        var bytes = nachricht()
        let name = Array("__properties_version1.0".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let ort = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
        for (i, byte) in [UInt8(1), 0, 0, 0].enumerated() { bytes[ort + 72 + i] = byte }
        #expect(throws: MailImportError.damagedFile) { try MailImport.read(bytes) }
    }

    @Test("Abgeschnitten bei jedem Byte: ein Fehler, nie ein Absturz")
    func abgeschnitten() {
        let bytes = nachricht()
        for laenge in stride(from: 8, to: bytes.count, by: 97) {
            #expect(throws: MailImportError.self) { try MailImport.read(Array(bytes[..<laenge])) }
        }
    }
}
