// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation

/// An event of the outbox.
public struct Ereignis: Sendable {
    public let nr: Int64
    public let zeit: Zeitpunkt
    public let name: String
    let daten: String

    public func lesen<T: Decodable>(_: T.Type = T.self) throws -> T {
        try JSONDecoder().decode(T.self, from: Data(daten.utf8))
    }
}

/// Somebody who follows the outbox in commit order.
public struct Konsument: Sendable {
    public enum Art: Sendable {
        /// Once for the whole installation; the position is kept in the database.
        case einmal
        /// On every node from the node's start on, to keep an index in memory fresh.
        case jederKnoten
    }

    public let name: String
    public let art: Art
    /// Only events whose name begins so.
    public let praefix: String
    let handler: @Sendable ([Ereignis]) async throws -> Void
    /// Called when the position in the outbox has been taken and nothing was read yet, and again when events that
    /// this consumer had not seen are gone: what it keeps in memory must then be built anew from the tables.
    let anschluss: @Sendable () async throws -> Void

    public init(
        _ name: String, _ art: Art, praefix: String, anschluss: @escaping @Sendable () async throws -> Void = {},
        _ handler: @escaping @Sendable ([Ereignis]) async throws -> Void
    ) {
        self.anschluss = anschluss
        self.name = name
        self.art = art
        self.praefix = praefix
        self.handler = handler
    }
}
