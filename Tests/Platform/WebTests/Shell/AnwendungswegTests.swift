// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Synchronization
import Testing

@testable import Web

@Suite("Routen für Programme")
struct AnwendungswegTests {
    private static let ada = Akteur.mitarbeiter(
        .init(id: MitarbeiterID(Zeitpunkt(millisekunden: 1)), name: "Ada", oe: OrgNummer(1), rechte: [:]))

    private static func sitzung(_ id: String) -> Sitzung {
        Sitzung(id: id, akteur: ada, endet: Zeitpunkt(millisekunden: .max), rolle: nil)
    }

    private static let anmeldung = AnmeldePort(
        anwendung: { $0.name == "ada" && $0.kennwort == "ge:heim" ? sitzung("a") : nil }, sitzung: { _, _ in sitzung("s") })

    private static func basic(_ text: String) -> [String: String] {
        ["authorization": "Basic " + Data(text.utf8).base64EncodedString()]
    }

    private static let routen = [
        Route(.propfind, "/amt/laufwerk/**", .mitarbeiter, "Lesen", weg: .anwendung) { .text($0.pfad) },
        Route(.put, "/amt/laufwerk/**", .mitarbeiter, "Schreiben", grenze: 100, weg: .anwendung) { anfrage in
            let daten = try await anfrage.koerper?.sammeln(hoechstens: 50) ?? Data()
            return .strom(typ: "text/plain", status: 201, ab: 0) { stand in
                stand += 1
                return stand <= 3 ? Data("\(stand):".utf8) + daten : nil
            }
        },
    ]

    @Test("Nur das App-Kennwort zählt; die Sitzung des Browsers und kein Kennwort führen zur Aufforderung")
    func anmeldung() async throws {
        try await Wegprobe.mit(Self.routen, anmeldung: Self.anmeldung) { probe async throws in
            let ohne = try await probe.rufe("PROPFIND", "/amt/laufwerk/a")
            #expect(ohne.status == 401 && ohne.kopf("www-authenticate")?.hasPrefix("Basic ") == true)
            #expect(ohne.kopf("content-type")?.hasPrefix("text/plain") == true)
            let keks = try await probe.rufe(
                "PROPFIND", "/amt/laufwerk/a", ["cookie": "rh_amt=\(String(repeating: "a", count: 64))"])
            #expect(keks.status == 401)
            #expect(try await probe.rufe("PROPFIND", "/amt/laufwerk/a", Self.basic("ada:falsch")).status == 401)
            let mit = try await probe.rufe("PROPFIND", "/amt/laufwerk/a/b%20c/", Self.basic("ada:ge:heim"))
            #expect(mit.status == 200 && mit.text == "/amt/laufwerk/a/b%20c/")
        }
    }

    @Test("Der Körper kommt ungelesen an, mit Grenze; die Antwort geht in Stücken hinaus")
    func koerper() async throws {
        try await Wegprobe.mit(Self.routen, anmeldung: Self.anmeldung) { probe async throws in
            let gut = try await probe.rufe("PUT", "/amt/laufwerk/a", Self.basic("ada:ge:heim"), Array("x".utf8))
            #expect(gut.status == 201 && gut.text == "1:x2:x3:x")
            for laenge in [51, 101] {
                let koerper = [UInt8](repeating: 65, count: laenge)
                #expect(try await probe.rufe("PUT", "/amt/laufwerk/a", Self.basic("ada:ge:heim"), koerper).status == 413)
            }
        }
    }

    @Test("Eine fremde Seite kann den Browser nicht vorschicken")
    func herkunft() async throws {
        try await Wegprobe.mit(Self.routen, anmeldung: Self.anmeldung) { probe async throws in
            let kopf = Self.basic("ada:ge:heim").merging(["origin": "https://boese.test"]) { $1 }
            #expect(try await probe.rufe("PUT", "/amt/laufwerk/a", kopf).status == 403)
        }
    }

    @Test("Andere Methoden nennen die erlaubten")
    func methoden() async throws {
        try await Wegprobe.mit(Self.routen, anmeldung: Self.anmeldung) { probe async throws in
            let antwort = try await probe.rufe("DELETE", "/amt/laufwerk/a/b")
            #expect(antwort.status == 405 && antwort.kopf("allow") == "PUT, OPTIONS, PROPFIND")
            #expect(try await probe.rufe("PROPFIND", "/amt/laufwerkzeug/a").status == 404)
        }
    }
}
