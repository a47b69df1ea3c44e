// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Who gets invoices and where they are filed, from the town's data.
public struct Rechnungsstelle: Sendable {
    public let oe: OrgNummer
    public let aktenplan: String
    /// Mailbox of the town for invoices, shown to sellers; `nil` where it has none.
    public let postfach: String?
    /// Leitweg-IDs of the town; empty takes any.
    public let leitwege: [String]

    public init(oe: OrgNummer, aktenplan: String, postfach: String? = nil, leitwege: [String] = []) {
        self.oe = oe
        self.aktenplan = aktenplan
        self.postfach = postfach
        self.leitwege = leitwege
    }

    /// Whether an invoice with this BT-10 is for the town.
    func kennt(_ leitweg: String?) -> Bool {
        guard !leitwege.isEmpty, let leitweg else { return true }
        return leitwege.contains { $0.caseInsensitiveCompare(leitweg) }
    }
}

extension String {
    fileprivate func caseInsensitiveCompare(_ andere: String) -> Bool { lowercased() == andere.lowercased() }
}
