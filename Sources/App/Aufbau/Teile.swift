// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Store
internal import Web

/// What modules are made of.
struct Teile: Sendable {
    let stadt: Stadt
    let store: Store
    let inhalte: ContentStore
    let werkzeuge: Werkzeuge
    let installation: Installation
    /// Address under which citizens reach the server.
    let adresse: String

    /// Letters of these modules, overridden by the city's.
    func briefvorlagen(_ bundles: [URL]) throws -> Vorlagen {
        try Vorlagen(ordner: (bundles + [stadt.ordner]).map { $0.appendingPathComponent("Templates") }, streng: true)
    }
}
