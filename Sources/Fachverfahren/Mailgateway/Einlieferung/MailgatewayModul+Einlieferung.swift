// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Accounts that send mail, on the command line.
extension MailgatewayModul {
    public struct Kontozeile: Sendable {
        public let name: String
        /// Addresses and domains it may send as.
        public let absender: String
        public let bemerkung: String
    }

    public func einlieferkonten() async throws -> [Kontozeile] {
        try await store.read { try $0.einlieferkonten() }.map {
            Kontozeile(name: $0.name, absender: $0.absendertext, bemerkung: $0.bemerkung)
        }
    }

    /// - Parameter absender: addresses, domains, or `*.domain`, all of them ours.
    /// - Returns: the password, once; `nil` where the account keeps the one it has.
    public func einlieferkontoSetzen(
        _ name: String, absender: [String], bemerkung: String, neuesKennwort: Bool
    ) async throws -> String? {
        let konto = try Einlieferkonto(name: name, absender: absender, bemerkung: bemerkung, domains: stadt.domains)
        return try await EinlieferkontoAendern(store: store).setzen(
            konto, neuesKennwort: neuesKennwort, akteur: Self.befehlszeile)
    }

    public func einlieferkontoLoeschen(_ name: String) async throws {
        try await EinlieferkontoAendern(store: store).loeschen(name.lowercased(), akteur: Self.befehlszeile)
    }
}
