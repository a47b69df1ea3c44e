// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import MailTrace
internal import Mailrichtlinie
internal import Mailtransport
internal import Smtp
internal import Store

/// One attempt: hands one form of a message to all its recipients at one destination, keeps how it ended, and tells the sender where that is due.
struct Zustelllauf: Sendable {
    let schlange: Warteschlange
    let spool: Spool
    let weg: any Zustellweg
    let spurkopf: Spurkopf
    let dkim: Dkimzeichner
    let berichte: Berichtswesen
    let wartezeit: Wartezeit
    let log: Logger

    /// - Parameters:
    ///   - zustellungen: of one message, one form and one destination; their attempt is counted already.
    ///   - aufschub: the decision to make this attempt, where that is to be written with its end.
    /// - Returns: whether the sender is told, by a new message of ours.
    func callAsFunction(
        _ nachricht: Nachricht, _ zustellungen: [Zustellung], _ aufschub: Aufschub? = nil
    ) async throws -> Bool {
        guard let erste = zustellungen.first else { return false }
        let ergebnisse = try await ergebnisse(nachricht, erste, zustellungen)
        let jetzt = schlange.store.uhr.jetzt
        let eilig = istEilig(nachricht, ergebnisse, jetzt)
        let ausgaenge = zip(zustellungen, ergebnisse).map {
            Versuchsausgang($0, $1, angenommen: nachricht.angenommen, jetzt: jetzt, wartezeit, eilig: eilig)
        }
        let faelle = ausgaenge.compactMap(\.fall)
        let meldungen = try berichte.schreiben(ueber: nachricht, faelle, bis: nachricht.angenommen + wartezeit.hoechstens)
        // In a task of its own, which a server that shuts down meanwhile does not cancel: what was handed over must be known, or it is handed over again.
        let entscheid = await aufschub?.nimm()
        let ende = Task { [schlange, wartezeit] in
            if let entscheid, let durchlauf = Durchlauf(entscheid, ausgaenge), try await schlange.durchgeleitet(durchlauf) {
                return [FassungID]?.some([])
            }
            return try await schlange.versuchBeendet(
                nachricht, ausgaenge, berichte: meldungen, nach: entscheid.map { ($0, wartezeit) })
        }
        if let fassungen = try await ende.value { await loesche(nachricht.id, fassungen) }
        return !meldungen.isEmpty
    }

    /// Read from the message only where it makes a difference, which is so of few.
    private func istEilig(_ nachricht: Nachricht, _ ergebnisse: [Versuchsergebnis], _ jetzt: Zeitpunkt) -> Bool {
        guard ergebnisse.contains(where: { $0.urteil == .voruebergehend }),
            wartezeit.fragtNachEile(angenommen: nachricht.angenommen, jetzt: jetzt)
        else { return false }
        do { return TraceHeader(try berichte.kopf(nachricht.id)[...]).isUrgent } catch {
            // What became of the others must be kept all the same; the sender hears later.
            log.warning("Eile einer Nachricht nicht lesbar", metadata: ["id": "\(nachricht.id)", "fehler": "\(error)"])
            return false
        }
    }

    /// Lets go of a message nobody waits for any more.
    func aufraeumen(_ nachricht: NachrichtID) async throws {
        if let fassungen = try await schlange.erledigen(nachricht) { await loesche(nachricht, fassungen) }
    }

    /// After the row, never before: bytes without a row are found again (`Spoolpflege`), a row without its bytes cannot be mended.
    private func loesche(_ nachricht: NachrichtID, _ fassungen: [FassungID]) async {
        do {
            try await spool.loesche(nachricht, fassungen)
        } catch {
            log.warning("Spooldatei bleibt liegen", metadata: ["id": "\(nachricht)", "fehler": "\(error)"])
        }
    }

    private func ergebnisse(_ nachricht: Nachricht, _ erste: Zustellung, _ zustellungen: [Zustellung]) async throws
        -> [Versuchsergebnis]
    {
        let empfaenger = zustellungen.compactMap { einer in
            einer.empfaenger.address.map { Sendung.Empfaenger(adresse: $0, parameter: einer.parameter) }
        }
        guard empfaenger.count == zustellungen.count else {
            return zustellungen.map { _ in
                Versuchsergebnis(urteil: .endgueltig, antwort: "Empfänger ohne Domain", status: "5.1.3")
            }
        }
        let signatur: (felder: [UInt8], angabe: String?)
        switch try await dkim(nachricht, erste) {
        case .signiert(let felder, let angabe): signatur = (felder, angabe)
        case .ohne(let angabe): signatur = ([], angabe)
        case .nochNicht:
            return zustellungen.map { _ in
                Versuchsergebnis(
                    urteil: .voruebergehend, antwort: "Die Nachricht ließ sich noch nicht mit DKIM signieren.", status: "4.3.0")
            }
        }
        let (spool, fassung) = (spool, erste.fassung)
        // A form we made ourselves begins with them already.
        let spur = fassung == nil ? spurkopf.bytes(nachricht, zustellungen) : []
        let innenweg = fassung == nil && spurkopf.verbirgt(nachricht, zustellungen) ? spurkopf.innenweg : nil
        let kopf = spur + signatur.felder
        var parameter = nachricht.parameter
        // What was announced to us is not the size of what we made of it.
        if fassung != nil { parameter.size = nil }
        let sendung = Sendung(absender: nachricht.absender, parameter: parameter, empfaenger: empfaenger) {
            let leser = try fassung.map { try spool.leser($0) } ?? spool.leser(nachricht.id)
            let erstes = try innenweg.map { try $0.ohne(leser.kopf()) }
            var anfang = kopf.isEmpty && erstes == nil ? nil : kopf + (erstes ?? [])
            return {
                if let stueck = anfang {
                    anfang = nil
                    return stueck
                }
                return try leser.naechstes()
            }
        }
        return await weg.liefere(sendung, ziel: erste.ziel, forderung: erste.forderung, tlsErlassen: nachricht.tlsErlassen).map {
            ergebnis in
            var mitSignatur = ergebnis
            mitSignatur.dkim = signatur.angabe
            return mitSignatur
        }
    }
}

extension Spoolleser {
    /// Pieces until the header is whole, or longer than anybody reads.
    fileprivate func kopf() throws(SpoolError) -> [UInt8] {
        var anfang = try naechstes() ?? []
        while !Innenweg.istGanz(anfang), anfang.count < TraceHeader.longest, let stueck = try naechstes() { anfang += stueck }
        return anfang
    }
}

/// The way to a destination: the groupware, a smart host, or the hosts of a domain.
protocol Zustellweg: Sendable {
    /// Never throws: what goes wrong is the result of the attempt, for each recipient in their order.
    /// - Parameter tlsErlassen: whether the message says `TLS-Required: No`.
    func liefere(_ sendung: Sendung, ziel: String, forderung: Transportforderung, tlsErlassen: Bool) async -> [Versuchsergebnis]
}
