// SPDX-License-Identifier: EUPL-1.2
import MultipartFormData
import Testing

@Suite("Multipart: Lesen in Stücken")
struct MultipartParserTests {
    static let kopf = "Content-Disposition: form-data; name=\"a\"\r\n\r\n"
    static let formular =
        "--b\r\n" + kopf + "Grüße\r\n-\r\n--c\r\n--b\r\n"
        + "Content-Disposition: form-data; name=\"d\"; filename=\"x.pdf\"\r\nContent-Type: application/pdf\r\n\r\n\r\r\n--b--\r\n"

    static func lies(_ text: String, je schritt: Int = .max, limits: MultipartLimits = MultipartLimits()) throws(MultipartError)
        -> [MultipartEvent]
    {
        let bytes = Array(text.utf8)
        var parser = MultipartParser(boundary: try MultipartBoundary("b"), limits: limits)
        var events: [MultipartEvent] = []
        var start = 0
        while start < bytes.count {
            let ende = min(bytes.count, start + min(schritt, bytes.count))
            for event in try parser.feed(bytes[start..<ende]) {
                if case .data(let mehr) = event, case .data(let bisher)? = events.last {
                    events[events.count - 1] = .data((Array(bisher) + mehr)[...])
                } else {
                    events.append(event)
                }
            }
            start = ende
        }
        try parser.finish()
        return events
    }

    @Test("Felder und Dateien kommen in der Reihenfolge des Formulars")
    func reihenfolge() throws {
        #expect(
            try Self.lies(Self.formular) == [
                .partBegin(MultipartPart(name: "a", filename: nil, contentType: nil)),
                .data(Array("Grüße\r\n-\r\n--c".utf8)[...]), .partEnd,
                .partBegin(MultipartPart(name: "d", filename: "x.pdf", contentType: "application/pdf")), .data([0x0D]), .partEnd,
                .end,
            ])
    }

    @Test("Jede Stückelung ergibt dasselbe", arguments: 1...90)
    func stueckelung(schritt: Int) throws {
        #expect(try Self.lies(Self.formular, je: schritt) == Self.lies(Self.formular))
    }

    @Test("Ein abgebrochener Körper ist an jeder Stelle ein Fehler")
    func abgebrochen() throws {
        let ganz = Self.formular.utf8.count - 2
        for laenge in 0..<ganz {
            #expect(throws: MultipartError.truncated) {
                try Self.lies(String(decoding: Array(Self.formular.utf8).prefix(laenge), as: UTF8.self))
            }
        }
    }

    @Test(
        "Grenzen halten genau",
        arguments: [
            (MultipartLimits(fieldBytes: 4), MultipartError.fieldTooLarge(name: "a", limit: 4)),
            (MultipartLimits(headerBytes: 20), .headerTooLarge(limit: 20)), (MultipartLimits(parts: 0), .tooManyParts(limit: 0)),
            (MultipartLimits(headerLines: 0), .tooManyHeaderLines(limit: 0)),
            (MultipartLimits(totalBytes: 30), .bodyTooLarge(limit: 30)),
        ])
    func grenzen(limits: MultipartLimits, fehler: MultipartError) {
        for schritt in [1, 7, Int.max] {
            #expect(throws: fehler) { try Self.lies("--b\r\n" + Self.kopf + "12345\r\n--b--", je: schritt, limits: limits) }
        }
        #expect(fehler.isLimit)
    }

    @Test("Genau so viel wie erlaubt geht durch")
    func genauErlaubt() throws {
        #expect(
            try Self.lies("--b\r\n" + Self.kopf + "12345\r\n--b--", limits: MultipartLimits(parts: 1, fieldBytes: 5)).count == 4)
    }

    @Test("Ein Kopf ohne Ende wird nicht gesammelt")
    func bombe() throws {
        var parser = MultipartParser(boundary: try MultipartBoundary("b"))
        _ = try parser.feed(Array("--b\r\n".utf8)[...])
        #expect(throws: MultipartError.headerTooLarge(limit: 8192)) {
            for _ in 0..<100 { _ = try parser.feed([UInt8](repeating: 0x41, count: 100)[...]) }
        }
        #expect(throws: MultipartError.headerTooLarge(limit: 8192)) { try parser.feed([]) }
    }
}
