// SPDX-License-Identifier: EUPL-1.2
import MultipartFormData
import Testing

@Suite("Multipart: Kopf eines Teils")
struct PartHeaderTests {
    private func teil(_ kopf: String) throws(MultipartError) -> MultipartPart? {
        guard case .partBegin(let teil)? = try MultipartParserTests.lies("--b\r\n\(kopf)\r\n\r\n\r\n--b--").first else {
            return nil
        }
        return teil
    }

    @Test(
        "Dateinamen werden so gelesen, wie Browser sie schreiben",
        arguments: [
            ("filename=\"a%22b.pdf\"", "a\"b.pdf"), ("filename=\"a\\\"b.pdf\"", "a\"b.pdf"),
            ("filename=\"C:\\neu\\x.pdf\"", "C:\\neu\\x.pdf"),
            ("filename=\"x.pdf\"; filename*=UTF-8'de'F%C3%BChrer.pdf", "Führer.pdf"), ("filename*=iso-8859-1''%FC.pdf", "ü.pdf"),
            ("filename=\"100%25.pdf\"", "100%25.pdf"), ("filename*=UTF-8''%FF", "\u{FFFD}"),
        ])
    func dateiname(parameter: String, erwartet: String) throws {
        #expect(try teil("Content-Disposition: form-data; name=\"a\"; \(parameter)")?.filename == erwartet)
    }

    @Test(
        "Mehrdeutige und falsche Köpfe werden abgelehnt",
        arguments: [
            ("Content-Type: text/plain", MultipartError.dispositionMissing),
            ("Content-Disposition: attachment; name=\"a\"", .dispositionMissing),
            ("Content-Disposition: form-data", .nameMissing),
            ("Content-Disposition: form-data; name=\"a\"; name=\"b\"", .parameterDuplicate("name")),
            ("Content-Disposition: form-data; name=\"a", .headerMalformed),
            ("Content-Disposition: form-data;\r\n name=\"a\"", .headerMalformed),
            (
                "Content-Disposition: form-data; name=\"a\"\r\ncontent-disposition: form-data",
                .headerDuplicate("content-disposition")
            ),
            ("Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64", .transferEncodingUnsupported),
            ("Content-Disposition: form-data; name=\"a\u{0}\"", .headerMalformed),
            ("Content-Disposition: form-data; name=\"a\"; filename*=utf-7''x", .filenameEncodingUnknown),
        ])
    func abgelehnt(kopf: String, fehler: MultipartError) {
        #expect(throws: fehler) { try teil(kopf) }
    }

    @Test("Der Trenner wird aus dem Content-Type gelesen")
    func trenner() throws {
        #expect(try MultipartBoundary(contentType: "Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"").text == "a b")
        #expect(throws: MultipartError.notMultipart) { try MultipartBoundary(contentType: "text/plain; boundary=a") }
        #expect(throws: MultipartError.boundaryMissing) { try MultipartBoundary(contentType: "multipart/form-data") }
        #expect(throws: MultipartError.boundaryInvalid) { try MultipartBoundary(String(repeating: "a", count: 71)) }
    }
}
