// SPDX-License-Identifier: EUPL-1.2
import CSV
import Testing

@Suite("CSV lesen")
struct CSVReaderTests {
    private func lies(_ bytes: [UInt8], je schritt: Int = 1000, limits: CSVLimits = CSVLimits()) throws -> [CSVRecord] {
        var reader = CSVReader(limits: limits)
        var result: [CSVRecord] = []
        for start in stride(from: 0, to: bytes.count, by: schritt) {
            result += try reader.feed(bytes[start..<min(start + schritt, bytes.count)])
        }
        return try result + reader.finish()
    }

    @Test("Jede Stückelung ergibt dieselben Zeilen", arguments: 1...40)
    func stueckelung(schritt: Int) throws {
        let text = "\u{FEFF}Ort;\"a \"\"b\"\"\"\r\n\"zwei\r\nZeilen\";x,y\n\nKöln;\r\n\"\";z"
        #expect(
            try lies(Array(text.utf8), je: schritt) == [
                .row(CSVRow(line: 1, fields: ["Ort", "a \"b\""])), .row(CSVRow(line: 2, fields: ["zwei\r\nZeilen", "x,y"])),
                .row(CSVRow(line: 5, fields: ["Köln", ""])), .row(CSVRow(line: 6, fields: ["", "z"])),
            ])
    }

    @Test("Das Trennzeichen wird erkannt", arguments: [("a;b,c;d", 3), ("a,b,c", 3), ("\"a;b;c\",d", 2), ("a\tb", 2), ("a", 1)])
    func trennzeichen(zeile: String, felder: Int) throws {
        guard case .row(let row) = try lies(Array(zeile.utf8)).first else { return #expect(Bool(false), "keine Zeile") }
        #expect(row.fields.count == felder)
    }

    @Test(
        "Eine kaputte Zeile wird gemeldet, die nächste gelesen",
        arguments: [
            ("a\"b;c\r\nd", CSVFault.Kind.strayQuote), ("\"a\"b\nd", .strayQuote), ("a;b;c;d;e\nd", .tooManyFields(limit: 4)),
            ("1234567890\nd", .fieldTooLong(limit: 9)), ("123456789;12345\nd", .rowTooLong(limit: 12)),
            ("\"1234567890\nd", .fieldTooLong(limit: 9)),
        ])
    func kaputt(text: String, art: CSVFault.Kind) throws {
        #expect(
            try lies(Array(text.utf8), je: 3, limits: CSVLimits(fieldBytes: 9, fieldsPerRow: 4, rowBytes: 12)) == [
                .bad(CSVFault(line: 1, kind: art)), .row(CSVRow(line: 2, fields: ["d"])),
            ])
    }

    @Test("Kaputtes UTF-8, ein offenes Anführungszeichen und zu viele Zeilen werden benannt")
    func benannt() throws {
        #expect(try lies([0x61, 0xFC, 0x0A]) == [.bad(CSVFault(line: 1, kind: .notUTF8))])
        #expect(try lies(Array("a\n\"b".utf8)).last == .bad(CSVFault(line: 2, kind: .unterminatedQuote)))
        #expect(throws: CSVError.tooManyRows(limit: 2)) { try lies(Array("a\nb\nc".utf8), limits: CSVLimits(rows: 2)) }
    }
}
