// SPDX-License-Identifier: EUPL-1.2

/// A committee, a group, or a part of the administration.
public struct OparlOrganization: OparlObject {
    public static let kind = OparlKind.organization

    public var head: OparlHead
    public var body: OparlLink?
    public var name: String?
    public var shortName: String?
    /// `Gremium`, `Fraktion`, `Verwaltungsbereich` …
    public var organizationType: String?
    /// `Parlament` for the council.
    public var classification: String?
    public var membership: [OparlLink] = []
    public var subOrganizationOf: OparlLink?
    public var startDate: String?
    public var endDate: String?
    public var website: String?
    public var location: OparlLocation?
    /// Whether it meets, so that it has lists of meetings and consultations.
    public var meets = false

    public init(_ head: OparlHead) { self.head = head }

    public var embedded: [any OparlObject] { [location].compactMap(\.self) }

    public func write(_ fields: inout OparlFields) {
        fields.link("body", body)
        fields.text("name", name)
        fields.links("membership", membership)
        if meets {
            fields.text("meeting", fields.style.list(.meeting, of: link))
            if fields.latest { fields.text("consultation", fields.style.list(.consultation, of: link)) }
        }
        fields.text("shortName", shortName)
        fields.link("subOrganizationOf", subOrganizationOf)
        fields.text("organizationType", organizationType)
        fields.text("classification", classification)
        fields.text("startDate", startDate)
        fields.text("endDate", endDate)
        fields.text("website", website)
        fields.object("location", location)
    }
}
