// SPDX-License-Identifier: EUPL-1.2

/// What a module offers to prove from the running system that the town keeps a duty. The register of duties asks it; it never looks into a module.
public struct Nachweisprobe: Sendable {
    /// Stable ASCII name with the module's own in front, such as `portal.epayment`; duties name it.
    public let schluessel: String
    /// German, such as "Bezahlen im Portal".
    public let bezeichnung: String
    public let pruefen: @Sendable () async throws -> Nachweisbefund

    public init(_ schluessel: String, _ bezeichnung: String, pruefen: @escaping @Sendable () async throws -> Nachweisbefund) {
        self.schluessel = schluessel
        self.bezeichnung = bezeichnung
        self.pruefen = pruefen
    }
}

/// What a probe found. What is simulated or not set up is never proof.
public struct Nachweisbefund: Hashable, Sendable {
    public enum Ampel: String, Hashable, Sendable, CaseIterable {
        /// Proved.
        case gruen
        /// Proved in part.
        case gelb
        /// Not proved.
        case rot
    }

    public let ampel: Ampel
    /// A German sentence with the figures it rests on; no personal data.
    public let text: String

    public init(_ ampel: Ampel, _ text: String) {
        self.ampel = ampel
        self.text = text
    }
}
