// SPDX-License-Identifier: EUPL-1.2

/// The languages of the citizen's side. German is the official one (VwVfG § 23); English helps.
public enum Portalsprache: String, Sendable, Hashable, Codable, CaseIterable {
    case de
    case en
}

/// One text in both languages.
public struct Portaltext: Sendable, Hashable, Codable {
    public let de: String
    public let en: String

    public init(_ de: String, en: String) {
        self.de = de
        self.en = en
    }

    public subscript(_ sprache: Portalsprache) -> String { sprache == .de ? de : en }
}
