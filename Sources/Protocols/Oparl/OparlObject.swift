// SPDX-License-Identifier: EUPL-1.2

/// What every object has.
public struct OparlHead: Sendable, Hashable {
    public let id: String
    public var created: OparlTime
    /// The last change; of a deleted object, when it was deleted.
    public var modified: OparlTime
    public var deleted = false
    /// A page for people about the same.
    public var web: String?
    public var keyword: [String] = []
    /// What the standard has no place for; each name has a colon, such as `stadt:abstimmung`.
    public var vendor: [OparlMember] = []

    public init(_ id: String, created: OparlTime, modified: OparlTime, deleted: Bool = false) {
        self.id = id
        self.created = created
        self.modified = modified
        self.deleted = deleted
    }
}

/// An object of the interface as a value, independent of the version in which it is written.
public protocol OparlObject: Sendable {
    static var kind: OparlKind { get }
    var head: OparlHead { get set }
    /// The members besides those of `OparlHead`.
    func write(_ fields: inout OparlFields)
    /// The objects that are part of it, each retrievable by itself as well.
    var embedded: [any OparlObject] { get }
}

extension OparlObject {
    public var embedded: [any OparlObject] { [] }
    public var link: OparlLink { OparlLink(Self.kind, head.id) }

    /// As it is answered. A deleted object keeps its id, its type and its times, and nothing of its content.
    public func value(_ style: OparlStyle) -> OparlValue {
        var fields = OparlFields(style)
        fields.text("id", style.url(link))
        fields.text("type", style.version.type(Self.kind))
        if !head.deleted {
            write(&fields)
            fields.texts("keyword", head.keyword)
            fields.text("web", head.web)
            for member in head.vendor where member.name.contains(":") { fields.add(member.name, member.value) }
        }
        if head.deleted || style.version == .v11 || Self.kind.standsAlone {
            fields.time("created", head.created)
            fields.time("modified", head.modified)
        }
        if head.deleted { fields.flag("deleted", true) }
        return .object(fields.members)
    }
}
