// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Akte

@Suite("Fehlermeldungen") struct AkteErrorTests {
    @Test("Die Meldung nennt alles, was dem Schließen entgegensteht")
    func hindernisse() {
        let fehler = AkteError.nichtSchliessbar([.offeneWiedervorlagen(1), .entwuerfe(3)])
        #expect(fehler.meldung.contains("Eine Wiedervorlage ist noch offen."))
        #expect(fehler.meldung.contains("3 Dokumente sind noch Entwürfe."))
    }
}
