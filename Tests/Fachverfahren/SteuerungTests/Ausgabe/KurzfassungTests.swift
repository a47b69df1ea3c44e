// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Kurzfassung in einfacher Sprache und offene Daten")
struct KurzfassungTests {
    @Test("Steht am Anfang der Seite, in der Akte und in den offenen Daten; eingefroren ändert sie niemand")
    func kurzfassung() async throws {
        try await Berichtsamt.mit(.sqlite) { amt in
            let id = try await amt.anlegen()
            let schreiben = KurzfassungSchreiben(store: amt.store)
            try await schreiben(id, "Die Stadt wird digital.\n\nDas <Auto-Amt> ist fertig.", von: 1, akteur: amt.ada)
            await #expect(throws: Berichtsfehler.veraltet) { try await schreiben(id, "Zu spät", von: 1, akteur: amt.ada) }
            let lang = String(repeating: "x", count: Kurzfassung.hoechstens + 1)
            await #expect(throws: Berichtsfehler.kurzfassungZuLang) { try await schreiben(id, lang, von: 2, akteur: amt.ada) }
            try await amt.weiter(id, amt.ada)
            try await amt.weiter(id, amt.berta)
            let version = try await amt.kopf(id).version
            await #expect(throws: Berichtsfehler.eingefroren) { try await schreiben(id, "Neu", von: version, akteur: amt.ada) }
            let inhalt = try #require(try await amt.store.read { try $0.abgelegterInhalt(id, .html) })
            let seite = String(decoding: try await amt.seed.amt.stand.content.read(inhalt), as: UTF8.self)
            #expect(seite.contains("<p>Die Stadt wird digital.</p>\n<p>Das &lt;Auto-Amt&gt; ist fertig.</p>"))
        }
    }

    @Test("Offen ist nur, was vorgelegt ist, und ohne Personen", arguments: Dialect.beide)
    func offen(maschine: Dialect) async throws {
        try await Berichtsamt.mit(maschine) { amt in
            let id = try await amt.freigegeben()
            let probe = try Seitenprobe(amt.seed.amt, ordner: Berichtsamt.ordner)
            let vorher = try await probe.rufe(.get, BerichtURL.offen, akteur: .oeffentlich)
            #expect(vorher.text == #"{"berichte":[]}"#)
            await #expect(throws: SteuerungError.nichtGefunden) {
                try await probe.rufe(.get, BerichtURL.offenMuster, akteur: .oeffentlich, parameter: ["id": id.text])
            }
            try await amt.weiter(id, amt.ada)
            let liste = try await probe.rufe(.get, BerichtURL.offen, akteur: .oeffentlich)
            #expect(liste.text.contains(id.text) && liste.text.contains(#""stand":"vorgelegt""#))
            let daten = try await probe.rufe(.get, BerichtURL.offenMuster, akteur: .oeffentlich, parameter: ["id": id.text])
            #expect(
                daten.text.contains("Vorlage Nr. 2019/2681") && !daten.text.contains("\"wer\"")
                    && !daten.text.contains("mitarbeiter:"))
            let intern = try await amt.dienst.mittel.schreiber.schreiben(try await amt.seed.bericht(), .json)
            #expect(String(decoding: intern, as: UTF8.self).contains("mitarbeiter:"))
        }
    }
}
