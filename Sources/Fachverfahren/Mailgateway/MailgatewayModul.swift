// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
public import Documents
public import Foundation
internal import HttpClient
internal import Kryptodienst
public import Logging
internal import MailTrace
internal import Mailrichtlinie
internal import Mailtransport
internal import Mailzustellung
internal import Namensdienst
public import Poststelle
public import ServiceLifecycle
internal import Smtp
public import Store
public import Web

/// The mail gateway, where an installation has one.
public struct MailgatewayModul: Sendable {
    let store: Store
    let stadt: Mailstadt
    let spoolordner: String
    let geheimnis: Geheimnis
    let kryptoarbeiter: String
    let poststelle: Mailuebernahme
    let akten: Aktenuebergabe
    let viren: Virenpruefung?
    let inhalte: ContentStore
    let druck: @Sendable (_ html: String, _ titel: String) async throws -> Data
    let log: Logger
    private let sitzungen: Tlssitzungen

    /// - Parameters:
    ///   - spoolordner: where messages lie until nobody needs them; on a disk of this machine.
    ///   - geheimnis: the installation's; what lies in the spool can be read with it alone, and private keys be opened.
    ///   - kryptoarbeiter: absolute path of the program; `nil` for the one beside this one.
    ///   - poststelle: where mail for the E-Akte is handed over.
    ///   - akten: opened for mail that was written in a Vorgang while the gateway runs.
    ///   - viren: scans each message; `nil` where the installation has no scanner.
    ///   - inhalte: where files of answers are uploaded to.
    ///   - druck: turns HTML into PDF.
    public init(
        store: Store, stadt: Mailstadt, spoolordner: String, geheimnis: Geheimnis, kryptoarbeiter: String? = nil,
        poststelle: Mailuebernahme, akten: Aktenuebergabe, viren: Virenpruefung?, inhalte: ContentStore,
        druck: @escaping @Sendable (_ html: String, _ titel: String) async throws -> Data, log: Logger
    ) {
        self.store = store
        self.stadt = stadt
        self.spoolordner = spoolordner
        self.geheimnis = geheimnis
        self.kryptoarbeiter =
            kryptoarbeiter
            ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("kryptoarbeiter").path
        self.poststelle = poststelle
        self.akten = akten
        self.viren = viren
        self.inhalte = inhalte
        self.druck = druck
        self.log = log
        sitzungen = Tlssitzungen(store: store)
    }

    public static let migrationen = MailgatewayMigrations.alle

    /// The running gateway.
    /// - Throws: where the spool is in use by another server, or certificate, key or rules cannot be read, or the crypto worker is not there.
    public func dienst() throws -> any Service {
        let regeln = Regelpflege(
            store: store, stand: Regelstand(vorgabe: try stadt.regeln()), sammlung: Probensammlung(), log: log)
        guard FileManager.default.isExecutableFile(atPath: kryptoarbeiter) else {
            throw KryptoError.programmFehlt(kryptoarbeiter)
        }
        let krypto = kryptodienst()
        let spool = try spool()
        let sperre = try Spoolsperre(ordner: spoolordner)
        let schlange = Warteschlange(store: store, spool: sperre.kennung)
        guard let zeichen = LoopMarker(name: "X-Rathaus-Gateway", mark: geheimnis.marke("mailschleife", stadt.name.text)) else {
            throw MailEinstellungError.unlesbar("name")
        }
        let klingel = Gatewaydienst.Klingeln()
        let zulauf = Zulauf(klingel: klingel.neue)
        let meldung = Widerrufsmeldung()
        let eintragung = Widerrufseintragung(store: store, krypto: krypto, vorgabe: stadt.widerruf)
        let wartezeit = stadt.wartezeit
        let berichte = Berichtswesen(spool: spool, stadt: stadt, uhr: store.uhr)
        let spurkopf = Spurkopf(
            gateway: stadt.name, schleifenzeichen: zeichen, innenweg: Innenweg(netze: stadt.innereNetze))
        let namen = try namensdienst()
        let pruefer = Dkimpruefer(namen: namen, uhr: store.uhr)
        let lauf = Zustelllauf(
            schlange: schlange, spool: spool,
            weg: Netzweg(
                zustellung: try zustellung(namen), stadt: stadt, partner: Partnerwahl(store: store),
                pausen: Pausenauskunft(store: store), log: log),
            spurkopf: spurkopf,
            dkim: Dkimzeichner(
                store: store, spool: spool, stadt: stadt, krypto: krypto, gedaechtnis: Kurzgedaechtnis(.seconds(1)), log: log),
            berichte: berichte, wartezeit: wartezeit, log: log
        )
        let bearbeitung = Regelbearbeitung(
            store: store, spool: spool, spurkopf: spurkopf, stadt: stadt, regeln: regeln.stand, proben: regeln.sammlung,
            krypto: krypto,
            rspamd: try stadt.rspamd.map { Rspamd(adresse: $0, http: try HttpClient(), frist: .seconds(15), log: log) },
            viren: viren.map(Virenschleuse.init), pdf: Pdfwerk(druck: druck, siegel: Kennwortsiegel(geheimnis)),
            nachschau: try nachschau(krypto),
            berichtseingang: Berichtseingang(store: store, stadt: stadt, dkim: pruefer),
            siegel: Arcsiegel(store: store, stadt: stadt, krypto: krypto, pruefer: pruefer, log: log),
            widerruf: Widerrufsfrage(
                eintragung: eintragung, geduld: .seconds(stadt.widerruf.geduld), klingel: klingel.widerruf, meldung: meldung,
                log: log),
            log: log)
        let verteilung = Verteilung(schlange: schlange, bearbeitung: bearbeitung, lauf: lauf)
        let annahme = Annahme(
            spool: spool, schlange: schlange, stadt: stadt, schleifenzeichen: zeichen, zulauf: zulauf,
            einlieferung: Einlieferung(store: store, log: log),
            empfaengerpruefung: stadt.empfaengerpruefung.map {
                Empfaengerpruefung($0, frage: stadt.empfaengerfrage(), uhr: store.uhr, log: log)
            },
            uhr: store.uhr, log: log)
        let tls = try stadt.tls.map { try Tlswechsel(kette: $0.zertifikat, schluessel: $0.schluessel) }
        var grenzen = Empfangsgrenzen()
        grenzen.nachricht = stadt.groesste
        let empfang = try stadt.eingaenge.map { eingang in
            SmtpEmpfang(
                host: eingang.host, port: eingang.port, regeln: try annahme.regeln(eingang), grenzen: grenzen, tls: tls, log: log)
        }
        return Gatewaydienst(
            schlange: schlange, pflege: Spoolpflege(schlange: schlange, spool: spool, lauf: lauf, log: log), sperre: sperre,
            verteilung: verteilung, lauf: lauf,
            ablage: Ablagelauf(
                schlange: schlange, spool: spool, poststelle: poststelle,
                suche: Freigabesuche(schlange: schlange, bearbeitung: bearbeitung), name: stadt.name.text),
            akten: Aktenversand(
                uebergabe: akten,
                annahme: Aktenannahme(spool: spool, schlange: schlange, stadt: stadt, klingel: klingel.neue, log: log),
                melder: Aktenmelder(schlange: schlange, log: log)),
            tlsberichte: Tlsberichtsversand(
                schlange: schlange, zaehler: tlszaehler, sitzungen: sitzungen, namen: namen, berichte: berichte,
                hochladen: Tlsberichtsversand.ueberHttps(try HttpClient()), klingel: klingel.neue, log: log),
            klingel: klingel, zulauf: zulauf,
            empfang: empfang, krypto: krypto, regeln: regeln,
            widerruf: Widerrufslauf(
                eintragung: eintragung, abruf: try Widerrufsabruf(stadt.widerruf), meldung: meldung, log: log),
            nachpruefung: Nachpruefungslauf(schlange: schlange, poststelle: poststelle, name: stadt.name.text),
            erneuerung: try erneuerung(krypto), kennworte: try kennwortversand(), log: log)
    }

