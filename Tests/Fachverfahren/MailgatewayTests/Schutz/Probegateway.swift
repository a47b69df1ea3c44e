// SPDX-License-Identifier: EUPL-1.2
import Akte
import ClamdProtocol
import Core
import Documents
import Foundation
import Identity
import HttpClient
import Kryptodienst
import Logging
import MailTrace
import Mailrichtlinie
import Mailtransport
import Mailzustellung
import Smtp
import Store
import StoreTesting
import Synchronization
import Testing

@testable import Mailgateway
@testable import Poststelle

/// A gateway with real crypto workers whose deliveries are only written down.
struct Probegateway: Sendable {
    let store: Store
    let bank: Werkbank
    let dienst: Schluesseldienst
    let spool: Spool
    let schlange: Warteschlange
    let verteilung: Verteilung
    let ablage: Ablagelauf
    let stand: Pruefstand
    let weg = Aufzeichnung()
    let proben = Probensammlung()
    let pflege: Regelpflege
    let viren: Virenschleuse?
    let widerruf: Widerrufslauf
    let nachpruefung: Nachpruefungslauf
    let klingel = Klingel()
    let meldung = Widerrufsmeldung()

    /// - Parameter ablage: the setting of that name; with it the file and the mail room are there too.
    static func mit(
        _ maschine: Dialect = .sqlite, regeln: String? = nil, programm: String? = nil, ablage: String? = nil,
        rspamd: String? = nil,
        clamd: ClamdAddress? = nil, abholung: Bool = false, funde: String? = nil, abruf: Schluesselabruf? = nil,
        widerruf: String = #"{"geduld": 0}"#,
        namen: (any Namensauskunft)? = nil, pdf: Pdfwerk = Probegateway.pdfwerk, innereNetze: [String] = [],
        _ tun: @Sendable (Probegateway) async throws -> Void
    ) async throws {
        let akte = ablage == nil ? [] : [AkteModul.migrationen, PoststelleModul.migrationen]
        try await Pruefstand.mit(maschine, modules: [IdentityModul.migrationen] + akte + [MailgatewayModul.migrationen]) {
            stand in
            let gateway = try Probegateway(
                stand, regeln, programm, ablage, rspamd, clamd, abholung, funde, abruf, widerruf, namen, pdf,
                innereNetze)
            let ergebnis: Result<Void, any Error>
            do { ergebnis = .success(try await tun(gateway)) } catch { ergebnis = .failure(error) }
            await gateway.dienst.krypto.beende()
            try FileManager.default.removeItem(at: gateway.bank.ordner)
            try ergebnis.get()
        }
    }

