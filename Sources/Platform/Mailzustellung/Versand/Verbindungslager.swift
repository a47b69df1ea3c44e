// SPDX-License-Identifier: EUPL-1.2
internal import Mailtransport
internal import Smtp

/// An open connection to a host, and how it came about.
struct Leitung: Sendable {
    /// What makes two deliveries the same way: a connection is only ever used again for one that demands exactly this of it.
    struct Schluessel: Hashable, Sendable {
        let host: String
        let port: Int
        let plan: Transportplan
        let anmeldung: SmtpCredentials?
    }

    let schluessel: Schluessel
    let klient: SmtpKlient
    let befund: Transportbefund
    var nachrichten = 0
}

/// Keeps connections open for the next message to the same host.
actor Verbindungslager {
    /// Messages over one connection; some hosts close after a hundred.
    private static let nachrichtenHoechstens = 100

    private let ruhe: Int64
    private let jeZiel: Int
    private let uhr: @Sendable () -> Int64
    private var ruhend: [Leitung.Schluessel: [(leitung: Leitung, seit: Int64)]] = [:]

    /// - Parameters:
    ///   - ruhe: seconds that a connection may lie unused. Hosts wait five minutes (RFC 5321 §4.5.3.2.7), most of them less.
    ///   - jeZiel: connections that are kept for one way.
    init(ruhe: Int64 = 20, jeZiel: Int = 4, uhr: @escaping @Sendable () -> Int64) {
        (self.ruhe, self.jeZiel, self.uhr) = (ruhe, jeZiel, uhr)
    }

    /// The connection that was used last, as the one most likely still open.
    func leihe(_ schluessel: Leitung.Schluessel) -> Leitung? {
        raeume()
        guard let leitung = ruhend[schluessel]?.popLast()?.leitung else { return nil }
        if ruhend[schluessel]?.isEmpty == true { ruhend[schluessel] = nil }
        return leitung
    }

    /// Takes a connection back between two messages.
    func gib(_ leitung: Leitung) {
        raeume()
        guard leitung.klient.istOffen, leitung.nachrichten < Self.nachrichtenHoechstens,
            ruhend[leitung.schluessel]?.count ?? 0 < jeZiel
        else { return leitung.klient.schliesse() }
        ruhend[leitung.schluessel, default: []].append((leitung, uhr()))
    }

    /// Closes what has lain too long or was closed by its host.
    func raeume() {
        let grenze = uhr() - ruhe
        for (schluessel, alle) in ruhend {
            let bleiben = alle.filter { $0.seit > grenze && $0.leitung.klient.istOffen }
            guard bleiben.count < alle.count else { continue }
            for alt in alle where alt.seit <= grenze { alt.leitung.klient.schliesse() }
            ruhend[schluessel] = bleiben.isEmpty ? nil : bleiben
        }
    }

    func schliesse() {
        for alle in ruhend.values { for eine in alle { eine.leitung.klient.schliesse() } }
        ruhend = [:]
    }

    var anzahl: Int { ruhend.values.reduce(0) { $0 + $1.count } }
}
