// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Benachrichtigungskanal {
    var deutsch: String {
        switch self {
        case .email: "per E-Mail"
        case .sms: "per SMS"
        case .nutzerkonto: "im Nutzerkonto"
        }
    }
}

extension BekanntgabeEreignis {
    /// How the mailbox of the portal is named as proof of providing; what follows is the notice's identity.
    static let postfach = "Postfach "

    /// What happened, in words that mean something to people.
    func einzelheiten(_ namen: [String: String]) -> String {
        func name(_ kennung: String) -> String { namen[kennung] ?? kennung }
        return switch self {
        case .zustimmungGeaendert(.erteilt): "Zustimmung erteilt"
        case .zustimmungGeaendert(.ausgeschlossen): "ausgeschlossen oder widerrufen"
        case .zustimmungGeaendert(.keineAngabe): "keine Angabe"
        case .freigegeben(let von): "durch \(name(von))"
        case .bereitgestellt(let nachweis):
            nachweis.hasPrefix(Self.postfach) ? "im Postfach des Bürgerportals" : "Nachweis: \(nachweis)"
        case .benachrichtigt(let kanal, _): kanal.deutsch
        case .benachrichtigungGescheitert(_, let grund): grund
        case .vorschau, .zeitablauf: ""
        case .abgerufen(let a): "durch \(a.abrufer.text(namen)), Vertrauensniveau \(a.niveau.deutsch)"
        case .zugangBestritten(let grund): grund
        case .zugangFestgestellt(let tag, let grund, let von):
            "\(tag.map { "zugegangen am \($0.deutsch)" } ?? "nie zugegangen"): \(grund) (\(name(von)))"
        case .erneut(let weg, _): "Weg: \(weg.deutsch)"
        }
    }

    /// What a court could ask for: identity of message, mailbox and reader, hash of what was handed out.
    var beleg: String? {
        switch self {
        case .bereitgestellt(let nachweis): nachweis.hasPrefix(Self.postfach) ? nachweis : nil
        case .benachrichtigt(_, let nachricht), .benachrichtigungGescheitert(let nachricht, _): "Nachricht \(nachricht)"
        case .abgerufen(let a): "\(a.abrufer.text), SHA-256 \(a.sha256)"
        default: nil
        }
    }

    /// Whose names somebody needs to read this.
    var kennungen: [String] {
        switch self {
        case .freigegeben(let von), .zugangFestgestellt(_, _, let von): [von]
        case .abgerufen(let a): a.abrufer.kennungen
        default: []
        }
    }
}

extension Abrufer {
    var kennungen: [String] {
        switch self {
        case .konto(let k), .gast(let k), .andere(let k): [k]
        case .bevollmaechtigt(let k, let fuer): [k, fuer]
        }
    }

    func text(_ namen: [String: String]) -> String { kennungen.map { namen[$0] ?? $0 }.joined(separator: " für ") }
}
