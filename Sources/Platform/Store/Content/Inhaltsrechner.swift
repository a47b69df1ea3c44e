// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Synchronization

/// Hash and size of bytes that come piece by piece, also from another thread.
final class Inhaltsrechner: Sendable {
    private let stand = Mutex((sha: SHA256(), groesse: Int64(0)))

    func nimm(_ stueck: Data) {
        stand.withLock {
            $0.sha.update(data: stueck)
            $0.groesse += Int64(stueck.count)
        }
    }

    var inhalt: Inhalt { stand.withLock { Inhalt(sha256: Hex.text($0.sha.finalize()), groesse: $0.groesse) } }
}
