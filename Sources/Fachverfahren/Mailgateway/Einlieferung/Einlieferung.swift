// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import Mailrichtlinie
internal import Mailtransport
internal import MimeStructure
internal import Smtp
internal import Store

/// Who has signed in, and under which addresses he may send: an account that was taken over must not lend its way to other names.
struct Einlieferung: Sendable {
    static let fremderAbsender = SmtpReply(553, "5.7.1", "Not your sender address")
    static let fremdesFrom = SmtpReply(550, "5.7.1", "Not your address in From")

    let store: Store
    let log: Logger

    func anmeldung(_ gegenstelle: Gegenstelle, _ angaben: SmtpCredentials) async -> Bool {
        let name = angaben.user.lowercased()
        // Nobody acts as somebody else.
        guard angaben.authorizationId.isEmpty || angaben.authorizationId.lowercased() == name else { return false }
        do {
            if try await store.read({ try $0.einlieferkonto(name, kennwort: angaben.password.bytes) }) != nil { return true }
            log.notice(
                "Anmeldung zum Senden abgelehnt", metadata: ["konto": "\(name.prefix(60))", "adresse": "\(gegenstelle.adresse)"])
        } catch {
            log.error("Konto nicht lesbar", metadata: ["fehler": "\(error)"])
        }
        return false
    }

    /// Looked up with each message, so that a deleted account sends nothing more.
    func absage(_ gegenstelle: Gegenstelle, _ umschlag: Umschlag) async -> SmtpReply? {
        guard let benutzer = gegenstelle.benutzer else { return gegenstelle.tls == nil ? .tlsRequired : .authRequired }
        do {
            guard let konto = try await konto(benutzer) else { return .authRequired }
            // Reports are nobody's to submit.
            guard let adresse = umschlag.absender.address.flatMap({ Mailadresse($0.text) }), konto.darf(adresse) else {
                return Self.fremderAbsender
            }
            return nil
        } catch {
            log.error("Konto nicht lesbar", metadata: ["fehler": "\(error)"])
            return .localError
        }
    }

    /// What recipients see as the sender. Mostly that is who stands in the envelope, and whether he may was seen when it came.
    func absage(_ benutzer: String, _ umschlag: Umschlag, kopf: [UInt8]) async -> SmtpReply? {
        do {
            let von = try Kopfadressen(kopf).von
            if let von, umschlag.absender.address.flatMap({ Mailadresse($0.text) }) == von { return nil }
            guard let konto = try await konto(benutzer) else { return .authRequired }
            guard let von, konto.darf(von) else { return Self.fremdesFrom }
            return nil
        } catch is MimeError {
            return Self.fremdesFrom
        } catch {
            log.error("Konto nicht lesbar", metadata: ["fehler": "\(error)"])
            return .localError
        }
    }

    private func konto(_ benutzer: String) async throws -> Einlieferkonto? {
        let name = benutzer.lowercased()
        return try await store.read { try $0.einlieferkonto(name) }
    }
}
