// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Smtp
internal import Store

/// How an envelope stands in the database: as the command that would send it, so that the one parser of commands reads it back.
enum Umschlagtext {
    static func mail(_ pfad: SmtpReversePath, _ parameter: SmtpMailParameters) -> String { zeile(.mail(pfad, parameter)) }

    static func rcpt(_ pfad: SmtpForwardPath, _ parameter: SmtpRcptParameters) -> String { zeile(.rcpt(pfad, parameter)) }

    static func mail(_ text: String) throws -> (SmtpReversePath, SmtpMailParameters) {
        guard case .mail(let pfad, let parameter) = try befehl(text) else { throw StoreError.spalte("umschlag", text) }
        return (pfad, parameter)
    }

    static func rcpt(_ text: String) throws -> (SmtpForwardPath, SmtpRcptParameters) {
        guard case .rcpt(let pfad, let parameter) = try befehl(text) else { throw StoreError.spalte("empfang", text) }
        return (pfad, parameter)
    }

    static func text(_ herkunft: Herkunft) throws -> String {
        String(decoding: try JSONEncoder().encode(herkunft), as: UTF8.self)
    }

    static func herkunft(_ text: String) throws -> Herkunft { try JSONDecoder().decode(Herkunft.self, from: Data(text.utf8)) }

    private static func zeile(_ befehl: SmtpCommand) -> String {
        String(decoding: befehl.bytes.dropLast(2), as: UTF8.self)
    }

    private static func befehl(_ text: String) throws -> SmtpCommand {
        try SmtpCommandLine(Array(text.utf8)[...], offered: alles).command
    }

    private static let alles: SmtpExtensions = {
        var alles = SmtpExtensions()
        alles.size = 0
        alles.eightBitMime = true
        alles.smtpUtf8 = true
        alles.dsn = true
        alles.chunking = true
        alles.binaryMime = true
        alles.requireTls = true
        alles.auth = ["PLAIN"]
        return alles
    }()
}
