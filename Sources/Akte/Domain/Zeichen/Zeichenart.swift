// SPDX-License-Identifier: EUPL-1.2

/// What a sign names. Each kind has one template in use, kept as data because towns differ.
public enum Zeichenart: String, Hashable, Sendable, CaseIterable {
    case akte, teilakte, vorgang, dokument

    /// Names that a template of this kind may use besides `lfd`.
    public var platzhalter: Set<String> {
        switch self {
        case .akte: ["plan", "jahr", "oe", "oenr"]
        case .teilakte, .vorgang: ["akte", "plan", "jahr", "oe", "oenr"]
        case .dokument: ["vorgang", "jahr", "oe", "oenr"]
        }
    }

    /// Until the town sets its own (dms.md § 2.2).
    public var standard: String {
        switch self {
        case .akte: "{plan}-{jahr}/{lfd:4}"
        case .teilakte: "{akte}-B{lfd:2}"
        case .vorgang: "{akte}/{lfd:3}"
        case .dokument: Self.dokumentanfang
        }
    }

    /// Every Geschäftszeichen begins so: the number counts in its Vorgang, and a sign leads back to it.
    static let dokumentanfang = "{vorgang}#{lfd}"

    public var deutsch: String {
        switch self {
        case .akte: "Aktenzeichen"
        case .teilakte: "Zeichen einer Teilakte"
        case .vorgang: "Vorgangszeichen"
        case .dokument: "Geschäftszeichen (Dokument)"
        }
    }

    /// - Throws: `AkteError.vorlageUngueltig` for a template by which signs of this kind cannot be made.
    func vorlage(_ text: String) throws(AkteError) -> Zeichenvorlage {
        let vorlage = try Zeichenvorlage(text, erlaubt: platzhalter)
        guard text.count <= 120, !text.contains(where: \.isNewline) else { throw .vorlageUngueltig(text) }
        switch self {
        case .akte, .teilakte, .vorgang:
            // Behind it the number of a Dokument begins.
            guard !text.contains("#") else { throw .vorlageUngueltig(text) }
        case .dokument:
            guard text.hasPrefix(Self.dokumentanfang) else { throw .vorlageUngueltig(text) }
            let rest = text.dropFirst(Self.dokumentanfang.count)
            guard !rest.contains("#"), rest.first.map({ Geschaeftszeichen.trenner.contains($0) }) ?? true,
                text.last != " "
            else { throw .vorlageUngueltig(text) }
        }
        return vorlage
    }
}
