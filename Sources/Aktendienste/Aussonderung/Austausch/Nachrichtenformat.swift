// SPDX-License-Identifier: EUPL-1.2

/// How messages become files and back. The rules of the exchange know no format; one place fills these.
struct Nachrichtenformat: Sendable {
    /// Writes the message as one file at `ziel`.
    /// - Parameter dateien: where the bytes of each file lie that the message names.
    let schreiben: @Sendable (_ nachricht: Nachricht, _ dateien: [String: String], _ ziel: String) async throws -> Void
    /// Reads a file of a stranger.
    /// - Throws: `AussonderungError.abgewiesen` with a reason that people understand.
    let lesen: @Sendable (_ pfad: String, _ name: String) async throws -> GeleseneNachricht
    /// The name the standard gives a message.
    let dateiname: @Sendable (Nachrichtenkopf) -> String
}

/// A message with the way to its files.
struct GeleseneNachricht: Sendable {
    let nachricht: Nachricht
    /// Names of the files that came along.
    let dateien: Set<String>
    /// Whether the bytes of one of them have this SHA-256.
    let hatInhalt: @Sendable (_ name: String, _ sha256: String) -> Bool
    /// Puts the bytes of one of them at a path.
    let entnehmen: @Sendable (_ name: String, _ ziel: String) throws -> Void
}
