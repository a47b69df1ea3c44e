// SPDX-License-Identifier: EUPL-1.2
internal import Hummingbird
internal import NIOCore

/// The body of a request, piece by piece. A sender that breaks off is the sender's fault, not a technical error of ours.
struct Koerperstrom {
    private var stuecke: RequestBody.AsyncIterator

    init(_ body: RequestBody) { stuecke = body.makeAsyncIterator() }

    /// `nil` at the end.
    mutating func naechstes() async throws -> ByteBuffer? {
        do {
            return try await stuecke.next()
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw WebFehler.kaputtesFormular("Die Übertragung brach ab.")
        }
    }
}
