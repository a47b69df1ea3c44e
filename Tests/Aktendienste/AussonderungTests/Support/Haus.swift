// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Jobs
import Logging
import Store
import StoreTesting
import Web

@testable import Akte
@testable import Aussonderung

/// One installation: an authority or an archive.
struct Haus: Sendable {
    static let oe = OrgNummer(361)
    static let module = [IdentityModul.migrationen, AkteModul.migrationen, AussonderungModul.migrationen]
    static let rechte = (AkteModul.rechte + AussonderungRechte.alle).map(\.recht)

    let stand: Pruefstand
    let uhr: Stelluhr
    let dienst: Aussonderungsdienst
    let ada = Haus.person("Ada Muster")
    let ben = Haus.person("Ben Beispiel")

    var store: Store { stand.store }

    init(stand: Pruefstand, uhr: Stelluhr, name: String, format: Nachrichtenformat) {
        self.stand = stand
        self.uhr = uhr
        let akte = AkteModul(store: stand.store, inhalte: stand.content)
        // As in a running house: what is infected leaves it on no way.
        let ausgabe = stand.content.mitSchranke { [store = stand.store] sha256 in
            let grund = try await store.read { try $0.haltegrund(sha256) }
            if grund == .befallen { throw AkteError.zurueckgehalten(.befallen) }
        }
        dienst = Aussonderungsdienst(
            store: stand.store, inhalte: ausgabe, format: format, eigene: Stelle(name: name, schluessel: name.lowercased()),
            inhaltVernichten: akte.inhaltVernichten, protokolldruck: { Data("%PDF-1.4 \($0.titel)".utf8) })
    }

    static func mit<T: Sendable>(
        _ maschine: Dialect, _ name: String, uhr: Stelluhr, format: Nachrichtenformat,
        _ body: @Sendable (Haus) async throws -> T
    ) async throws -> T {
        try await Pruefstand.mit(maschine, modules: module, uhr: uhr.uhr) { stand in
            let haus = Haus(stand: stand, uhr: uhr, name: name, format: format)
            try await haus.einrichten()
            return try await body(haus)
        }
    }

