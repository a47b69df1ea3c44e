// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
public import Foundation
internal import Glibc
internal import Synchronization

/// Streams one content to disk. Holds no more than the chunk it is given.
public final class ContentWriter: Sendable {
    private struct State {
        var sha = SHA256()
        var groesse: Int64 = 0
        var handle: FileHandle?
    }

    private let store: ContentStore
    private let limit: Int64
    private let temporary: String
    private let state: Mutex<State>

    init(store: ContentStore, limit: Int64) throws {
        self.store = store
        self.limit = limit
        temporary = "\(store.folder)/neu/\(UUID().uuidString)"
        let handle: FileHandle? =
            FileManager.default.createFile(atPath: temporary, contents: nil, attributes: [.posixPermissions: 0o600])
            ? FileHandle(forWritingAtPath: temporary) : nil
        guard let handle else { throw StoreError.maschine("Inhalt kann nicht angelegt werden: \(temporary)") }
        state = Mutex(State(handle: handle))
    }

    deinit { discard() }

    /// - Throws: `StoreError.inhaltZuGross` as soon as the limit is passed; nothing more is written then.
    public func write(_ chunk: Data) throws {
        try state.withLock { state in
            guard let handle = state.handle else { throw StoreError.maschine("Inhalt ist schon abgeschlossen") }
            guard state.groesse + Int64(chunk.count) <= limit else {
                throw StoreError.inhaltZuGross(grenze: limit)
            }
            try handle.write(contentsOf: chunk)
            state.sha.update(data: chunk)
            state.groesse += Int64(chunk.count)
        }
    }

    /// Bytes so far.
    public var groesse: Int64 { state.withLock { $0.groesse } }

    /// Makes the content durable under its name and returns it. The same content that is there already
    /// is replaced, which heals a damaged one.
    /// - Parameter erwartet: refuses any other content, before anything stands under its name.
    public func finish(_ erwartet: Inhalt? = nil) async throws -> Inhalt {
        try await beende(erwartet) { [store, temporary] in try await store.veroeffentlichen(temporary, $0) }
    }

    /// The same for a place of the caller's choice.
    func finish(_ erwartet: Inhalt, nach ort: any Inhaltsort) async throws -> Inhalt {
        try await beende(erwartet) { [temporary] in try await ort.ablegen(temporary, $0) }
    }

    private func beende(_ erwartet: Inhalt?, _ veroeffentlichen: (Inhalt) async throws -> Void) async throws -> Inhalt {
        let inhalt = try await ContentStore.offThread { [self] in
            try state.withLock { state in
                guard let handle = state.handle else { throw StoreError.maschine("Inhalt ist schon abgeschlossen") }
                try handle.synchronize()
                try handle.close()
                state.handle = nil
                return Inhalt(sha256: Hex.text(state.sha.finalize()), groesse: state.groesse)
            }
        }
        do {
            guard erwartet == nil || erwartet == inhalt else {
                throw StoreError.inhaltBeschaedigt(erwartet?.sha256 ?? inhalt.sha256)
            }
            try await veroeffentlichen(inhalt)
        } catch {
            // Where the place took the file over already, there is nothing under this name any more.
            unlink(temporary)
            throw error
        }
        return inhalt
    }

    /// Gives the content up; safe to call after `finish`.
    public func discard() {
        state.withLock { state in
            guard let handle = state.handle else { return }
            state.handle = nil
            // A leftover in `neu` is removed at the next start; there is nobody to tell.
            try? handle.close()
            unlink(temporary)
        }
    }
}
