// SPDX-License-Identifier: EUPL-1.2

/// Checks objects as they were answered, all of one System together.
public struct OparlCheck: Sendable {
    public let version: OparlVersion
    private var findings: [OparlFinding] = []
    /// Addresses of the objects that were seen.
    private var known: Set<String> = []
    private var alone: Set<String> = []
    private var links: [(place: String, url: String)] = []
    private var license = false

    /// - Parameter objects: each as it is answered by its own address or in a list.
    /// - Returns: what breaks a rule, in the order found.
    public static func findings(_ objects: [OparlValue], _ version: OparlVersion) -> [OparlFinding] {
        var check = OparlCheck(version: version)
        for object in objects { check.object(object, embedded: false) }
        for (place, url) in check.links where !check.known.contains(url) { check.report(.link, place) }
        if !check.license { check.report(.license, "System") }
        return check.findings
    }

    private init(version: OparlVersion) { self.version = version }

    private mutating func report(_ rule: OparlRule, _ place: String) {
        findings.append(OparlFinding(rule: rule, place: place))
    }

    private mutating func object(_ value: OparlValue, embedded: Bool) {
        let id = value["id"]?.string ?? "?"
        guard let type = value["type"]?.string, type.hasPrefix(version.address),
            let kind = OparlKind(rawValue: String(type.dropFirst(version.address.count)))
        else { return report(.type, id) }
        known.insert(id)
        if !embedded, !alone.insert(id).inserted { report(.unique, id) }
        if id.hasPrefix("http:") { report(.secure, id) }
        let schema = OparlSchema.of(kind, version)
        if value["deleted"] == .flag(true) {
            for member in value.members where !["id", "type", "created", "modified", "deleted"].contains(member.name) {
                report(.unknown, "\(id) \(member.name)")
            }
            return
        }
        for name in schema.required where value[name] == nil { report(.required, "\(id) \(name)") }
        for member in value.members { self.member(member, of: kind, schema, id) }
        if value["license"]?.string != nil, kind == .system || kind == .body { license = true }
        times(value, id)
        if kind == .body, value["system"] == nil { report(.system, id) }
        if !embedded, let back = Self.backReference[kind], value[back] == nil { report(.backReference, "\(id) \(back)") }
    }

    /// What a part shows when it is asked for alone.
    private static let backReference: [OparlKind: String] = [
        .membership: "person", .agendaItem: "meeting", .consultation: "paper", .legislativeTerm: "body",
    ]

    private mutating func member(_ member: OparlMember, of kind: OparlKind, _ schema: OparlSchema, _ id: String) {
        let place = "\(id) \(member.name)"
        if member.name.contains(":") { return empty(member.value, place) }
        guard let form = schema.members[member.name] else { return report(.unknown, place) }
        let mandatory = schema.required.contains(member.name)
        if member.value == .list([]), mandatory { return }
        empty(member.value, place)
        switch (form, member.value) {
        case (.text, .text), (.flag, .flag), (.number, .number), (.feature, .object): break
        case (.date, .text(let text)):
            if OparlTime("\(text)T00:00:00Z") == nil { report(.form, place) }
        case (.time, .text(let text)):
            if OparlTime(text) == nil || text.hasSuffix("Z") || text.contains(" ") { report(.form, place) }
        case (.texts, .list(let items)):
            if !items.allSatisfy({ $0.string != nil }) { report(.form, place) }
        case (.url(let target), .text(let url)): address(url, place, target, own: member.name == "id")
        case (.urls(let target), .list(let items)):
            for item in items {
                if let url = item.string { address(url, place, target, own: false) } else { report(.form, place) }
            }
        case (.object(let kind), .object): part(member.value, kind, place)
        case (.objects(let kind), .list(let items)): for item in items { part(item, kind, place) }
        default: report(.form, place)
        }
    }

    private mutating func part(_ value: OparlValue, _ kind: OparlKind, _ place: String) {
        if value["type"]?.string != version.type(kind) { report(.form, place) }
        object(value, embedded: true)
    }

    private mutating func address(_ url: String, _ place: String, _ target: OparlKind?, own: Bool) {
        guard url.hasPrefix("https://") || url.hasPrefix("http://"), !url.contains(where: \.isWhitespace) else {
            return report(.form, place)
        }
        if target != nil, !own { links.append((place, url)) }
    }

    private mutating func empty(_ value: OparlValue, _ place: String) {
        switch value {
        case .text(let text): if !text.contains(where: { !$0.isWhitespace }) { report(.empty, place) }
        case .list(let items):
            if items.isEmpty { report(.empty, place) }
            for item in items { if case .text = item { empty(item, place) } }
        default: break
        }
    }

    private mutating func times(_ value: OparlValue, _ id: String) {
        if let created = value["created"]?.string.flatMap({ OparlTime($0) }),
            let modified = value["modified"]?.string.flatMap({ OparlTime($0) }), modified < created
        {
            report(.time, id)
        }
        for (from, to) in [("startDate", "endDate"), ("start", "end")] {
            // Both are written the same way, so their texts have the order of the days.
            if let start = value[from]?.string, let end = value[to]?.string, end < start { report(.period, id) }
        }
    }
}
