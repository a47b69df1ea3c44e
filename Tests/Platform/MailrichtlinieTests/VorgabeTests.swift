// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import Testing

@Suite("Vorgabe der Mailrichtlinie") struct VorgabeTests {
    @Test("Die Vorgabe ist ein gültiges Regelwerk, und geschrieben und gelesen ist sie dieselbe")
    func rundreise() throws {
        let vorgabe = try Regelwerk.vorgabe(domaene: "stadt.example")
        let wieder = try Regelwerk(json: vorgabe.json)
        #expect(wieder == vorgabe)
    }
}
