// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Short messages that were written just now, for the readers that come at once: the decision and the first attempt. On the disk they lie as
/// well; what has no room here is read from there.
final class Spoolgedaechtnis: Sendable {
    /// Each of at most one piece (`Spoolform.stueck`), so at most 4 MiB in all.
    private static let hoechstens = 64

    private struct Stand {
        var inhalte: [String: [UInt8]] = [:]
        var folge: [String] = []
    }

    private let stand = Mutex(Stand())

    func merke(_ name: String, _ inhalt: [UInt8]) {
        stand.withLock { stand in
            if stand.folge.count >= Self.hoechstens { stand.inhalte[stand.folge.removeFirst()] = nil }
            stand.folge.append(name)
            stand.inhalte[name] = inhalt
        }
    }

    func vergiss(_ name: String) {
        stand.withLock { stand in
            guard stand.inhalte.removeValue(forKey: name) != nil else { return }
            stand.folge.removeAll { $0 == name }
        }
    }

    subscript(name: String) -> [UInt8]? { stand.withLock { $0.inhalte[name] } }
}