    private func kennwortversand() throws -> Kennwortversand? {
        guard let vorgabe = stadt.kennwort.sms else { return nil }
        let sms: any Smsversand =
            if let adresse = vorgabe.adresse {
                HttpSmsversand(vorgabe: vorgabe, adresse: adresse, http: try HttpClient())
            } else { SimulierterSmsversand() }
        return Kennwortversand(
            store: store, siegel: Kennwortsiegel(geheimnis), sms: sms, behoerde: stadt.abholung?.behoerde ?? stadt.hauptdomain,
            log: log)
    }

    private func spool() throws(SpoolError) -> Spool {
        try Spool(
            ordner: spoolordner, schluessel: Array(SHA256.hash(data: Data(geheimnis.marke("mailspool", "1").utf8))))
    }

    /// For recipients who pick their mail up; `nil` where the settings do not want it.
    var abholdienst: (@Sendable () throws -> Abholdienst)? {
        guard stadt.abholung != nil else { return nil }
        return {
            let spool = try spool()
            return Abholdienst(
                store: store, spool: spool, berichte: Berichtswesen(spool: spool, stadt: stadt, uhr: store.uhr), inhalte: inhalte,
                viren: viren.map(Virenschleuse.init))
        }
    }

    /// Its workers start with the first question.
    func kryptodienst() -> Kryptodienst {
        Kryptodienst(
            Kryptoeinstellung(
                programm: kryptoarbeiter, kek: Array(SHA256.hash(data: Data(geheimnis.marke("mailkek", "1").utf8)))))
    }

    func namensdienst() throws -> Namensdienst {
        var namen = Namensdienst.Einstellung()
        namen.weiterleitung = stadt.resolver
        namen.vertrauensanker = stadt.vertrauensanker
        return try Namensdienst(namen)
    }

    private func nachschau(_ krypto: Kryptodienst) throws -> Nachschau? {
        let vorgabe = stadt.schluesselfunde
        guard vorgabe.fragt else { return nil }
        let (frist, dienst) = (Duration.seconds(vorgabe.frist), Schluesseldienst(store: store, krypto: krypto))
        return Nachschau(
            quellen: Schluesselquelle.alle(vorgabe, Schluesselabruf(try HttpClient(), frist: frist), dienst),
            aufnahme: Fundaufnahme(dienst: dienst, vertraut: vorgabe.vertraut), frist: frist, log: log)
    }

    private var tlszaehler: Tlsberichtszaehler {
        let uhr = store.uhr
        return Tlsberichtszaehler(sitzungen, uhr: { uhr.jetzt.millisekunden / 1_000 }, log: log)
    }

    private func zustellung(_ namen: Namensdienst) throws -> Mailzustellung.Zustellung {
        Mailzustellung.Zustellung(
            Zustelleinstellung(name: stadt.name), namen: namen, policies: Policyspeicher(store: store),
            abruf: Stsabruf(try HttpClient()), berichte: sitzungen, log: log)
    }
}
