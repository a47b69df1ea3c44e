// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Wer was angeben darf")
struct AngaberechtTests {
    private static let gilt = Geltungszeit.ab(Probe.iso("2019-01-01"))

    /// Somebody with an account, whose address a Vorhaben may name.
    private static func zustaendige(_ amt: Programmbuero) async throws -> Akteur {
        let oe = OrgNummer(41), verwaltung = Verwaltung(store: amt.store)
        try await verwaltung.einheitenSetzen(
            [
                OrgEinheit(
                    nummer: oe, kurz: "41", name: "Programm", art: .abteilung, uebergeordnet: nil,
                    gueltigAb: Kalendertag(tagnummer: 0))
            ], akteur: .system("test"))
        let konto = try await verwaltung.mitarbeiterAnlegen(
            anmeldename: "werk", name: "Lia Werk", email: "Werk@stadt.example", oe: oe, kennwort: "Vorfuehrung-2026!", rollen: [],
            akteur: .system("test"))
        return .mitarbeiter(
            .init(
                id: konto.id, name: "Lia Werk", oe: oe, rechte: [SteuerungRechte.lesen: [oe], SteuerungRechte.eigene: [oe]]))
    }

    @Test(
        "Wer für ein Vorhaben genannt ist, gibt dazu an, was nicht beim Programmbüro bleibt, und zu keinem anderen",
        arguments: Dialect.beide)
    func eigenes(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let werk = try await Self.zustaendige(amt), felder = Vorhabenfelder(), stein = Meilensteinfelder()
            let programm = try await amt.programm()
            let eigenes = try await amt.vorhaben("Eigenes", in: programm),
                fremdes = try await amt.vorhaben("Fremdes", in: programm)
            let sachstand = felder.sachstand.setzen(eigenes, "Läuft", Self.gilt, Probe.quelle)
            await #expect(throws: SteuerungError.keinRecht) { try await amt.setzen([sachstand], akteur: werk) }
            try await amt.setzen(
                [felder.ansprechstelle.setzen(eigenes, "werk@Stadt.example", Self.gilt, Probe.quelle)], akteur: amt.ada)
            try await amt.setzen([sachstand], akteur: werk)
            for verboten in [
                felder.sachstand.setzen(fremdes, "Läuft", Self.gilt, Probe.quelle),
                felder.einstufung.setzen(eigenes, Begruendet(.vorrangig, grund: "Weil"), Self.gilt, Probe.quelle),
                felder.ansprechstelle.setzen(eigenes, "andere@stadt.example", Self.gilt, Probe.quelle),
                Programmfelder().titel.setzen(programm, "Anders", Self.gilt, Probe.quelle),
            ] {
                await #expect(throws: SteuerungError.keinRecht) { try await amt.setzen([verboten], akteur: werk) }
            }
            func meilenstein(_ vorhaben: ObjektID) async throws -> ObjektID {
                try await amt.anlegen(.meilenstein, akteur: werk) { id in
                    [
                        stein.titel.setzen(id, "Abnahme", Self.gilt, Probe.quelle),
                        stein.vorhaben.setzen(id, vorhaben, Self.gilt, Probe.quelle),
                        stein.art.setzen(id, .abschluss, Self.gilt, Probe.quelle),
                    ]
                }
            }
            let id = try await meilenstein(eigenes)
            try await amt.setzen([stein.titel.setzen(id, "Abnahme am Ort", Self.gilt, Probe.quelle)], akteur: werk)
            await #expect(throws: SteuerungError.keinRecht) { _ = try await meilenstein(fremdes) }
            await #expect(throws: SteuerungError.keinRecht) {
                try await amt.setzen([stein.vorhaben.setzen(id, fremdes, Self.gilt, Probe.quelle)], akteur: werk)
            }
            let seiten = try Seitenprobe(amt)
            let meine = try await seiten.rufe(
                .get, SteuerungURL.feldMuster, akteur: werk, parameter: ["id": eigenes.text, "feld": "sachstand"]
            ).text
            let andere = try await seiten.rufe(
                .get, SteuerungURL.feldMuster, akteur: werk, parameter: ["id": fremdes.text, "feld": "sachstand"]
            ).text
            #expect(meine.contains("Angabe setzen") && !andere.contains("Angabe setzen"))
            let blatt = try await seiten.rufe(.get, SteuerungURL.objektMuster, akteur: werk, parameter: ["id": eigenes.text]).text
            #expect(blatt.contains("art=risiko") && !blatt.contains("art=vorlage"))
        }
    }

    @Test("Der Gremiendienst führt, was der Rat tut, und nichts vom Programm", arguments: Dialect.beide)
    func gremiendienst(maschine: Dialect) async throws {
        try await Ratsprobe.mit(maschine) { probe in
            let dienst = Programmbuero.person([SteuerungRechte.lesen, SteuerungRechte.gremien]), amt = probe.amt
            let felder = Antragsfelder(), gilt = Geltungszeit.ab(Probe.iso("2026-11-30"))
            let antrag = try await amt.anlegen(.antrag, akteur: dienst) { id in
                [
                    felder.titel.setzen(id, "Mehr Bänke", gilt, Probe.quelle),
                    felder.antragsteller.setzen(id, "Gruppe Mitte", gilt, Probe.quelle),
                    felder.tag.setzen(id, Datumsangabe(.tag(Probe.iso("2026-11-30"))), gilt, Probe.quelle),
                ]
            }
            try await amt.setzen([felder.oeffentlich.setzen(antrag, true, gilt, Probe.quelle)], akteur: dienst)
            let programm = try await amt.programm()
            await #expect(throws: SteuerungError.keinRecht) {
                try await amt.setzen([Programmfelder().titel.setzen(programm, "Anders", gilt, Probe.quelle)], akteur: dienst)
            }
            await #expect(throws: SteuerungError.keinRecht) {
                try await amt.anlegen(.handlungsfeld, akteur: dienst) { id in
                    [Handlungsfeldfelder().titel.setzen(id, "Neu", gilt, Probe.quelle)]
                }
            }
            let seiten = try Seitenprobe(amt)
            let vorlage = try await seiten.rufe(.get, SteuerungURL.neu, akteur: dienst, abfrage: ["art": "vorlage"])
            #expect(vorlage.status == 200)
            await #expect(throws: SteuerungError.keinRecht) {
                try await seiten.rufe(.get, SteuerungURL.neu, akteur: dienst, abfrage: ["art": "vorhaben"])
            }
        }
    }

    @Test("Ob Datenschutz und Informationssicherheit ein Vorhaben freigeben, geben sie selbst an, und wer zuständig ist nicht")
    func freigaben() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let werk = try await Self.zustaendige(amt), felder = Vorhabenfelder()
            let id = try await amt.vorhaben("Portal", in: try await amt.programm())
            try await amt.setzen(
                [felder.ansprechstelle.setzen(id, "werk@stadt.example", Self.gilt, Probe.quelle)], akteur: amt.ada)
            let datenschutz = felder.datenschutz.setzen(id, "Freigegeben, DSFA liegt vor", Self.gilt, Probe.quelle)
            let sicherheit = felder.sicherheit.setzen(id, "Freigegeben mit Auflagen", Self.gilt, Probe.quelle)
            let dsb = Programmbuero.person([SteuerungRechte.lesen, SteuerungRechte.freigabeDatenschutz])
            let isb = Programmbuero.person([SteuerungRechte.lesen, SteuerungRechte.freigabeSicherheit])
            try await amt.setzen([datenschutz], akteur: dsb)
            try await amt.setzen([sicherheit], akteur: isb)
            for (akteur, setzung) in [
                (werk, datenschutz), (werk, sicherheit), (dsb, sicherheit), (isb, datenschutz),
                (dsb, felder.sachstand.setzen(id, "Läuft", Self.gilt, Probe.quelle)),
            ] {
                await #expect(throws: SteuerungError.keinRecht) { try await amt.setzen([setzung], akteur: akteur) }
            }
            let seite = try await Seitenprobe(amt).rufe(
                .get, SteuerungURL.feldMuster, akteur: dsb, parameter: ["id": id.text, "feld": "datenschutz"]
            ).text
            #expect(seite.contains("Angabe setzen"))
        }
    }

    @Test("Wer zuständig ist, sieht auf Wunsch die eigenen Vorhaben allein")
    func meine() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let werk = try await Self.zustaendige(amt), programm = try await amt.programm(), seiten = try Seitenprobe(amt)
            let eigenes = try await amt.vorhaben("Eigenes Portal", in: programm)
            _ = try await amt.vorhaben("Fremdes Archiv", in: programm)
            try await amt.setzen(
                [Vorhabenfelder().ansprechstelle.setzen(eigenes, "werk@Stadt.example", Self.gilt, Probe.quelle)], akteur: amt.ada)
            let alle = try await seiten.rufe(.get, SteuerungURL.vorhaben, akteur: werk).text
            #expect(alle.contains("Fremdes Archiv") && alle.contains("zustaendig=ich\">Meine Vorhaben"))
            let eigene = try await seiten.rufe(.get, SteuerungURL.vorhaben, akteur: werk, abfrage: ["zustaendig": "ich"]).text
            #expect(eigene.contains("Eigenes Portal") && !eigene.contains("Fremdes Archiv"))
            let leser = Programmbuero.person([SteuerungRechte.lesen])
            let ohne = try await seiten.rufe(.get, SteuerungURL.vorhaben, akteur: leser, abfrage: ["zustaendig": "ich"]).text
            #expect(ohne.contains("Fremdes Archiv") && !ohne.contains("Meine Vorhaben"))
        }
    }
}
