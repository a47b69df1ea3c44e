// SPDX-License-Identifier: EUPL-1.2

/// One page of a list. Pages follow the identities of the objects, so that one that appears or vanishes shifts none (OParl 1.1, lists).
public struct OparlList: Sendable {
    public static let perPage = 1...100

    /// Address of the list without parameters.
    let address: String
    let window: OparlWindow
    /// The last identity of the page before.
    let after: String?
    let perPage: Int
    let omitInternal: Bool

    /// - Parameter query: the value of a parameter by its name.
    /// - Throws: `OparlError` for one that cannot be read.
    public init(_ address: String, _ query: (String) -> String?) throws(OparlError) {
        self.address = address
        window = try OparlWindow(query)
        after = query("after")
        if let text = query("limit") {
            guard let limit = Int(text), Self.perPage.contains(limit) else { throw .parameter("limit") }
            perPage = limit
        } else {
            perPage = Self.perPage.upperBound
        }
        switch query("omit_internal") {
        case nil, "false": omitInternal = false
        case "true": omitInternal = true
        default: throw .parameter("omit_internal")
        }
    }

    /// - Parameter objects: all that the list could show, in any order.
    public func value(_ objects: [any OparlObject], _ style: OparlStyle) -> OparlValue {
        var style = style
        style.omitInternal = omitInternal
        let all = objects.filter { window.holds($0.head) }.sorted { $0.head.id < $1.head.id }
        let start = after.map { after in all.firstIndex { after < $0.head.id } ?? all.count } ?? 0
        let end = min(start + perPage, all.count)
        let page = all[start..<end]
        let pages = max(1, (all.count + perPage - 1) / perPage)
        let lastStart = (pages - 1) * perPage
        var links = [OparlMember("first", .text(url(nil))), OparlMember("self", .text(url(after)))]
        if start > 0 {
            let before = max(0, start - perPage)
            links.append(OparlMember("prev", .text(url(before == 0 ? nil : all[before - 1].head.id))))
        }
        if end < all.count { links.append(OparlMember("next", .text(url(all[end - 1].head.id)))) }
        links.append(OparlMember("last", .text(url(lastStart == 0 ? nil : all[lastStart - 1].head.id))))
        return .object([
            OparlMember("data", .list(page.map { $0.value(style) })),
            OparlMember(
                "pagination",
                .object([
                    OparlMember("totalElements", .number(Int64(all.count))),
                    OparlMember("elementsPerPage", .number(Int64(perPage))),
                    OparlMember("currentPage", .number(Int64(start / perPage + 1))),
                    OparlMember("totalPages", .number(Int64(pages))),
                ])),
            OparlMember("links", .object(links)),
        ])
    }

    private func url(_ after: String?) -> String {
        var parameters = window.parameters
        if omitInternal { parameters.append(OparlParameter("omit_internal", "true")) }
        if perPage != Self.perPage.upperBound { parameters.append(OparlParameter("limit", String(perPage))) }
        if let after { parameters.append(OparlParameter("after", after)) }
        return parameters.isEmpty ? address : address + "?" + parameters.map(\.text).joined(separator: "&")
    }
}
