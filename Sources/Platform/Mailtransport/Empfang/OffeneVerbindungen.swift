// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore
internal import Smtp
internal import Synchronization

/// The connections of a server, to be ended with it.
final class OffeneVerbindungen: Sendable {
    private let stand = Mutex<(offen: [ObjectIdentifier: any Channel], zu: Bool)>(([:], false))

    /// One that comes after the end is closed at once.
    func nimm(_ kanal: any Channel) {
        let zu = stand.withLock { stand in
            stand.offen[ObjectIdentifier(kanal)] = kanal
            return stand.zu
        }
        if zu { kanal.close(promise: nil) }
    }

    func vergiss(_ kanal: any Channel) { stand.withLock { _ = $0.offen.removeValue(forKey: ObjectIdentifier(kanal)) } }

    /// Says why, and closes.
    func schliesse() {
        let alle = stand.withLock { stand in
            stand.zu = true
            return Array(stand.offen.values)
        }
        for kanal in alle {
            kanal.writeAndFlush(ByteBuffer(bytes: SmtpReply.shuttingDown.bytes()), promise: nil)
            kanal.close(promise: nil)
        }
    }
}
