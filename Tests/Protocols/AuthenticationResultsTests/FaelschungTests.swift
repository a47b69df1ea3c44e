// SPDX-License-Identifier: EUPL-1.2
import AuthenticationResults
import Testing

@Suite("Authentication-Results: was sich als unseres ausgibt")
struct FaelschungTests {
    private func gefaelscht(_ felder: [String]) -> [Int] {
        AuthenticationResults.forged(felder.map { Array($0.utf8)[...] }, ownId: "mx.Stadt.example")
    }

    @Test(
        "Unser Name wird erkannt, wie er auch geschrieben ist",
        arguments: [
            "Authentication-Results: mx.stadt.example; spf=pass",
            "AUTHENTICATION-RESULTS: MX.STADT.EXAMPLE; spf=pass",
            "Authentication-Results : mx.stadt.example; spf=pass",
            "Authentication-Results\r\n : mx.stadt.example; spf=pass",
            "Authentication-Results:mx.stadt.example;spf=pass",
            "Authentication-Results:\r\n mx.stadt.example;\r\n spf=pass",
            "Authentication-Results: mx.stadt.example 1; spf=pass",
            "Authentication-Results: mx.stadt.example 2; spf=pass",
            "Authentication-Results: mx.stadt.example 99999; spf=pass",
            "Authentication-Results: mx.stadt.example",
            "Authentication-Results: mx.stadt.example; was auch immer ((",
            "Authentication-Results: (a) mx.stadt.example (b); spf=pass",
            "Authentication-Results: (a (b\\) c)) mx.stadt.example; spf=pass",
            "Authentication-Results: \"mx.stadt.example\"; spf=pass",
            "Authentication-Results: \"mx\\.stadt.example\"; spf=pass",
            "Authentication-Results: \" mx.stadt.example \"; spf=pass",
            "Authentication-Results: \"mx.sta\r\n dt.example\"; spf=pass",
            "Authentication-Results: mx.stadt.example.; spf=pass",
        ])
    func unserer(feld: String) { #expect(gefaelscht([feld]) == [0]) }

    @Test(
        "Was sich nicht lesen lässt und uns nennt, geht auch",
        arguments: [
            "Authentication-Results: mx.sta(x)dt.example; spf=pass",
            "Authentication-Results: mx.sta\r\n dt.example; spf=pass",
            "Authentication-Results: mx . stadt . example; spf=pass",
            "Authentication-Results: \"mx\".stadt.example; spf=pass",
            "Authentication-Results: \"mx.stadt.example; spf=pass",
            "Authentication-Results: (mx.stadt.example; spf=pass",
            "Authentication-Results: mx.stadt.example/front; spf=pass",
            "Authentication-Results: evil.example, mx.stadt.example; spf=pass",
            "Authentication-Results: mx.stadt.example, evil.example; spf=pass",
            "Authentication-Results: @mx.stadt.example; spf=pass",
            "Authentication-Results: mx\u{0}.stadt.example; spf=pass",
            "Authentication-Results: spf=pass smtp.mailfrom=mx.stadt.example",
            "Authentication-Results: =?utf-8?q?mx=2Estadt=2Eexample?=; spf=pass",
            "Authentication-Results: \"=?utf-8?q?mx=2Estadt=2Eexample?=\"; spf=pass",
        ])
    func unlesbar(feld: String) { #expect(gefaelscht([feld]) == [0]) }

    @Test(
        "Was andere sagen, bleibt stehen",
        arguments: [
            "Authentication-Results: mx.b.example; spf=pass",
            "Authentication-Results: mx.stadt.example.evil.example; spf=pass",
            "Authentication-Results: amx.stadt.example; spf=pass",
            "Authentication-Results: mx.b.example (mx.stadt.example); spf=pass smtp.mailfrom=mx.stadt.example",
            "Authentication-Results: kaputt, mx.b.example; spf=pass",
            "Authentication-Results: spf=pass smtp.mailfrom=b.example",
            "ARC-Authentication-Results: i=1; mx.stadt.example; spf=pass",
            "X-Authentication-Results: mx.stadt.example; spf=pass",
            "Subject: Authentication-Results: mx.stadt.example; spf=pass",
            "Authentication-Results mx.stadt.example; spf=pass",
        ])
    func fremd(feld: String) { #expect(gefaelscht([feld]).isEmpty) }

    @Test("Alle Stellen werden genannt; ein maßlos langes Feld geht in jedem Fall")
    func stellen() {
        let lang = "Authentication-Results: a.example; spf=pass (" + String(repeating: "x", count: 50_000) + ")"
        let eigen = "authentication-results: mx.stadt.example; none"
        #expect(gefaelscht(["From: a", eigen, "Authentication-Results: b.example; none", lang, eigen, ""]) == [1, 3, 4])
    }
}
