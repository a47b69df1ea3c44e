// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Weitergeben mit Suche")
struct WeitergabeTests {
    @Test("Ohne Suche stehen nur die Kolleginnen und Kollegen der Einheit da, nie das ganze Haus")
    func naechste() async throws {
        try await Self.haus { amt, probe, vorgang in
            let seite = try await probe.seite(AkteURL.vorgang(vorgang.id, "weitergeben"), von: amt.ada).text
            #expect(seite.contains("Ben Beispiel (36.1)"))
            #expect(!seite.contains("Eva Fern"))
            #expect(!seite.contains("Zoë Müller"))
        }
    }

    @Test(
        "Gefunden wird nach Anfängen von Name, Kurzzeichen und Einheit, auch mit anderer Schreibweise der Umlaute",
        arguments: ["müll", "Mueller zoe", "fahrerl müller", "36.2 zo", "MÜLLER"])
    func suche(text: String) async throws {
        try await Self.haus { amt, probe, vorgang in
            let pfad = AkteURL.vorgang(vorgang.id, "weitergeben")
            for antwort in [
                try await probe.seite(pfad, von: amt.ada, abfrage: ["wen": text]),
                try await probe.ausschnitt(pfad, von: amt.ada, abfrage: ["wen": text]),
            ] {
                #expect(antwort.text.contains("Zoë Müller (36.2)"))
                #expect(!antwort.text.contains("Ben Beispiel"))
            }
            #expect(try await !probe.ausschnitt(pfad, von: amt.ada, abfrage: ["wen": text]).text.contains("<html"))
        }
    }

    @Test("Viele Treffer werden begrenzt und nicht verschwiegen; kein Treffer sagt, was zu tun ist")
    func grenzen() async throws {
        try await Self.haus { amt, probe, vorgang in
            let pfad = AkteURL.vorgang(vorgang.id, "weitergeben")
            let viele = try await probe.ausschnitt(pfad, von: amt.ada, abfrage: ["wen": "kollege"]).text
            #expect(viele.components(separatedBy: "type=\"radio\"").count - 1 == Weitergabeziele.hoechstens)
            #expect(viele.contains("Es gibt weitere Treffer."))
            let keine = try await probe.seite(pfad, von: amt.ada, abfrage: ["wen": "<b>xyz"]).text
            #expect(keine.contains("Niemand gefunden") && keine.contains("value=\"&lt;b&gt;xyz\""))
        }
    }

    @Test("Gewählt und gesendet liegt der Vorgang bei der Person; ohne Wahl bleiben Suche und Notiz stehen")
    func senden() async throws {
        try await Self.haus { amt, probe, vorgang in
            let pfad = AkteURL.vorgang(vorgang.id, "weitergeben")
            let version = String(vorgang.version)
            let ohne = try await probe.sende(
                pfad, von: amt.ada, ["version": version, "wen": "müller", "notiz": "Bitte <übernehmen>"])
            #expect(ohne.status == 422)
            #expect(ohne.text.contains("Bitte suchen Sie eine Person oder Gruppe"))
            #expect(ohne.text.contains("Zoë Müller (36.2)") && ohne.text.contains("Bitte &lt;übernehmen&gt;"))
            #expect(ohne.text.contains("href=\"#wen\""))
            let fremd = try await probe.sende(
                pfad, von: amt.ada, ["version": version, "ziel": "person:\(MitarbeiterID(amt.uhr.jetzt))"])
            #expect(fremd.status == 422)
            let mit = try await probe.sende(
                pfad, von: amt.ada, ["version": version, "ziel": "person:\(amt.eva.person)", "notiz": "Bitte übernehmen"])
            #expect(mit.ziel != nil)
            #expect(try await amt.stand(vorgang.id).bearbeiter == amt.eva.person)
        }
    }

    /// The office with one Vorgang and some dozens of people in the other unit.
    private static func haus(_ body: @Sendable (Amt, Webprobe, VorgangKopf) async throws -> Void) async throws {
        try await Amt.mit(.sqlite) { amt in
            try await amt.store.commit(Vermerk(.system("test"), "test.personen")) { tx in
                for name in ["Zoë Müller"] + (1...25).map({ "Kollege \($0)" }) {
                    let id = MitarbeiterID(tx.jetzt)
                    try tx.execute(
                        """
                        INSERT INTO id_mitarbeiter (id, anmeldename, name, email, oe, kennwort, kennwort_wechseln, totp_zaehler,
                          aktiv, kuerzel, angelegt, version)
                        VALUES (\(id), \(id.text), \(name), 'x@muster.example', \(Amt.fahrerlaubnis), '-', 0, 0, 1, 0, 0, 1)
                        """)
                }
            }
            try await body(amt, try Webprobe(amt), try await amt.vorgang())
        }
    }
}
