// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Buergerportal

@Suite("Frage nach der E-Mail-Adresse") struct EmailfrageTests {
    private static let frage = Frage("email", .email, Portaltext("E-Mail", en: "E-mail"))

    @Test("Genommen wird nur, wohin eine Mail gehen kann", arguments: ["mina@example.org", "m.b+stadt@post.beispiel.de"])
    func gut(adresse: String) {
        #expect(Self.frage.mangel([adresse], heute: Kalendertag(tagnummer: 20_000)) == nil)
    }

    @Test(
        "Was keine Adresse ist, wird an der Frage gesagt",
        arguments: ["mina", "mina@", "a@b@example.org", "mina@example..org", "mina@-x.de", "müller@example.org", "mina@1.2.3.4"])
    func falsch(adresse: String) {
        #expect(Self.frage.mangel([adresse], heute: Kalendertag(tagnummer: 20_000)) == .email)
    }
}
