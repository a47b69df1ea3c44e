// SPDX-License-Identifier: EUPL-1.2

internal import Core

/// One unit of a plan as a file states it.
public struct Planzeile: Hashable, Sendable {
    public let zeichen: Planzeichen
    public let inhaltsangabe: String
    public let eigene: Aussonderung
    public let stillgelegt: Bool
    public let betreffKurz: String?
    /// Identity of the unit across versions and systems (xdomea UUID); `nil` when the file gives none.
    public let kennung: String?
    /// First and last day as the file states them; `nil` leaves that to whoever takes it over.
    let gueltigAb: Kalendertag?
    let gueltigBis: Kalendertag?

    init(
        zeichen: Planzeichen, inhaltsangabe: String, eigene: Aussonderung, stillgelegt: Bool, betreffKurz: String? = nil,
        kennung: String? = nil, gueltigAb: Kalendertag? = nil, gueltigBis: Kalendertag? = nil
    ) {
        self.zeichen = zeichen
        self.inhaltsangabe = inhaltsangabe
        self.eigene = eigene
        self.stillgelegt = stillgelegt
        self.betreffKurz = betreffKurz
        self.kennung = kennung
        self.gueltigAb = gueltigAb
        self.gueltigBis = gueltigBis
    }

    func gleicht(_ einheit: Planeinheit) -> Bool {
        einheit.inhaltsangabe == inhaltsangabe && einheit.eigene == eigene && einheit.stillgelegt == stillgelegt
            && (betreffKurz == nil || einheit.betreffKurz == betreffKurz) && (kennung == nil || einheit.kennung == kennung)
            && (gueltigBis == nil || einheit.gueltigBis == gueltigBis)
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
    /// Units in use that the delivery does not name. They stay as they are until somebody puts them out of use.
    var fehlt: [Fehlende] = []
    /// Signs of units whose last day is over already; they are passed over.
    var vorbei: [String] = []

    struct Fehlende: Hashable, Sendable {
        let zeichen: String
        let inhaltsangabe: String
    }
}
