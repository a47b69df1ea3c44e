// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation

/// A kind of job that a module can do. The handler may run more than once for one order
/// (at least once), so it is idempotent by the order's key.
public struct Auftragsart: Sendable {
    public let art: String
    /// After so many failures the job waits for an operator.
    public let versuche: Int
    /// A node that has not finished by then is taken for dead.
    public let zeitgrenze: Duration
    public let spur: Auftragsspur
    let handler: @Sendable (Auftrag) async throws -> Void

    public init(
        _ art: String, versuche: Int = 8, zeitgrenze: Duration = .seconds(120), spur: Auftragsspur = .alltag,
        _ handler: @escaping @Sendable (Auftrag) async throws -> Void
    ) {
        self.art = art
        self.versuche = versuche
        self.zeitgrenze = zeitgrenze
        self.spur = spur
        self.handler = handler
    }

    /// Waiting time before the next try: 5 s, 10 s, 20 s … at most an hour.
    static func pause(nachVersuch versuch: Int) -> Duration {
        .seconds(min(3600, 5 << min(versuch - 1, 10)))
    }
}

/// Lanes with workers of their own, so that a slow kind never holds up the others: a mail does not wait for a scan to be read.
public enum Auftragsspur: String, Sendable, CaseIterable {
    case alltag
    /// What happens to a filed file at once, in milliseconds.
    case dokumente
    /// Tools that need seconds or minutes.
    case schwer

    /// How many are worked on at the same time on one node.
    public var arbeiter: Int { self == .schwer ? 1 : 2 }

    /// How many orders one worker takes at once and works on side by side: taking and striking off cost a transaction each, which is much beside
    /// an order of milliseconds and nothing beside one of minutes.
    var stoss: Int { self == .dokumente ? 8 : 1 }
}

/// One order to work on.
public struct Auftrag: Sendable {
    public let id: String
    public let art: String
    public let schluessel: String
    /// 1 for the first try.
    public let versuch: Int
    let daten: String

    /// The data given to `WriteContext.auftrag`.
    public func lesen<T: Decodable>(_: T.Type = T.self) throws -> T {
        try JSONDecoder().decode(T.self, from: Data(daten.utf8))
    }
}
