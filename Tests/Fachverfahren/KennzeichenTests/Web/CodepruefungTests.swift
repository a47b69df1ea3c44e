// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Kennzeichen

@Suite("Reservierungscode") struct CodepruefungTests {
    static func pruefen(_ code: String, _ amt: Kennzeichenamt) async throws -> (status: Int, text: String) {
        let route = Codepruefung(dienst: amt.dienst, drossel: Drossel(hoechstens: 5, in: .seconds(600))).route
        return try await Seitenprobe().rufen(
            [route], .post, KennzeichenURL.amtCode, amt.ada, amt.uhr.jetzt, formular: [("code", code)])
    }

    @Test(
        "Ein Code führt zu seinem Kennzeichen, wie immer er geschrieben ist; ein falscher zu nichts", arguments: Dialect.allCases)
    func pruefen(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "AB", 12)
            let code = try await Schalterprobe.reservieren(k, amt, geburt: SchluesselungTests.geburt).code
            for eingabe in [code, code.lowercased(), code.replacing("-", with: " ")] {
                #expect(try await Self.pruefen(eingabe, amt).text == "/amt/kennzeichen/LEV-AB-12")
            }
            for eingabe in ["BBBB-BBBB", "LEV-AB 12", "", String(repeating: "9", count: 5_000)] {
                let antwort = try await Self.pruefen(eingabe, amt)
                #expect(antwort.status == 303 && antwort.text == KennzeichenURL.amt, "\(eingabe.prefix(12))")
            }
        }
    }

    @Test(
        "Ein erneuerter Code gilt sofort, der alte nicht mehr, und die Geschichte bleibt ohne Zeile", arguments: Dialect.allCases)
    func erneuern(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "AB", 12)
            let (id, alt) = try await Schalterprobe.reservieren(k, amt, geburt: SchluesselungTests.geburt)
            let vorher = try await GeschichteTests.zeilen(k, amt)
            let neu = try Reservierungscode("K7QD-9MWX")
            let geschluesselt = amt.dienst.schluesselung.code(neu), stadt = amt.dienst.stadt
            try await amt.store.commit(Vermerk(amt.ada, "kz.reservierung.bestaetigen")) { tx in
                guard let reservierung = try tx.reservierung(id) else { throw KennzeichenError.nichtGefunden }
                try tx.reservierungscodeSetzen(reservierung, geschluesselt, stadt)
            }
            #expect(try await Self.pruefen(neu.gruppiert, amt).text == "/amt/kennzeichen/LEV-AB-12")
            #expect(try await Self.pruefen(alt, amt).text == KennzeichenURL.amt)
            #expect(try await GeschichteTests.zeilen(k, amt) == vorher)
            try await ReservierungAufheben(dienst: amt.dienst)(id, grund: "auf Wunsch", akteur: amt.ada)
            #expect(try await amt.zustand(k) == .frei)
        }
    }
}