    private init(
        _ stand: Pruefstand, _ regeln: String?, _ programm: String?, _ ablage: String?, _ rspamd: String?, _ clamd: ClamdAddress?,
        _ abholung: Bool, _ funde: String?, _ abruf: Schluesselabruf?, _ widerruf: String, _ namen: (any Namensauskunft)?,
        _ pdf: Pdfwerk, _ innereNetze: [String]
    ) throws {
        self.stand = stand
        store = stand.store
        bank = try Werkbank()
        let neben = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("kryptoarbeiter").path
        var einstellung = Kryptoeinstellung(programm: programm ?? neben, kek: Array(repeating: 7, count: 32))
        einstellung.arbeiter = 1
        dienst = Schluesseldienst(store: store, krypto: Kryptodienst(einstellung))
        let stadt = try Mailstadt(
            json: Data(
                """
                {"name": "mx.stadt.example", "domains": ["stadt.example"], "postmeister": "postmaster@stadt.example", "eingaenge": [{"name": "probe", "art": "welt", "port": 0}],
                 "haus": {"host": "127.0.0.1", "tls": "aus"}, "widerruf": \(widerruf)\(abholung ? Self.portal : "")\(funde.map { ", \"schluesselfunde\": \($0)" } ?? "")\(ablage.map { ", \"ablage\": \($0)" } ?? "")}
                """.utf8))
        spool = try Spool(ordner: stand.folder + "/spool", schluessel: Array(repeating: 3, count: 32))
        schlange = Warteschlange(store: store, spool: "probe")
        let log = Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() }
        let zeichen = try #require(LoopMarker(name: "X-Rathaus-Gateway", mark: String(repeating: "0123456789abcdef", count: 4)))
        let spurkopf = Spurkopf(
            gateway: stadt.name, schleifenzeichen: zeichen, innenweg: Innenweg(netze: innereNetze.compactMap { Netz($0) }))
        let berichte = Berichtswesen(spool: spool, stadt: stadt, uhr: store.uhr)
        let lauf = Zustelllauf(
            schlange: schlange, spool: spool, weg: weg, spurkopf: spurkopf,
            dkim: Dkimzeichner(store: store, spool: spool, stadt: stadt, krypto: dienst.krypto, log: log), berichte: berichte,
            wartezeit: stadt.wartezeit,
            log: log)
        viren = clamd.map { Virenschleuse(Virenpruefung($0, frist: .seconds(10))) }
        let regelstand = Regelstand(vorgabe: try regeln.map { try Regelwerk(json: Array($0.utf8)) } ?? stadt.regeln())
        pflege = Regelpflege(store: store, stand: regelstand, sammlung: proben, log: log)
        let eintragung = Widerrufseintragung(store: store, krypto: dienst.krypto, vorgabe: stadt.widerruf)
        self.widerruf = Widerrufslauf(
            eintragung: eintragung, abruf: try Widerrufsabruf(stadt.widerruf), meldung: meldung, log: log)
        let krypto = dienst.krypto
        let bearbeitung = Regelbearbeitung(
            store: store, spool: spool, spurkopf: spurkopf, stadt: stadt,
            regeln: regelstand, proben: proben, krypto: dienst.krypto,
            rspamd: try rspamd.map { Rspamd(adresse: $0, http: try HttpClient(), frist: .seconds(10), log: log) },
            viren: viren, pdf: pdf,
            nachschau: abruf.map { [dienst] in
                Nachschau(
                    quellen: Schluesselquelle.alle(stadt.schluesselfunde, $0, dienst),
                    aufnahme: Fundaufnahme(dienst: dienst, vertraut: stadt.schluesselfunde.vertraut),
                    frist: .seconds(stadt.schluesselfunde.frist), log: log)
            },
            berichtseingang: namen.map {
                Berichtseingang(store: stand.store, stadt: stadt, dkim: Dkimpruefer(namen: $0, uhr: stand.store.uhr))
            },
            siegel: namen.map {
                Arcsiegel(
                    store: stand.store, stadt: stadt, krypto: krypto, pruefer: Dkimpruefer(namen: $0, uhr: stand.store.uhr),
                    log: log)
            },
            widerruf: Widerrufsfrage(
                eintragung: eintragung, geduld: .seconds(stadt.widerruf.geduld), klingel: klingel, meldung: meldung,
                takt: .seconds(3_600), log: log), log: log)
        verteilung = Verteilung(schlange: schlange, bearbeitung: bearbeitung, lauf: lauf)
        self.ablage = Ablagelauf(
            schlange: schlange, spool: spool,
            poststelle: Mailuebernahme(
                dienst: Poststellendienst(store: store, inhalte: stand.content, werkzeuge: Poststellenwerkzeuge())),
            suche: Freigabesuche(schlange: schlange, bearbeitung: bearbeitung), name: stadt.name.text)
        nachpruefung = Nachpruefungslauf(schlange: schlange, poststelle: self.ablage.poststelle, name: stadt.name.text)
    }

    static let siegel = Kennwortsiegel(schluessel: Array(repeating: 9, count: 32))
    /// Prints an empty page, whatever it says.
    static let pdfwerk = Pdfwerk(
        druck: { _, _ in
            Data(
                """
                %PDF-1.7
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
                trailer<</Root 1 0 R/Size 4>>
                %%EOF

                """.utf8)
        }, siegel: siegel)

    private static let portal = #", "abholung": {"adresse": "https://portal.stadt.example/", "behoerde": "Stadt Müsterlingen"}"#

    var abholdienst: Abholdienst {
        Abholdienst(store: store, spool: spool, berichte: verteilung.lauf.berichte, inhalte: stand.content, viren: viren)
    }
    var abholende: Abholende { Abholende(store: store, berichte: verteilung.lauf.berichte) }

    /// Works on everything that is new, such as reports.
    func verteileAlles() async throws {
        for nachricht in try await schlange.neue(ausser: [], limit: 100) { try await verteile(nachricht) }
    }

    /// Takes a message and works on it until nothing of it is new.
    /// - Parameter von: empty for a report.
    func sende(_ mail: [UInt8], von: String, an: String..., eigene: Bool = false) async throws -> Nachricht {
        let id = NachrichtID(store.uhr.jetzt)
        var schreiber = try spool.schreiber(id)
        try mail.withUnsafeBytes { try schreiber.schreibe($0) }
        let summe = try await schreiber.abschliessen()
        let nachricht = Nachricht(
            id: id, absender: von.isEmpty ? .null : .address(try SmtpAddress(von)), parameter: SmtpMailParameters(),
            herkunft: eigene ? .eigene : Herkunft(eingang: "probe", adresse: "192.0.2.1", hallo: "pc.example"),
            kennung: TraceHeader(mail[...]).messageId, groesse: mail.count,
            sha256: Hex.text(summe), angenommen: store.uhr.jetzt)
        let empfang = try an.map { text in
            let adresse = try SmtpAddress(text)
            let innen = adresse.domain.text == "stadt.example"
            return Empfang(
                pfad: .address(adresse), parameter: SmtpRcptParameters(), richtung: innen ? .eingehend : .ausgehend,
                ziel: innen ? Ziel.haus : adresse.domain.text)
        }
        try await schlange.aufnehmen(
            Aufnahme(nachricht: nachricht, empfang: empfang, spur: Spureintrag(schicht: .annahme, ereignis: .angenommen)))
        try await verteile(nachricht)
        return nachricht
    }

    func verteile(_ nachricht: Nachricht) async throws {
        let bereit = try await verteilung(nachricht).bereit
        for gruppe in Dictionary(grouping: bereit, by: { "\($0.fassung?.text ?? "") \($0.ziel)" }).values {
            _ = try await verteilung.lauf(nachricht, gruppe)
        }
    }

    func gehalten(_ nachricht: Nachricht) async throws -> [String] {
        try await schlange.zustellungen(nachricht.id).filter { $0.zustand == .gehalten }.compactMap(\.grund)
    }

    /// A certificate of the town's own mailbox, with its key.
    func eigener(_ adresse: String) async throws {
        _ = try await SchluesselEinlesen(dienst: dienst)(
            pkcs12: try bank.datei("\(adresse).p12"), kennwort: "geheim", fuer: nil, akteur: .system("probe"))
    }

    /// An active key of the town for DKIM.
    @discardableResult
    func dkimschluessel(_ verfahren: Rohverfahren = .ed25519) async throws -> Dkimeintrag {
        let neu = try await DkimAnlegen(dienst: dienst)(
            verfahren, domain: "stadt.example", selektor: "s1", akteur: .system("probe"))
        try await DkimAktivieren(store: store)(neu.id, akteur: .system("probe"))
        return neu.eintrag
    }

    func partner(_ adresse: String, vertraut: Bool = true) async throws {
        let id = try await ZertifikatAufnehmen(dienst: dienst)(
            .smime, try bank.datei("\(adresse).der"), fuer: nil, quelle: "Probe", akteur: .system("probe"))
        if vertraut { try await ZertifikatBeurteilen(store: store)(id, .vertraut, akteur: .system("probe")) }
    }

    func anker() async throws { _ = try await AnkerAufnehmen(dienst: dienst)(try bank.datei("ca.der"), akteur: .system("probe")) }
}