    static func person(_ name: String, rechte: [Recht] = rechte) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_000)), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    private func einrichten() async throws {
        try await Verwaltung(store: store).einheitenSetzen(
            [
                OrgEinheit(
                    nummer: Self.oe, kurz: "36.1", name: "Zulassung", art: .abteilung, uebergeordnet: nil,
                    gueltigAb: Kalendertag(tagnummer: 0))
            ], akteur: .system("test"))
        _ = try await AktenplanEinspielen(store: store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
    }

    func partner(
        _ kurz: String, rolle: Austauschseite, ein: String, aus: String, fassung: Xdomeafassung = .v31, quittung: Bool = false
    ) async throws -> PartnerID {
        try await PartnerSetzen(store: store)(
            .init(
                kurz: kurz, name: kurz.capitalized, schluessel: kurz, rolle: rolle, oe: Self.oe, eingang: ein, ausgang: aus,
                fassung: fassung, quittung: quittung), akteur: .system("test"))
    }

    /// A closed Akte with one Vorgang for each text, each with one final document.
    func akte(_ texte: [String], art: Aussonderungsart? = nil) async throws -> AkteKopf {
        let inhalte = try await texte.asyncMap { try await stand.content.store(Data($0.utf8)) }
        let akte = try await store.commit(Vermerk(ada, "test.akte")) { tx in
            let akte = try tx.akteAnlegen(AkteAnlage(aktenplan: "36.10.01", betreff: "Handakte Sonnenblume", oe: Self.oe))
            for (text, inhalt) in zip(texte, inhalte) {
                let vorgang = try tx.vorgangAnlegen(
                    VorgangAnlage(
                        aktenplan: "36.10.01", akteBetreff: "-", vorgangBetreff: "Vorgang \(text)", typ: "Test", oe: Self.oe,
                        beteiligte: [BeteiligterAnlage(rolle: .antragsteller, name: "Rosa Grün")]), in: akte)
                _ = try tx.dokumentAblegen(
                    DokumentAnlage(
                        betreff: "Schreiben \(text)", typ: .schreiben, richtung: .intern, dateiname: "brief.txt",
                        mediatyp: "text/plain", inhalt: inhalt, text: text, final: true), in: vorgang.id)
                _ = try tx.vorgangSchliessen(vorgang.id)
                if let art { try tx.execute("UPDATE akte_vorgang SET aussonderungsart = \(art) WHERE id = \(vorgang.id)") }
            }
            if let art { try tx.execute("UPDATE akte_akte SET aussonderungsart = \(art) WHERE id = \(akte.id)") }
            return akte
        }
        return try await AkteSchliessen(store: store)(akte.id, version: 1, akteur: ada)
    }

    /// A closed Akte with one Vorgang of its own and one in a Teilakte.
    func akteMitTeilakte(_ text: String, teil teiltext: String) async throws -> (AkteKopf, AkteKopf) {
        let inhalte = try await [text, teiltext].asyncMap { try await stand.content.store(Data($0.utf8)) }
        let (oben, unten) = try await store.commit(Vermerk(ada, "test.akte")) { tx in
            let akte = try tx.akteAnlegen(AkteAnlage(aktenplan: "36.10.01", betreff: "Handakte Sonnenblume", oe: Self.oe))
            let teil = try tx.teilakteAnlegen("Band 1", in: akte)
            for (text, inhalt, wo) in [(text, inhalte[0], akte), (teiltext, inhalte[1], teil)] {
                let vorgang = try tx.vorgangAnlegen(
                    VorgangAnlage(
                        aktenplan: "36.10.01", akteBetreff: "-", vorgangBetreff: "Vorgang \(text)", typ: "Test", oe: Self.oe,
                        beteiligte: []), in: wo)
                _ = try tx.dokumentAblegen(
                    DokumentAnlage(
                        betreff: "Schreiben \(text)", typ: .schreiben, richtung: .intern, dateiname: "brief.txt",
                        mediatyp: "text/plain", inhalt: inhalt, text: text, final: true), in: vorgang.id)
                _ = try tx.vorgangSchliessen(vorgang.id)
            }
            return (akte, teil)
        }
        let teil = try await AkteSchliessen(store: store)(unten.id, version: unten.version, akteur: ada)
        return (try await AkteSchliessen(store: store)(oben.id, version: oben.version, akteur: ada), teil)
    }

    /// Works off all jobs, but not what is due later.
    /// - Parameter anderer: another service than the house's own, such as one with a fault.
    func arbeiten(_ anderer: Aussonderungsdienst? = nil) async throws {
        let arten = AussonderungModul(dienst: anderer ?? dienst).modul.auftraege
        try await Auftragsdienst(store: store, arten: arten, knoten: "test", log: Logger(label: "test")).allesFaellige()
    }

    /// The service of this house, to which something happens while it writes a message.
    func waehrendDesSchreibens(_ etwas: @escaping @Sendable () async throws -> Void) -> Aussonderungsdienst {
        var gestoert = dienst
        let format = dienst.format
        gestoert.format = Nachrichtenformat(
            schreiben: { nachricht, dateien, ziel in
                try await etwas()
                try await format.schreiben(nachricht, dateien, ziel)
            }, lesen: format.lesen, weitergeben: format.weitergeben, dateiname: format.dateiname)
        return gestoert
    }

    /// Until each job has failed for good.
    func bisZuletzt(_ gestoert: Aussonderungsdienst) async throws {
        for _ in 0..<9 {
            uhr.vor(.seconds(3_700))
            try await arbeiten(gestoert)
        }
    }

    /// Texts of the buttons that somebody has on the page of a run.
    func knoepfe(_ id: LaufID, _ akteur: Akteur) async throws -> [String] {
        try await store.read { db in
            guard let lauf = try db.lauf(id) else { throw AussonderungError.nichtGefunden }
            return Laufhandlungen(lauf, try db.objekte(id), akteur).knoepfe.map(\.knopf)
        }
    }

    func lauf(_ id: LaufID) async throws -> Lauf {
        guard let lauf = try await store.read({ try $0.lauf(id) }) else { throw AussonderungError.nichtGefunden }
        return lauf
    }

    func objekte(_ id: LaufID) async throws -> [Laufobjekt] { try await store.read { try $0.objekte(id) } }

    func einzigerLauf(_ seite: Austauschseite) async throws -> Lauf {
        let alle = try await store.read { try $0.laeufe(seite, akteur: .system("test")) }
        guard alle.count == 1 else { throw AussonderungError.abgewiesen("\(alle.count) Läufe") }
        return alle[0]
    }

    func zahl(_ tabelle: StaticString) async throws -> Int {
        try await store.read { try $0.value("SELECT COUNT(*) FROM \(name: tabelle)") ?? 0 }
    }
}

extension Sequence where Element: Sendable {
    func asyncMap<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
        var out: [T] = []
        for element in self { out.append(try await body(element)) }
        return out
    }
}
