// SPDX-License-Identifier: EUPL-1.2

/// The municipality with the lists of all it shows.
public struct OparlBody: OparlObject {
    public static let kind = OparlKind.body

    public var head: OparlHead
    public var name: String
    public var shortName: String?
    public var website: String?
    public var license: String?
    /// Amtlicher Gemeindeschlüssel, eight digits.
    public var ags: String?
    public var contactEmail: String?
    public var contactName: String?
    public var classification: String?
    /// The council, where it is known.
    public var mainOrganization: OparlLink?
    public var legislativeTerm: [OparlLegislativeTerm] = []
    public var location: OparlLocation?

    public init(_ head: OparlHead, name: String) {
        self.head = head
        self.name = name
    }

    public var embedded: [any OparlObject] { legislativeTerm + [location].compactMap(\.self) as [any OparlObject] }

    public func write(_ fields: inout OparlFields) {
        let style = fields.style
        fields.link("system", OparlLink(.system, ""))
        fields.text("shortName", shortName)
        fields.text("name", name)
        fields.text("website", website)
        fields.text("license", license)
        fields.text("ags", ags)
        fields.text("contactEmail", contactEmail)
        fields.text("contactName", contactName)
        fields.text("organization", style.list(.organization))
        fields.text("person", style.list(.person))
        fields.text("meeting", style.list(.meeting))
        fields.text("paper", style.list(.paper))
        fields.objects("legislativeTerm", legislativeTerm, required: true)
        if fields.latest {
            fields.text("agendaItem", style.list(.agendaItem))
            fields.text("consultation", style.list(.consultation))
            fields.text("file", style.list(.file))
            fields.text("locationList", style.list(.location))
            fields.text("legislativeTermList", style.list(.legislativeTerm))
            fields.text("membership", style.list(.membership))
            fields.link("mainOrganization", mainOrganization)
        }
        fields.text("classification", classification)
        fields.object("location", location)
    }
}

/// A term of the council.
public struct OparlLegislativeTerm: OparlObject {
    public static let kind = OparlKind.legislativeTerm

    public var head: OparlHead
    public var body: OparlLink?
    public var name: String?
    /// `yyyy-mm-dd`
    public var startDate: String?
    public var endDate: String?

    public init(_ head: OparlHead) { self.head = head }

    public func write(_ fields: inout OparlFields) {
        if !fields.style.embedded { fields.link("body", body) }
        fields.text("name", name)
        fields.text("startDate", startDate)
        fields.text("endDate", endDate)
    }
}
