// SPDX-License-Identifier: EUPL-1.2

/// How messages become files and back. The rules of the exchange know no format; one place fills these.
struct Nachrichtenformat: Sendable {
    /// Writes the message as one file at `ziel`.
    /// - Parameter dateien: where the bytes of each file lie that the message names.
    let schreiben: @Sendable (_ nachricht: Nachricht, _ dateien: [String: String], _ ziel: String) async throws -> Void
    /// Reads a file of a stranger.
    /// - Throws: `AussonderungError.abgewiesen` with a reason that people understand.
    let lesen: @Sendable (_ pfad: String, _ name: String) async throws -> GeleseneNachricht
    /// Passes objects of transfers on as they came, with all that was said of them, under another head.
    /// - Parameters:
    ///   - quellen: transfers in the order in which they came.
    ///   - nur: UUIDs of the objects that are passed on.
    let weitergeben:
        @Sendable (_ quellen: [Nachrichtenquelle], _ nur: Set<String>, _ kopf: Nachrichtenkopf, _ ziel: String) async throws ->
            Void
    /// The name the standard gives a message.
    let dateiname: @Sendable (Nachrichtenkopf) -> String
}

/// Where a message lies that was kept, and the name it came under.
struct Nachrichtenquelle: Sendable {
    let pfad: String
    let name: String
}

/// A message with the way to its files.
struct GeleseneNachricht: Sendable {
    let nachricht: Nachricht
    /// Names of the files that came along.
    let dateien: Set<String>
    /// Name of the message itself, which can be taken out like one of them.
    let nachrichtendatei: String
    /// Parts of the message that nobody here understands; kept in it, and told.
    let unverstanden: [String]
    /// Whether the bytes of one of them have this SHA-256.
    let hatInhalt: @Sendable (_ name: String, _ sha256: String) -> Bool
    /// Puts the bytes of one of them at a path.
    let entnehmen: @Sendable (_ name: String, _ ziel: String) throws -> Void
}
