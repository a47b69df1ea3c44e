// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// How many connections there are, in all and from each address.
final class Verbindungszahl: Sendable {
    private let stand = Mutex<(alle: Int, je: [String: Int], gemeldet: Set<String>)>((0, [:], []))
    private let hoechstens: Int
    private let jeAdresse: Int

    init(hoechstens: Int, jeAdresse: Int) {
        self.hoechstens = hoechstens
        self.jeAdresse = jeAdresse
    }

    /// - Returns: `false` for one too many; then nothing was counted.
    func betritt(_ adresse: String) -> Bool {
        stand.withLock { stand in
            guard stand.alle < hoechstens, stand.je[adresse, default: 0] < jeAdresse else { return false }
            stand.alle += 1
            stand.je[adresse, default: 0] += 1
            return true
        }
    }

    func verlass(_ adresse: String) {
        stand.withLock { stand in
            stand.alle -= 1
            stand.je[adresse, default: 1] -= 1
            guard stand.je[adresse] == 0 else { return }
            stand.je[adresse] = nil
            stand.gemeldet.remove(adresse)
        }
    }

    /// Whether a refusal of this address is news: once until it has gone away, so that a flood does not fill the log.
    func istNeu(_ adresse: String) -> Bool {
        stand.withLock { stand in
            // An address that never got in is never seen to leave.
            if stand.gemeldet.count >= hoechstens { stand.gemeldet = [] }
            return stand.gemeldet.insert(adresse).inserted
        }
    }
}
