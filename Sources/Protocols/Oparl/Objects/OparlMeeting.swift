// SPDX-License-Identifier: EUPL-1.2

/// A meeting with its agenda.
public struct OparlMeeting: OparlObject {
    public static let kind = OparlKind.meeting

    public var head: OparlHead
    public var name: String?
    /// `terminiert`, `eingeladen`, `durchgeführt`
    public var meetingState: String?
    public var cancelled: Bool?
    public var start: OparlTime?
    public var end: OparlTime?
    public var location: OparlLocation?
    public var organization: [OparlLink] = []
    public var participant: [OparlLink] = []
    public var invitation: OparlFile?
    public var agendaItem: [OparlAgendaItem] = []

    public init(_ head: OparlHead) { self.head = head }

    public var embedded: [any OparlObject] { ([location, invitation] as [(any OparlObject)?]).compactMap(\.self) + agendaItem }

    public func write(_ fields: inout OparlFields) {
        fields.text("name", name)
        fields.text("meetingState", meetingState)
        fields.flag("cancelled", cancelled)
        fields.time("start", start)
        fields.time("end", end)
        fields.object("location", location)
        fields.links("organization", organization)
        fields.links("participant", participant)
        fields.object("invitation", invitation)
        fields.objects("agendaItem", agendaItem)
    }
}

/// One item of an agenda.
public struct OparlAgendaItem: OparlObject {
    public static let kind = OparlKind.agendaItem

    public var head: OparlHead
    public var meeting: OparlLink?
    /// Its place in the agenda, counted from 0; required since 1.1.
    public var order: Int64
    public var number: String?
    public var name: String?
    public var isPublic: Bool?
    public var consultation: OparlLink?
    public var result: String?
    public var resolutionText: String?

    public init(_ head: OparlHead, order: Int64) {
        self.head = head
        self.order = order
    }

    public func write(_ fields: inout OparlFields) {
        if !fields.style.embedded { fields.link("meeting", meeting) }
        fields.text("number", number)
        if fields.latest { fields.number("order", order) }
        fields.text("name", name)
        fields.flag("public", isPublic)
        fields.link("consultation", consultation)
        fields.text("result", result)
        fields.text("resolutionText", resolutionText)
    }
}
