// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// What a move did.
public struct Umzugsbericht: Sendable {
    /// Registered contents that were gone through, in this run and in earlier ones.
    public let inhalte: Int64
    public let kopiert: Int64
    /// Contents that are damaged or missing in the old place and not whole in the new one.
    public let schaeden: [String]
    /// How many the old place was relieved of; nil when it was not to be emptied.
    public internal(set) var geleert: Int64?
}

/// Counts what several do at once.
final class Umzugszaehler: Sendable {
    private let stand = Mutex((kopiert: Int64(0), schaeden: [String]()))

    var kopiert: Int64 { stand.withLock { $0.kopiert } }
    var schaeden: [String] { stand.withLock { $0.schaeden.sorted() } }
    func kopie() { stand.withLock { $0.kopiert += 1 } }
    func schaden(_ sha256: String) { stand.withLock { $0.schaeden.append(sha256) } }
}
