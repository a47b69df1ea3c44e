// SPDX-License-Identifier: EUPL-1.2

/// What somebody may do about a message of his own; the last part of its address.
enum Eigenakt: String, Sendable, CaseIterable {
    case zurAbholung = "zur-abholung"
    case neuBeurteilen = "neu-beurteilen"
    case kennwort
    case kennwortSms = "kennwort-sms"
    case kennwortBrief = "kennwort-brief"
    case neuerLink = "neuer-link"
    case zurueckziehen
    case trotzdem
    case verwerfen

    /// Asked about on a page of its own before it happens.
    var wirdGefragt: Bool {
        switch self {
        case .zurueckziehen, .trotzdem, .verwerfen, .kennwort, .kennwortSms, .kennwortBrief: true
        case .zurAbholung, .neuBeurteilen, .neuerLink: false
        }
    }

    /// Cannot be taken back and does harm when it was a mistake.
    var warnt: Bool { self == .zurueckziehen || self == .trotzdem || self == .verwerfen }

    /// What is asked for on that page; the name of the field.
    var feldname: String {
        switch self {
        case .kennwortSms: "nummer"
        case .kennwortBrief: "anschrift"
        default: "grund"
        }
    }

    var knopf: String {
        switch self {
        case .zurAbholung: "Zur Abholung bereitstellen"
        case .neuBeurteilen: "Noch einmal prüfen"
        case .kennwort: "Kennwort zeigen"
        case .kennwortSms: "Kennwort per SMS senden"
        case .kennwortBrief: "Kennwort per Brief senden"
        case .neuerLink: "Neuen Link senden"
        case .zurueckziehen: "Zurückziehen"
        case .trotzdem: "Trotzdem senden"
        case .verwerfen: "Nicht senden"
        }
    }

    /// What follows, before it happens.
    var folge: String {
        switch self {
        case .zurueckziehen:
            "Der Empfänger kann die Nachricht danach nicht mehr öffnen. Was er schon gespeichert hat, behält er. Das Gateway sagt ihm nichts davon."
        case .trotzdem:
            "Die Nachricht geht ohne den Schutz hinaus, den die Regeln vorsehen. Sie kann unterwegs gelesen werden. Ihr Name und Ihr Grund stehen im Protokoll."
        case .verwerfen:
            "Die Nachricht erreicht diesen Empfänger nicht. Sie können sie danach nicht mehr senden, nur neu schreiben."
        case .kennwort:
            "Das Kennwort wird nur einmal gezeigt, danach hat es das Gateway nicht mehr. Halten Sie etwas zum Schreiben bereit, und geben Sie es telefonisch oder persönlich weiter, nicht per E-Mail."
        case .kennwortSms:
            "Das Kennwort geht als SMS an diese Nummer, und nur dorthin. Danach hat es das Gateway nicht mehr. Nehmen Sie eine Nummer, die Sie nicht aus einer E-Mail haben."
        case .kennwortBrief:
            "Die Poststelle druckt das Kennwort als Brief an diese Anschrift. Ihnen wird es dann nicht mehr gezeigt. Rechnen Sie mit einigen Tagen."
        case .zurAbholung, .neuBeurteilen, .neuerLink: ""
        }
    }

    /// What is said afterwards.
    var meldung: String {
        switch self {
        case .zurAbholung: "Die Nachricht wird zur Abholung bereitgestellt. Den Code bekommen Sie per E-Mail."
        case .neuBeurteilen: "Die Nachricht wird noch einmal geprüft."
        case .neuerLink: "Der Empfänger bekommt einen neuen Link, Sie bekommen einen neuen Code. Der alte Link gilt nicht mehr."
        case .kennwort: ""
        case .kennwortSms: "Das Kennwort wird als SMS gesendet. Ob es geklappt hat, steht hier gleich unter „Was geschehen ist“."
        case .kennwortBrief: "Die Poststelle druckt den Brief mit dem Kennwort."
        case .zurueckziehen: "Die Nachricht ist zurückgezogen."
        case .trotzdem: "Die Nachricht wird gesendet."
        case .verwerfen: "Die Nachricht wird nicht gesendet."
        }
    }
}

extension Eigenmail {
    /// In the order of the buttons.
    /// - Parameter wege: for passwords, as this town has them.
    func akte(_ wege: Set<Kennwortweg>) -> [Eigenakt] {
        var akte: [Eigenakt] = []
        if zeile.kannAbgeholtWerden { akte.append(.zurAbholung) }
        if zeile.kannEntschiedenWerden { akte.append(.neuBeurteilen) }
        if zeile.kannTrotzdemGesendetWerden { akte.append(.trotzdem) }
        if zeile.kannEntschiedenWerden { akte.append(.verwerfen) }
        if hatKennwort {
            akte.append(.kennwort)
            if wege.contains(.sms) { akte.append(.kennwortSms) }
            if wege.contains(.brief) { akte.append(.kennwortBrief) }
        }
        if kannNeuVerlinktWerden { akte.append(.neuerLink) }
        if kannZurueckgezogenWerden { akte.append(.zurueckziehen) }
        return akte
    }
}
