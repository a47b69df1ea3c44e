// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DnsData
internal import Foundation
internal import HttpClient
internal import Logging
internal import Mailzustellung
internal import Namensdienst
internal import Smtp
internal import Store
internal import TlsReport
internal import Zip

/// Tells each domain that asks for it how TLS went with it on the day before (RFC 8460).
///
/// Counted are sessions with hosts that the DNS names; what goes over a smart host concerns that host alone.
struct Tlsberichtsversand: Sendable {
    /// Posts a packed report to an address; the status that came back.
    typealias Hochladen = @Sendable (_ adresse: String, _ gepackt: [UInt8]) async throws -> Int

    enum Zustand: String, Sendable, SQLConvertible {
        /// Nobody asks for reports.
        case niemand
        case gesendet
        /// By mail, which must be signed, and no DKIM key of ours is active.
        case unsigniert
        /// No address that can be used, or none took it.
        case unzustellbar
    }

    private static let tabelle = TechnicalTable("mg_tlsversand")
    private static let aufbewahrung: Int64 = 400

    let schlange: Warteschlange
    let zaehler: Tlsberichtszaehler
    let sitzungen: Tlssitzungen
    let namen: any Namensauskunft
    let berichte: Berichtswesen
    let hochladen: Hochladen
    let klingel: Klingel
    let log: Logger

    /// Until cancelled. The next one reports what this one could not: a day has many rounds.
    func laufend() async throws {
        try await wiederhole(alle: .seconds(900), "TLS-Berichte nicht gesendet", log) { try await self() }
    }

    func callAsFunction() async throws {
        let tag = zaehler.heute - 1
        let erledigt = try await schlange.store.read { db in
            Set(try db.rows("SELECT domain FROM mg_tlsversand WHERE tag = \(tag)").map { row -> String in try row["domain"] })
        }
        for domain in try await zaehler.domains(tag: tag) where !erledigt.contains(domain) {
            do { try await berichte(domain, tag) } catch {
                log.warning("TLS-Bericht nicht gesendet", metadata: ["domain": "\(domain)", "fehler": "\(error)"])
            }
        }
        try await sitzungen.vergiss(bis: tag - Self.aufbewahrung)
    }

    private func berichte(_ domain: String, _ tag: Int64) async throws {
        guard let ziele = try await ziele(domain) else { return try await merke(domain, tag, .niemand, nil) }
        let stadt = berichte.stadt
        guard
            let bericht = try await zaehler.bericht(
                domain: domain, tag: tag, organisation: stadt.hauptdomain, kontakt: stadt.postmeister)
        else { return }
        let gepackt = try Gzip.pack(bericht.json())
        var zustand = Zustand.unzustellbar
        // RFC 8460 §3: it is delivered when one of the addresses has taken it.
        for ziel in ziele {
            if let adresse = Self.adresse(ziel) {
                let da = try await schlange.store.read { try !$0.aktiveDkimschluessel(stadt.berichtsdomain).isEmpty }
                guard da else {
                    zustand = .unsigniert
                    continue
                }
                let brief = try Tlsberichtspost(berichte: berichte).aufnahme(bericht, gepackt, ueber: domain, an: adresse)
                try await merke(domain, tag, .gesendet, ziel, brief)
                return klingel.laeute()
            }
            guard Self.istOeffentlich(ziel) else { continue }
            do {
                if (200..<300).contains(try await hochladen(ziel, gepackt)) {
                    return try await merke(domain, tag, .gesendet, ziel)
                }
            } catch {
                log.notice("TLS-Bericht nicht angenommen", metadata: ["ziel": "\(ziel)", "fehler": "\(error)"])
            }
        }
        try await merke(domain, tag, zustand, ziele.first)
    }

    /// Where reports on the domain go; `nil` where nobody asks for them.
    private func ziele(_ domain: String) async throws(Namensdienst.Fehler) -> [String]? {
        let antwort = try await namen.frage("\(TlsReportRecord.label).\(domain)", .txt)
        var texte: [[UInt8]] = []
        for rdata in antwort.daten {
            do throws(DnsDataError) { texte.append(Array(try TxtRecord.text(rdata: rdata).utf8)) } catch { continue }
        }
        // A record that cannot be read, and one of several, is none (RFC 8460 §3).
        do throws(TlsReportError) { return try TlsReportRecord.only(among: texte)?.destinations } catch { return nil }
    }

    /// The address of a `mailto:` destination.
    private static func adresse(_ ziel: String) -> SmtpAddress? {
        guard ziel.lowercased().hasPrefix("mailto:") else { return nil }
        let text = String(ziel.dropFirst(7).prefix { $0 != "?" }).removingPercentEncoding ?? ""
        do { return try SmtpAddress(text) } catch { return nil }
    }

    /// Others choose the address: it must not be one of this machine or of our network.
    private static func istOeffentlich(_ ziel: String) -> Bool {
        guard let url = URLComponents(string: ziel), url.scheme?.lowercased() == "https", url.port == nil || url.port == 443,
            let host = url.host?.lowercased(), url.user == nil
        else { return false }
        let endung = host.split(separator: ".").last ?? ""
        return host.contains(".") && endung.contains(where: \.isLetter) && !["local", "internal", "localhost"].contains(endung)
    }

    /// The mail in the same transaction: it goes once, however many servers look at the same day.
    private func merke(_ domain: String, _ tag: Int64, _ zustand: Zustand, _ ziel: String?, _ brief: Aufnahme? = nil) async throws
    {
        let spool = schlange.spool
        try await schlange.store.technical { db in
            try db.insert(
                into: Self.tabelle,
                [
                    "tag": tag.sqlValue, "domain": domain.sqlValue, "zustand": zustand.sqlValue, "ziel": ziel.sqlValue,
                    "am": db.jetzt.sqlValue,
                ])
            try brief?.eintragen(db, spool: spool)
        }
    }

    /// By POST, packed (RFC 8460 §5.4).
    static func ueberHttps(_ http: HttpClient) -> Hochladen {
        { adresse, gepackt in
            let anfrage = HttpAnfrage(
                "POST", adresse, kopf: [(name: "Content-Type", wert: TlsReportMail.packedType)],
                koerper: .daten(Data(gepackt)), frist: .seconds(60))
            return try await http.sende(anfrage) { _, _ in }.status
        }
    }
}
