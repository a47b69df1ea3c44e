// SPDX-License-Identifier: EUPL-1.2

/// The way something goes out.
enum Versandweg: String, Hashable, Sendable, CaseIterable, Codable {
    case post, postfach, email

    var deutsch: String {
        switch self {
        case .post: "Post"
        case .postfach: "Postfach im Bürgerportal"
        case .email: "E-Mail"
        }
    }
}

/// Where something that goes out stands.
enum Versandzustand: String, Hashable, Sendable, CaseIterable {
    /// Waits for somebody to post it.
    case bereit
    /// Handed to a machine that has not reported back.
    case unterwegs
    case versandt, gescheitert, abgebrochen

    var deutsch: String {
        switch self {
        case .bereit: "zu versenden"
        case .unterwegs: "wird gesendet"
        case .versandt: "versandt"
        case .gescheitert: "gescheitert"
        case .abgebrochen: "abgebrochen"
        }
    }

    /// Nothing has left the house yet.
    var istUnversandt: Bool { self == .bereit || self == .unterwegs }

    /// Which states may follow. What was sent can come back; what failed is tried again or given up.
    func darf(_ neu: Versandzustand) -> Bool {
        switch self {
        case .bereit: [.unterwegs, .versandt, .gescheitert, .abgebrochen].contains(neu)
        case .unterwegs: [.versandt, .gescheitert].contains(neu)
        case .versandt: neu == .gescheitert
        case .gescheitert: [.bereit, .unterwegs, .versandt, .abgebrochen].contains(neu)
        case .abgebrochen: false
        }
    }
}