/// Where nothing leaves and everything is seen.
final class Aufzeichnung: Zustellweg {
    struct Lieferung: Sendable {
        let ziel: String
        let an: [String]
        let bytes: [UInt8]
        let forderung: Transportforderung
        let tlsErlassen: Bool

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private let alle = Mutex<[Lieferung]>([])
    private let stoerung = Mutex<Versuchsergebnis?>(nil)

    var lieferungen: [Lieferung] { alle.withLock { $0 } }

    /// From now on nothing is taken.
    func stoere(_ ergebnis: Versuchsergebnis) { stoerung.withLock { $0 = ergebnis } }

    func liefere(_ sendung: Sendung, ziel: String, forderung: Transportforderung, tlsErlassen: Bool) async -> [Versuchsergebnis] {
        var bytes: [UInt8] = []
        do {
            let quelle = try sendung.inhalt()
            while let stueck = try quelle() { bytes += stueck }
        } catch {
            Issue.record(error)
        }
        let lieferung = Lieferung(
            ziel: ziel, an: sendung.empfaenger.map(\.adresse.text), bytes: bytes, forderung: forderung, tlsErlassen: tlsErlassen)
        alle.withLock { $0.append(lieferung) }
        let ergebnis = stoerung.withLock { $0 } ?? Versuchsergebnis(urteil: .zugestellt, antwort: "250 OK", status: "2.0.0")
        return sendung.empfaenger.map { _ in ergebnis }
    }
}

let wort = "GEHEIMWORT"

func brief(von: String, an: String, betreff: String = "Bescheid", art: String = "text/plain") -> [UInt8] {
    Array(
        """
        From: <\(von)>
        To: \(an)
        Subject: \(betreff)
        Date: Mon, 30 Nov 2026 07:00:00 +0100
        Message-ID: <1@probe.example>
        MIME-Version: 1.0
        Content-Type: \(art); charset=us-ascii

        \(wort)

        """.replacing("\n", with: "\r\n").utf8)
}
