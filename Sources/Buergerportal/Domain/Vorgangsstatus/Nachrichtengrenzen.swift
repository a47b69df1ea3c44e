// SPDX-License-Identifier: EUPL-1.2

/// The limits of one message of a case, the same on both sides of the counter.
public enum Nachrichtengrenzen {
    public static let maxZeichen = 10_000
    public static let maxAnlagen = 10

    /// The message as it will be kept: trimmed, never empty, never too long.
    public static func pruefen(text: String, anlagen: Int) throws(PostfachError) -> String {
        let getrimmt = Eingabetext.getrimmt(text, mehrzeilig: true)
        guard !getrimmt.isEmpty || anlagen > 0 else { throw .nachrichtLeer }
        guard getrimmt.unicodeScalars.count <= maxZeichen else { throw .nachrichtZuLang }
        guard anlagen <= maxAnlagen else { throw .zuVieleAnlagen }
        return getrimmt
    }
}
