// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Akte

@Suite("Dateiname") struct DateinameTests {
    @Test(
        "Pfade, Steuerzeichen und Richtungswechsel verschwinden",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\Windows\\brief.pdf", "brief.pdf"), ("a\u{0}b\nc.txt", "abc.txt"),
            ("rechnung\u{202E}fdp.exe", "rechnungfdp.exe"), ("...", "Dokument"), ("", "Dokument"),
            ("Größe {{x}}.pdf", "Größe {{x}}.pdf"),
            ("<b>\"x\".html", "bx.html"), (".htaccess", "htaccess"),
        ])
    func bereinigt(eingabe: String, erwartet: String) {
        #expect(Dokumentdatei.bereinigt(eingabe) == erwartet)
    }

    @Test("Lange Namen werden gekürzt und behalten ihre Endung")
    func lang() {
        let name = Dokumentdatei.bereinigt(String(repeating: "ä", count: 500) + ".pdf")
        #expect(name.utf8.count <= 200)
        #expect(name.hasSuffix("ä.pdf"))
        #expect(Dokumentdatei.bereinigt("x." + String(repeating: "y", count: 500)).utf8.count <= 200)
    }
}
