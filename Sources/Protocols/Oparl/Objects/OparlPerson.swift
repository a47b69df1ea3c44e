// SPDX-License-Identifier: EUPL-1.2

/// A person who takes part in the work of the council.
public struct OparlPerson: OparlObject {
    public static let kind = OparlKind.person

    public var head: OparlHead
    public var body: OparlLink?
    public var name: String?
    public var familyName: String?
    public var givenName: String?
    public var formOfAddress: String?
    public var title: [String] = []
    /// What the person is in the municipality.
    public var status: [String] = []
    public var location: OparlLink?
    public var membership: [OparlMembership] = []

    public init(_ head: OparlHead) { self.head = head }

    public var embedded: [any OparlObject] { membership }

    public func write(_ fields: inout OparlFields) {
        fields.link("body", body)
        fields.text("name", name)
        fields.text("familyName", familyName)
        fields.text("givenName", givenName)
        fields.text("formOfAddress", formOfAddress)
        fields.texts("title", title)
        fields.link("location", location)
        fields.texts("status", status)
        fields.objects("membership", membership)
    }
}

/// That a person belongs to an organisation.
public struct OparlMembership: OparlObject {
    public static let kind = OparlKind.membership

    public var head: OparlHead
    public var person: OparlLink?
    public var organization: OparlLink?
    public var role: String?
    public var votingRight: Bool?
    public var startDate: String?
    public var endDate: String?
    /// The group that sends the person.
    public var onBehalfOf: OparlLink?

    public init(_ head: OparlHead) { self.head = head }

    public func write(_ fields: inout OparlFields) {
        if !fields.style.embedded { fields.link("person", person) }
        fields.link("organization", organization)
        fields.text("role", role)
        fields.flag("votingRight", votingRight)
        fields.text("startDate", startDate)
        fields.text("endDate", endDate)
        fields.link("onBehalfOf", onBehalfOf)
    }
}
