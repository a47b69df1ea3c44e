// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Destinations to which delivery is stopped, on the command line.
extension Mailbetrieb {
    public struct Pausenzeile: Sendable {
        /// `haus` for the groupware, else a domain.
        public let ziel: String
        public let grund: String
        public let von: String
        public let seit: String
    }

    public func zielpausen() async throws -> [Pausenzeile] {
        try await store.read { try $0.zielpausen() }.map {
            Pausenzeile(ziel: $0.ziel, grund: $0.grund, von: $0.von, seit: $0.am.deutsch)
        }
    }

    /// - Returns: the destination as deliveries name it.
    public func zielPausieren(_ ziel: String, grund: String) async throws -> String {
        try await ZielPausieren(store: store, domains: domains).beginne(
            ziel, grund: grund, akteur: MailgatewayModul.befehlszeile)
    }

    public func zielpauseBeenden(_ ziel: String) async throws -> String {
        try await ZielPausieren(store: store, domains: domains).beende(ziel, akteur: MailgatewayModul.befehlszeile)
    }
}
