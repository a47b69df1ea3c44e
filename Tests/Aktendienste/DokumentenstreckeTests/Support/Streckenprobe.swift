// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Identity
import Jobs
import Logging
import Store
import StoreTesting
import Synchronization
import Web

@testable import Akte
@testable import Dokumentenstrecke

/// A Vorgang whose files go through the Dokumentenstrecke, with the tools a test gives it.
struct Streckenprobe: Sendable {
    static let oe = OrgNummer(361)
    let stand: Pruefstand
    let vorgang: VorgangKopf
    let abgeleitet: ContentStore
    let ada = Streckenprobe.person(1, [AkteRechte.lesen, AkteRechte.bearbeiten])
    let betrieb = Streckenprobe.person(2, [StreckeRechte.betreiben])
    let registratur = Streckenprobe.person(3, [StreckeRechte.betreiben, StreckeRechte.freigeben, AkteRechte.lesen])

    var store: Store { stand.store }
    private static let jetzt = Zeitpunkt(millisekunden: 1_795_420_800_000)

    static func mit(_ maschine: Dialect, _ body: @Sendable (Streckenprobe) async throws -> Void) async throws {
        let uhr = Probenuhr(jetzt)
        try await Pruefstand.mit(maschine, modules: [IdentityModul.migrationen, AkteModul.migrationen], uhr: uhr.uhr) { stand in
            let heute = Kalendertag(tagnummer: 0)
            try await Verwaltung(store: stand.store).einheitenSetzen(
                [OrgEinheit(nummer: oe, kurz: "36.1", name: "Zulassung", art: .abteilung, uebergeordnet: nil, gueltigAb: heute)],
                akteur: .system("test"))
            _ = try await AktenplanEinspielen(store: stand.store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
            let anlage = VorgangAnlage(
                aktenplan: "36.10.01", akteBetreff: "Wunschkennzeichen", vorgangBetreff: "LEV-AB 12", typ: "Wunschkennzeichen",
                oe: oe)
            let vorgang = try await stand.store.commit(Vermerk(.system("test"), "test.vorgang")) { try $0.vorgangAnlegen(anlage) }
            let ordner = FileManager.default.temporaryDirectory.appending(path: "strecke-\(UUID().uuidString)").path
            let probe = Streckenprobe(
                stand: stand, vorgang: vorgang, abgeleitet: try ContentStore(folder: ordner), uhr: uhr)
            try await body(probe)
            try FileManager.default.removeItem(atPath: ordner)
        }
    }

    let uhr: Probenuhr

    private init(stand: Pruefstand, vorgang: VorgangKopf, abgeleitet: ContentStore, uhr: Probenuhr) {
        self.stand = stand
        self.vorgang = vorgang
        self.abgeleitet = abgeleitet
        self.uhr = uhr
    }

    private static func person(_ nr: Int64, _ rechte: [Recht]) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(gespeichert: "01900000-0000-7000-8000-00000000000\(nr)"), name: "Person \(nr)", oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    func ablegen(_ daten: Data, _ name: String, _ typ: Dateityp) async throws -> DokumentKopf {
        let datei = Dokumentdatei(dateiname: name, mediatyp: typ.medientyp, inhalt: try await stand.content.store(daten))
        let vorgang = vorgang.id
        return try await store.commit(Vermerk(ada, "test.ablegen")) { tx in
            try tx.dokumentAblegen(
                DokumentAnlage(betreff: name, typ: .eingang, richtung: .eingang, datei: datei, final: true), in: vorgang)
        }
    }

    /// Works off what is due, both lanes, and what becomes due within the hour.
    func arbeiten(_ werkzeuge: Streckenwerkzeuge = Streckenwerkzeuge(), viren: Virenpruefer? = Streckenprobe.scanner) async throws
    {
        let akte = AkteModul(
            store: store, inhalte: stand.content,
            pdfText: { pfad in try await PdfWerkzeuge().worte(URL(fileURLWithPath: pfad)) }, viren: viren)
        let strecke = DokumentenstreckeModul(store: store, inhalte: stand.content, abgeleitet: abgeleitet, werkzeuge: werkzeuge)
        let dienst = Auftragsdienst(
            store: store, arten: akte.modul.auftraege + strecke.modul.auftraege, knoten: "test", log: Logger(label: "test"))
        for _ in 0..<4 {
            try await dienst.allesFaellige()
            uhr.stelle(um: .seconds(900))
        }
    }

    /// Finds one pattern, and refuses another for its size.
    static let scanner: Virenpruefer = { pfad in
        let daten = try Data(contentsOf: URL(fileURLWithPath: pfad))
        if daten.range(of: Data("SCHADMUSTER".utf8)) != nil { return .befallen("Rathaus.Test") }
        return daten.range(of: Data("RIESIG".utf8)) != nil ? .nichtPruefbar("zu groß") : .sauber
    }

    func lage(_ dokument: DokumentKopf) async throws -> Strecke? {
        try await store.read { try $0.strecke(dokument.neueste.inhalt.sha256)?.strecke }
    }

    func text(_ dokument: DokumentKopf) async throws -> String? {
        try await store.read { try $0.dokumenttext(dokument.neueste.id) }
    }
}

/// A clock that is moved by hand.
final class Probenuhr: Sendable {
    private let zeit: Mutex<Zeitpunkt>

    init(_ jetzt: Zeitpunkt) { zeit = Mutex(jetzt) }

    func stelle(um dauer: Duration) { zeit.withLock { $0 = $0 + dauer } }

    var uhr: Uhr { Uhr { self.zeit.withLock { $0 } } }
}
