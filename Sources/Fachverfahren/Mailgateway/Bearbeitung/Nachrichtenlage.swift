// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import MimeStructure
internal import Store

/// What the database knows about a message for the rules: the file it belongs to, and what the operator demands of the transport to its partners.
/// The gateway and the simulator both ask here, and both take the facts of a recipient from here.
struct Nachrichtenlage: Sendable {
    /// What is asked for in this town.
    struct Umfang: OptionSet, Sendable {
        static let akte = Umfang(rawValue: 1)
        /// Mail goes to the servers of the partners themselves.
        static let partner = Umfang(rawValue: 2)

        let rawValue: Int
    }

    let fund: Ablagefund?
    private let zeit: Wochenzeit
    private let partner: [Partnereintrag]

    /// - Parameters:
    ///   - adressen: of its recipients, where those may name a file.
    ///   - wer: who sends, and who is written as sender: receipts and replies of absence leave without the one. Of excluded mailboxes no file is looked for.
    static func lies(
        _ store: Store, _ umfang: Umfang, _ richtung: Richtung, _ inhalt: [UInt8], _ adressen: [String], wer: [Mailadresse],
        _ werk: Regelwerk
    ) async throws -> Self {
        let kopf = try MessageHeader(inhalt[...])
        let (betreff, frueher) = (kopf.sole("subject")?.text.text ?? "", Fadenkennungen.lies(kopf, inhalt))
        let sucht = umfang.contains(.akte) && !wer.contains { werk.ausnahme($0) != nil }
        let fragt = umfang.contains(.partner) && richtung == .ausgehend
        let zeit = Wochenzeit(store.uhr.jetzt)
        guard sucht || fragt else { return Self(fund: nil, zeit: zeit, partner: []) }
        return try await store.read { db in
            Self(
                fund: sucht ? try Ablagefund.suche(adressen, betreff: betreff, fruehere: frueher, db) : nil, zeit: zeit,
                partner: fragt ? try db.partner() : [])
        }
    }

    /// The facts of the message for one recipient, with what follows from them by these rules.
    func merkmale(
        _ richtung: Richtung, _ absender: Mailadresse?, _ empfaenger: Mailadresse, _ befund: Nachrichtenbefund,
        _ pruefung: Pruefergebnis, _ werk: Regelwerk
    ) -> Merkmale {
        let umstaende = Umstaende(tls: tls(empfaenger.domaene), aktenzeichen: fund?.zeichen, zeit: zeit, pruefung: pruefung)
        return werk.eingeordnet(
            Merkmale(richtung: richtung, absender: absender, empfaenger: empfaenger, nachricht: befund, umstaende: umstaende))
    }

    /// Where the table of partners lets nothing leave but by qualified transport, it is qualified or there is none. Of all others nobody knows before:
    /// what was seen the last time would hold messages whose partner has done better since, and nobody would try again.
    private func tls(_ domain: String) -> Tlslage {
        guard let eintrag = partner.passend(domain) else { return .unbekannt }
        return eintrag.art.istQualifiziert ? .qualifiziert : .unbekannt
    }
}

extension [Partnereintrag] {
    /// The row that fits most closely, as the delivery finds it.
    fileprivate func passend(_ domain: String) -> Partnereintrag? {
        if let genau = first(where: { $0.muster == domain }) { return genau }
        let darueber = filter { $0.muster.hasPrefix(".") && domain.hasSuffix($0.muster) }
        return darueber.max { $0.muster.utf8.count < $1.muster.utf8.count } ?? first { $0.muster == "*" }
    }
}

extension Mailstadt {
    /// Behind a smart host nobody knows how mail travels on.
    var lageumfang: Nachrichtenlage.Umfang {
        var umfang: Nachrichtenlage.Umfang = ablage == nil ? [] : .akte
        if smarthost == nil { umfang.insert(.partner) }
        return umfang
    }
}
