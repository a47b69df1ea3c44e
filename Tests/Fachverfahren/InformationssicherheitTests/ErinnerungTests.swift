// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Jobs
import Logging
import Store
import StoreTesting
import Testing

@testable import Informationssicherheit

@Suite("An Maßnahmen und Risiken erinnern")
struct ErinnerungTests {
    private static func konto(
        _ haus: Sicherheitshaus, _ name: String, _ rechte: [Recht], _ oe: OrgNummer = Sicherheitshaus.verkehr
    ) async throws -> MitarbeiterID {
        let verwaltung = Verwaltung(store: haus.store), anmeldename = name.lowercased().replacing(" ", with: "-")
        try await verwaltung.rollenSetzen([Rolle(name: anmeldename, titel: name, rechte: Set(rechte))], akteur: .system("test"))
        return try await verwaltung.mitarbeiterAnlegen(
            anmeldename: anmeldename, name: name, email: "\(anmeldename)@stadt.example", oe: oe,
            kennwort: "Langes-Kennwort-2026!",
            rollen: [(anmeldename, oe)], akteur: .system("test")
        ).id
    }

    @Test(
        "An eine Maßnahme wird erinnert, wer namentlich verantwortlich ist, sonst die Informationssicherheit; an Risiken diese",
        arguments: Dialect.allCases)
    func erinnern(maschine: Dialect) async throws {
        try await Sicherheitshaus.mit(maschine) { haus in
            let levi = try await Self.konto(haus, "Levi Test", [SicherheitRechte.lesen, SicherheitRechte.bearbeiten])
            let rita = try await Self.konto(haus, "Rita Technik", [SicherheitRechte.lesen])
            _ = try await Self.konto(haus, "Frieda Fremd", [])
            let verbund = try await haus.verbund(), heute = haus.store.uhr.jetzt.tag
            let fuehren = MassnahmeFuehren(store: haus.store, nachbarn: haus.dienst.nachbarn)
            func massnahme(_ wer: String, _ stand: Massnahmenstand) async throws -> MassnahmeID {
                let id = MassnahmeID(haus.store.uhr.jetzt)
                try await fuehren(
                    Massnahme(
                        id: id, verbund: verbund, titel: "Geheimer Titel", beschreibung: "", verantwortlich: wer,
                        faellig: heute.plus(tage: 3), stand: stand, version: 1), neu: true, akteur: haus.levi)
                return id
            }
            let ritas = try await massnahme("rita technik", .geplant), niemands = try await massnahme("IT-Betrieb", .inArbeit)
            // Whoever may not read the Verbund is not told of it.
            let fremde = try await massnahme("Frieda Fremd", .geplant)
            _ = try await massnahme("Rita Technik", .erledigt)
            let risiko = try await RisikoFuehren(store: haus.store).anlegen(
                verbund, .init(gefaehrdung: "Ausfall", ueberpruefen: heute.plus(tage: 3)), akteur: haus.levi)
            let tag = heute.plus(tage: 3).deutsch
            let faellig = try await haus.store.read { try Sicherheitserinnerung.faellig($0, heute...heute) }
            #expect(faellig[rita] == ["Maßnahme, fällig am \(tag): \(SicherheitURL.massnahme(ritas))"])
            #expect(
                Set(faellig[levi] ?? []) == [
                    "Maßnahme, fällig am \(tag): \(SicherheitURL.massnahme(niemands))",
                    "Maßnahme, fällig am \(tag): \(SicherheitURL.massnahme(fremde))",
                    "Risiko R1, zu überprüfen bis \(tag): \(SicherheitURL.risiko(risiko))",
                ])
            #expect(faellig.count == 2)
            let morgen = heute.plus(tage: 1)
            #expect(try await haus.store.read { try Sicherheitserinnerung.faellig($0, morgen...morgen) }.isEmpty)
            let erinnerung = Sicherheitserinnerung(dienst: haus.dienst)
            try await erinnerung.tagesauftrag.einplanen()
            let auftraege = Auftragsdienst(
                store: haus.store, arten: [erinnerung.tagesauftrag.auftragsart], knoten: "test", log: Logger(label: "test"))
            #expect(try await auftraege.allesFaellige() == 1)
            let mails: [String] = try await haus.store.read {
                try $0.rows("SELECT daten FROM auftrag WHERE art = \(MailAuftrag.art)").map { try $0["daten"] }
            }
            #expect(mails.count == 2 && mails.allSatisfy { !$0.contains("Geheimer") })
            let adressen = mails.map { $0.replacing("\\/", with: "/") }
            #expect(adressen.allSatisfy { $0.contains("https://stadt.example/amt/sicherheit/") })
        }
    }
}
