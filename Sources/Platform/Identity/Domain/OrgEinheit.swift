// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A unit of the administration with the time in which it exists.
public struct OrgEinheit: Sendable, Hashable {
    public enum Art: String, Sendable, CaseIterable {
        case stadt, dezernat, fachbereich, abteilung, sachgebiet
    }

    public let nummer: OrgNummer
    /// Short sign used in file signs and lists, such as `36.1`.
    public let kurz: String
    public let name: String
    public let art: Art
    public let uebergeordnet: OrgNummer?
    public let gueltigAb: Kalendertag
    public let gueltigBis: Kalendertag?

    public init(
        nummer: OrgNummer, kurz: String, name: String, art: Art, uebergeordnet: OrgNummer?, gueltigAb: Kalendertag,
        gueltigBis: Kalendertag? = nil
    ) {
        self.nummer = nummer
        self.kurz = kurz
        self.name = name
        self.art = art
        self.uebergeordnet = uebergeordnet
        self.gueltigAb = gueltigAb
        self.gueltigBis = gueltigBis
    }

    public func gilt(am tag: Kalendertag) -> Bool { gueltigAb <= tag && (gueltigBis.map { tag <= $0 } ?? true) }
}

/// The tree of units on one day.
public struct Organigramm: Sendable {
    public let einheiten: [OrgEinheit]
    private let kinder: [OrgNummer: [OrgNummer]]

    public init(_ einheiten: [OrgEinheit]) {
        self.einheiten = einheiten
        kinder = Dictionary(grouping: einheiten.filter { $0.uebergeordnet != nil }, by: { $0.uebergeordnet ?? $0.nummer })
            .mapValues { $0.map(\.nummer) }
    }

    /// The unit and everything below it. A circle in the data cannot loop.
    public func mitUntergeordneten(_ wurzel: OrgNummer) -> Set<OrgNummer> {
        var gefunden: Set<OrgNummer> = []
        var offen = [wurzel]
        while let naechste = offen.popLast() {
            if gefunden.insert(naechste).inserted { offen += kinder[naechste] ?? [] }
        }
        return gefunden
    }
}
