// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// An amount that those who work at the same time share. Who comes first gets his part first, so that a large part is not passed over for ever.
final class Kontingent: Sendable {
    private struct Wartender {
        let menge: Int
        let weiter: CheckedContinuation<Void, Never>
    }

    private struct Stand {
        var frei: Int
        var wartende: [Wartender] = []
    }

    private let ganz: Int
    private let stand: Mutex<Stand>

    init(_ menge: Int) {
        ganz = menge
        stand = Mutex(Stand(frei: menge))
    }

    /// - Parameter menge: what is more than there is gets all of it.
    func mit<T>(_ menge: Int, _ tun: () async throws -> T) async rethrows -> T {
        let teil = min(max(menge, 0), ganz)
        await nimm(teil)
        defer { gib(teil) }
        return try await tun()
    }

    private func nimm(_ menge: Int) async {
        await withCheckedContinuation { weiter in
            let gleich = stand.withLock { stand in
                guard stand.wartende.isEmpty, stand.frei >= menge else {
                    stand.wartende.append(Wartender(menge: menge, weiter: weiter))
                    return false
                }
                stand.frei -= menge
                return true
            }
            if gleich { weiter.resume() }
        }
    }

    private func gib(_ menge: Int) {
        let dran = stand.withLock { stand in
            stand.frei += menge
            var dran: [Wartender] = []
            while let erster = stand.wartende.first, stand.frei >= erster.menge {
                stand.frei -= erster.menge
                dran.append(stand.wartende.removeFirst())
            }
            return dran
        }
        for einer in dran { einer.weiter.resume() }
    }
}
