// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import MailImport

/// The message of Outlook with which scripts/fuzz begins. `RATHAUS_SAAT=schreiben` writes it anew.
@Suite("Outlook-Dateien: Anfang für scripts/fuzz")
struct SaatTests {
    static let datei = URL(filePath: #filePath).appending(path: "../../../../Fuzz/seeds/mailimport/outlook").standardizedFileURL

    private static func weit(_ text: String) -> Verbunddatei.Inhalt {
        .strom(text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
    }

    private static func tafel(kopf: Int, _ werte: [(UInt64, UInt64)]) -> Verbunddatei.Inhalt {
        func acht(_ wert: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: wert >> (8 * UInt64($0))) } }
        return .strom([UInt8](repeating: 0, count: kopf) + werte.flatMap { acht($0.0) + acht($0.1) })
    }

    static func nachricht() -> [UInt8] {
        Verbunddatei.bytes([
            ("__properties_version1.0", tafel(kopf: 32, [(0x0039_0040, 133_550_640_000_000_000), (0x3FFD_0003, 1252)])),
            ("__substg1.0_001A001F", weit("IPM.Note")), ("__substg1.0_0037001F", weit("Frage zum Bescheid")),
            ("__substg1.0_1000001F", weit("Guten Tag,\r\nim Anhang der Plan.")), ("__substg1.0_0C1A001F", weit("Eva Müller")),
            ("__substg1.0_0C1F001F", weit("eva@b.example")),
            (
                "__recip_version1.0_#00000000",
                .ordner([
                    ("__properties_version1.0", tafel(kopf: 8, [(0x0C15_0003, 1)])),
                    ("__substg1.0_39FE001F", weit("c@d.example")),
                ])
            ),
            (
                "__attach_version1.0_#00000000",
                .ordner([("__substg1.0_37010102", .strom(Array("Plan".utf8))), ("__substg1.0_3707001F", weit("Plan.txt"))])
            ),
        ])
    }

    @Test("Die Nachricht ist da, kurz und wird gelesen")
    func saat() throws {
        let bytes = Self.nachricht()
        if ProcessInfo.processInfo.environment["RATHAUS_SAAT"] == "schreiben" { try Data(bytes).write(to: Self.datei) }
        #expect([UInt8](try Data(contentsOf: Self.datei)) == bytes)
        #expect(bytes.count <= 16_384)
        let mail = try MailImport.read(bytes)
        #expect(mail.format == .outlook && mail.subject == "Frage zum Bescheid")
        #expect(mail.attachments.map(\.name) == ["Plan.txt"])
    }
}
