// SPDX-License-Identifier: EUPL-1.2
public import Core

/// One unit of the Aktenplan in one of its versions; it holds from `gueltigAb` until it is replaced.
public struct Planeinheit: Hashable, Sendable {
    public let id: PlaneinheitID
    public let zeichen: Planzeichen
    public let inhaltsangabe: String
    /// The unit's own values; what is missing is inherited.
    public let eigene: Aussonderung
    public let stillgelegt: Bool
    public let gueltigAb: Kalendertag
    public let gueltigBis: Kalendertag?
    /// Identity of the unit across its versions, as xdomea exchanges it.
    public let kennung: String?
    public let betreffKurz: String?

    public init(
        id: PlaneinheitID, zeichen: Planzeichen, inhaltsangabe: String, eigene: Aussonderung, stillgelegt: Bool,
        gueltigAb: Kalendertag, gueltigBis: Kalendertag?, kennung: String? = nil, betreffKurz: String? = nil
    ) {
        self.id = id
        self.zeichen = zeichen
        self.inhaltsangabe = inhaltsangabe
        self.eigene = eigene
        self.stillgelegt = stillgelegt
        self.gueltigAb = gueltigAb
        self.gueltigBis = gueltigBis
        self.kennung = kennung
        self.betreffKurz = betreffKurz
    }

    public func gilt(am tag: Kalendertag) -> Bool { gueltigAb <= tag && (gueltigBis.map { tag <= $0 } ?? true) }
}
