// SPDX-License-Identifier: EUPL-1.2

/// What is set up for recipients without keys.
struct Ersatzwege: OptionSet, Sendable, Hashable {
    let rawValue: Int

    /// Mail is picked up in the portal, by a link or in the Postfach of an account.
    static let portal = Ersatzwege(rawValue: 1)
    /// A PDF with a password.
    static let pdf = Ersatzwege(rawValue: 2)
}

extension Mailstadt {
    /// - Parameter druckt: whether a PDF can be made.
    func ersatzwege(druckt: Bool) -> Ersatzwege {
        guard let abholung else { return [] }
        return druckt && abholung.pdf ? [.portal, .pdf] : [.portal]
    }
}
