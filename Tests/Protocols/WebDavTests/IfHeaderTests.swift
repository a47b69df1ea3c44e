// SPDX-License-Identifier: EUPL-1.2
import Testing
import WebDav

@Suite("Der Kopf If")
struct IfHeaderTests {
    private func gilt(_ kopf: String, etag: String? = "\"e\"", marken: Set<String> = ["m:1"]) throws -> Bool {
        try IfHeader(kopf).holds { _ in IfHeader.State(etag: etag, tokens: marken) }
    }

    @Test(
        "Eine Liste gilt, wenn alles in ihr zutrifft; eine von mehreren genügt",
        arguments: [
            ("(<m:1>)", true), ("(<m:2>)", false), ("(<m:1> [\"e\"])", true), ("(<m:1> [\"f\"])", false),
            ("(<m:2>) (<m:1>)", true), ("(Not <m:2>)", true), ("(not <m:1>)", false),
            ("(<m:1>) (Not <DAV:no-lock> [\"x\"])", true),
            ("</a/b> (<m:1>) (<m:9>)", true), ("<http://h/a> ([\"e\"])", true), ("(<DAV:no-lock>)", false),
        ])
    func listen(kopf: String, erwartet: Bool) throws {
        #expect(try gilt(kopf) == erwartet)
    }

    @Test("Gezeigt ist jede Marke, die nicht verneint ist")
    func marken() throws {
        #expect(try IfHeader("</a> (<m:1> [\"e\"]) </b> (Not <m:2>) (<m:3>)").tokens == ["m:1", "m:3"])
    }

    @Test(
        "Was der Grammatik nicht folgt, wird abgelehnt",
        arguments: ["", "()", "(<m:1>", "<m:1>", "(m:1)", "(<m:1>) </a> (<m:1>)", "<a> <b> (<m>)", "(<>)", "([e)", "x (<m>)"])
    func kaputt(kopf: String) {
        #expect(throws: DavError.self) { try IfHeader(kopf) }
    }

    @Test("Die Zahl der Bedingungen ist begrenzt")
    func grenze() {
        #expect(throws: DavError.tooMany) { try IfHeader(String(repeating: "(<m>)", count: 65)) }
        #expect(throws: DavError.tooMany) { try IfHeader("(" + String(repeating: "<m>", count: 65) + ")") }
    }
}
