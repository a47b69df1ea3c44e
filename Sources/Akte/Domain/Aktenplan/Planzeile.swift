// SPDX-License-Identifier: EUPL-1.2

/// One unit of a plan as a file states it.
public struct Planzeile: Hashable, Sendable {
    public let zeichen: Planzeichen
    public let inhaltsangabe: String
    public let eigene: Aussonderung
    public let stillgelegt: Bool

    func gleicht(_ einheit: Planeinheit) -> Bool {
        einheit.inhaltsangabe == inhaltsangabe && einheit.eigene == eigene && einheit.stillgelegt == stillgelegt
    }
}

/// A line that was not taken over, and why.
public struct Planzeilenfehler: Hashable, Sendable {
    public let zeile: Int
    public let grund: String
}

/// What an import did, or would do.
public struct Planbericht: Hashable, Sendable {
    public var neu = 0
    public var geaendert = 0
    public var unveraendert = 0
    public var fehler: [Planzeilenfehler] = []
}
