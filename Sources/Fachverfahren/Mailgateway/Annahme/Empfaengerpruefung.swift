// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Logging
internal import Mailtransport
internal import Smtp

/// Whether a mailbox of ours exists, found out before a message for it is taken: what is refused at the door needs no report to a sender who
/// may be forged (mail facts §2.15).
actor Empfaengerpruefung {
    private struct Wissen {
        let gibtEs: Bool
        let bis: Zeitpunkt
    }

    private static let gilt: Duration = .seconds(6 * 3_600)
    /// Short, for a mailbox that was set up just now.
    private static let giltNicht: Duration = .seconds(600)
    private static let hoechstens = 50_000
    private static let listeAlle: Duration = .seconds(10)

    private let vorgabe: Empfaengervorgabe
    private let frage: @Sendable (SmtpAddress) async throws -> SmtpReply
    /// At the same time; a sender who guesses addresses must not open a connection to the groupware for each.
    private let plaetze = Kontingent(4)
    private let uhr: Uhr
    private let log: Logger
    private var wissen: [String: Wissen] = [:]
    private var liste: (adressen: Set<String>, geaendert: Date?, gesehen: Zeitpunkt)?

    /// - Parameter frage: asks the groupware.
    init(
        _ vorgabe: Empfaengervorgabe, frage: @escaping @Sendable (SmtpAddress) async throws -> SmtpReply, uhr: Uhr, log: Logger
    ) {
        (self.vorgabe, self.frage, self.uhr, self.log) = (vorgabe, frage, uhr, log)
    }

    /// - Returns: `nil` where it may be taken, also where nobody can say: a message is never lost because the groupware is away.
    func absage(_ adresse: SmtpAddress) async -> SmtpReply? {
        let klein = adresse.text.lowercased()
        if let pfad = vorgabe.liste {
            guard let alle = gelesen(pfad) else { return nil }
            if alle.contains(klein) || alle.contains(Self.ohneZusatz(klein)) { return nil }
            if !vorgabe.groupware { return .mailboxUnknown }
        }
        if let bekannt = wissen[klein], bekannt.bis > uhr.jetzt { return bekannt.gibtEs ? nil : .mailboxUnknown }
        let (plaetze, frage) = (plaetze, frage)
        let antwort: SmtpReply
        do { antwort = try await plaetze.mit(1) { try await frage(adresse) } } catch {
            log.debug("Groupware nicht nach einem Empfänger gefragt", metadata: ["fehler": "\(error)"])
            return nil
        }
        guard let gibtEs = Self.deutung(antwort) else {
            log.notice("Groupware sagt nichts über einen Empfänger", metadata: ["antwort": "\(antwort)"])
            return nil
        }
        if wissen.count >= Self.hoechstens { wissen = [:] }
        wissen[klein] = Wissen(gibtEs: gibtEs, bis: uhr.jetzt + (gibtEs ? Self.gilt : Self.giltNicht))
        return gibtEs ? nil : .mailboxUnknown
    }

    /// - Returns: `nil` where the answer is about something else than the mailbox, such as a groupware that does not want to talk to us.
    private static func deutung(_ antwort: SmtpReply) -> Bool? {
        switch antwort.classified(at: .rcpt) {
        case .success: true
        case .permanent where antwort.status.map { $0.subject == 1 } ?? [550, 551, 553].contains(antwort.code): false
        default: nil
        }
    }

    private static func ohneZusatz(_ adresse: String) -> String {
        guard let plus = adresse.firstIndex(of: "+"), let at = adresse.lastIndex(of: "@"), plus < at else { return adresse }
        return String(adresse[..<plus] + adresse[at...])
    }

    /// - Returns: `nil` where the file cannot be read; nobody is refused because of that.
    private func gelesen(_ pfad: String) -> Set<String>? {
        if let liste, liste.gesehen + Self.listeAlle > uhr.jetzt { return liste.adressen }
        let geaendert: Date?
        do { geaendert = try FileManager.default.attributesOfItem(atPath: pfad)[.modificationDate] as? Date } catch {
            log.error("Liste der Empfänger nicht lesbar", metadata: ["datei": "\(pfad)", "fehler": "\(error)"])
            return nil
        }
        if let liste, liste.geaendert == geaendert {
            self.liste?.gesehen = uhr.jetzt
            return liste.adressen
        }
        guard let daten = FileManager.default.contents(atPath: pfad) else {
            log.error("Liste der Empfänger nicht lesbar", metadata: ["datei": "\(pfad)"])
            return nil
        }
        let adressen = Set(
            String(decoding: daten, as: UTF8.self).split(whereSeparator: \.isNewline).map {
                $0.trimmingCharacters(in: .whitespaces).lowercased()
            }.filter { !$0.isEmpty && !$0.hasPrefix("#") })
        liste = (adressen, geaendert, uhr.jetzt)
        return adressen
    }
}

extension Mailstadt {
    /// Asks the groupware over a connection of its own.
    func empfaengerfrage() -> @Sendable (SmtpAddress) async throws -> SmtpReply {
        let (haus, name) = (haus, name)
        return { adresse in
            var zeiten = Sendezeiten()
            (zeiten.verbindung, zeiten.befehl) = (.seconds(5), .seconds(10))
            let klient = try await SmtpKlient.oeffne(
                adresse: haus.host, port: haus.port, host: haus.host, name: name, tls: haus.forderung, zeiten: zeiten)
            defer { klient.schliesse() }
            return try await klient.fragt(adresse)
        }
    }
}

extension Zielhost {
    fileprivate var forderung: Tlsforderung {
        switch tls {
        case .aus: .keine
        case .moeglich: .moeglich
        case .pflicht: Tlsforderung(verlangt: true, pruefung: .pkix(name: host))
        }
    }
}
