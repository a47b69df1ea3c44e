// SPDX-License-Identifier: EUPL-1.2

/// Collects the members of an object in their order; empty values are left out.
public struct OparlFields: Sendable {
    public let style: OparlStyle
    private(set) var members: [OparlMember] = []

    init(_ style: OparlStyle) { self.style = style }

    var latest: Bool { style.version == .v11 }

    mutating func add(_ name: String, _ value: OparlValue) { members.append(OparlMember(name, value)) }

    /// Blank texts are no texts.
    mutating func text(_ name: String, _ text: String?) {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return }
        add(name, .text(text))
    }

    mutating func texts(_ name: String, _ texts: [String]) {
        let texts = texts.filter { text in text.contains { !$0.isWhitespace } }
        if !texts.isEmpty { add(name, .list(texts.map(OparlValue.text))) }
    }

    mutating func flag(_ name: String, _ flag: Bool?) { if let flag { add(name, .flag(flag)) } }

    mutating func number(_ name: String, _ number: Int64?) { if let number { add(name, .number(number)) } }

    mutating func time(_ name: String, _ time: OparlTime?) { text(name, time?.text) }

    mutating func link(_ name: String, _ link: OparlLink?) { text(name, link.map(style.url)) }

    mutating func links(_ name: String, _ links: [OparlLink]) { texts(name, links.map(style.url)) }

    mutating func object(_ name: String, _ object: (any OparlObject)?) {
        guard let object, !style.omitInternal else { return }
        add(name, object.value(style.inside))
    }

    /// - Parameter required: written even when there are none.
    mutating func objects(_ name: String, _ objects: [any OparlObject], required: Bool = false) {
        guard required || !(objects.isEmpty || style.omitInternal) else { return }
        add(name, .list(objects.map { $0.value(style.inside) }))
    }
}
