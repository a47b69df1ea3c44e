// SPDX-License-Identifier: EUPL-1.2
import MultipartFormData
import Testing

@Suite("Sichere Dateinamen")
struct SafeFilenameTests {
    @Test(
        "Gefährliches geht, Umlaute bleiben",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\neu\\Führerschein.pdf", "Führerschein.pdf"), ("fu\u{308}r.txt", "f\u{FC}r.txt"),
            ("a\u{202E}fdp.exe", "afdp.exe"), ("a\u{0}b\r\nc", "ab c"), ("..", "file"), ("", "file"), ("nul.txt", "_nul.txt"),
            (" .versteckt. ", "versteckt"), ("-rf", "_rf"), ("a<b>\"c\"?.pdf", "a_b__c__.pdf"),
            ("Straße Köln №1.pdf", "Straße Köln №1.pdf"),
        ])
    func bereinigt(roh: String, erwartet: String) {
        #expect(Array(SafeFilename.make(roh).unicodeScalars) == Array(erwartet.unicodeScalars))
    }

    @Test("Ein langer Name behält seine Endung")
    func lang() {
        let name = SafeFilename.make(String(repeating: "ü", count: 500) + ".pdf", maximumBytes: 21)
        #expect(name == String(repeating: "ü", count: 8) + ".pdf")
    }
}
