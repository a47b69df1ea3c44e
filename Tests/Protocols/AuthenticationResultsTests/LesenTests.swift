// SPDX-License-Identifier: EUPL-1.2
import AuthenticationResults
import Testing

@Suite("Authentication-Results lesen")
struct LesenTests {
    private func lesen(_ wert: String) throws -> AuthenticationResults { try AuthenticationResults(Array(wert.utf8)[...]) }

    @Test("Ein Feld, wie große Anbieter es schreiben")
    func ueblich() throws {
        let feld = try lesen(
            " mx.stadt.example;\r\n\tdkim=pass header.i=@b.example header.s=s1 header.b=AbC/+4=;\r\n"
                + "       spf=pass (mx.stadt.example: domain of a@b.example (ok)) smtp.mailfrom=a@b.example;\r\n"
                + "       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=b.example")
        #expect(feld.id == "mx.stadt.example")
        #expect(feld.version == nil)
        #expect(feld.results.map(\.method) == ["dkim", "spf", "dmarc"])
        #expect(feld.results.map(\.result) == ["pass", "pass", "pass"])
        #expect(feld.results[0].property("header.b") == "AbC/+4=")
        #expect(feld.results[1].comment == "mx.stadt.example: domain of a@b.example (ok)")
        #expect(feld.results[1].property("smtp.mailfrom") == "a@b.example")
        #expect(feld.results[2].comment == "p=NONE sp=NONE dis=NONE")
        #expect(feld.results[2].property("header.from") == "b.example")
    }

    @Test("Kommentare, Leerzeichen und Anführung dürfen fast überall stehen")
    func locker() throws {
        let feld = try lesen(
            " (hallo) \"mx.stadt.example\" (v) 1 (x) ; (a) Auth (b) / (c) 1 (d) = (e)"
                + " PASS (f\\)g) (h) Reason (i) = (j) \"a;b\\\"c\""
                + " (k) smtp (l) . (m) auth (n) = (o) \"a b\"@c.example (p) policy.iprev=\"\" ;")
        #expect(feld.id == "mx.stadt.example")
        #expect(feld.version == 1)
        #expect(
            feld.results == [
                AuthenticationResult(
                    method: "auth", methodVersion: 1, result: "pass", comment: "f)g", reason: "a;b\"c",
                    properties: [.init("smtp", "auth", "a b@c.example"), .init("policy", "iprev", "")])
            ])
    }

    @Test("Nichts geprüft heißt none", arguments: [" a.example; none", " a.example 1;none (x)", "a.example(y);(x)NONE"])
    func keins(wert: String) throws {
        let feld = try lesen(wert)
        #expect(feld.id == "a.example")
        #expect(feld.results.isEmpty)
    }

    @Test(
        "Was nicht in der Grammatik steht, wird nicht gelesen",
        arguments: [
            "", " ", ";", "a.example", "a.example;", "a.example; spf", "a.example; spf=", "a.example; =pass",
            "a.example spf=pass",
            "spf=pass smtp.mailfrom=b.example; dkim=pass", "a.example, b.example; none", "a.example; none; spf=pass",
            "a.example; spf=pass; ; dkim=pass", "a.example; spf=pass action=none", "a.example; spf=pass (",
            "a.example; spf=pass smtp.=x",
            "a.example; spf=pass smtp.mailfrom=\"x", "mx.st(x)adt.example; none", "\"a.example\"x; none", "\"a.example\"1; none",
            "a.example; spf=pass reason=",
            "a.example; spf=pass x=y reason=\"z\"", "a@b.example; none",
        ])
    func malformed(wert: String) {
        #expect {
            try lesen(wert)
        } throws: { fehler in
            if case .malformed? = fehler as? AuthenticationResultsError { true } else { false }
        }
    }

    @Test("Jede Grenze hat ihren Fehler")
    func grenzen() {
        func versuch(_ wert: String, _ fehler: AuthenticationResultsError) { #expect(throws: fehler) { try lesen(wert) } }
        versuch("a.example 2; none", .versionUnknown)
        versuch("a.example; spf=pass (" + String(repeating: "x", count: 40_000) + ")", .tooLong)
        versuch("a.example" + String(repeating: "; spf=pass", count: 101), .tooManyResults)
        versuch("a.example; spf=pass" + String(repeating: " a.b=c", count: 51), .tooManyProperties)
        versuch("a.example " + String(repeating: "(", count: 30), .nestedTooDeep)
    }
}
