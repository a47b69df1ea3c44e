// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailschutz

extension Spureintrag.Schicht {
    /// Heading of its part of the trace.
    var deutsch: String {
        switch self {
        case .annahme: "Annahme"
        case .pruefung: "Prüfung"
        case .oeffnen: "Öffnen"
        case .richtlinie: "Richtlinie"
        case .schutz: "Schutz"
        case .zustellung: "Zustellung"
        case .bericht: "Bericht an den Absender"
        case .ablage: "Ablage"
        case .hand: "Entscheidung"
        }
    }
}

extension Spurzeile {
    /// What happened as a sentence, and what else is known of it.
    /// - Parameter adresse: the recipient, where it happened on the way to one.
    func satz(an adresse: String?) -> String {
        let an = adresse.map { " an \($0)" } ?? ""
        let von = angaben["wer"].map { " von \($0)" } ?? ""
        let (kern, genannt): (String, Set<String>) =
            switch ereignis {
            case .angenommen where schicht == .bericht: ("Dies ist ein Bericht des Gateways über eine andere Nachricht.", [])
            case .angenommen: ("Die Nachricht wurde über den Eingang „\(angaben["eingang"] ?? "?")“ angenommen.", ["eingang"])
            case .zugeteilt: ("Der Weg der Nachricht\(an) wurde festgelegt.", [])
            case .gehalten: ("Die Nachricht\(an) wurde angehalten.", [])
            case .abgewiesen: ("Die Nachricht\(an) wurde abgewiesen.", [])
            case .versuch: ("Die Zustellung\(an) wurde versucht.", [])
            case .zugestellt: ("Die Nachricht wurde\(an)\(host) übergeben.", ["host"])
            case .verschoben: ("Die Zustellung\(an)\(host) gelang noch nicht und wird wiederholt.", ["host"])
            case .gescheitert: ("Die Zustellung\(an)\(host) ist gescheitert.", ["host"])
            case .verzoegert: ("Die Zustellung\(an) verzögert sich.", [])
            case .gemeldet: ("Der Absender wurde benachrichtigt.", [])
            case .nichtGemeldet: ("Der Absender konnte nicht benachrichtigt werden.", [])
            case .entschluesselt: ("Die Nachricht\(an) wurde entschlüsselt.", [])
            case .geprueft where angaben["stand"] != nil: ("Eine Signatur der Nachricht\(an) wurde geprüft.", [])
            case .geprueft: ("Die Nachricht\(an) wurde geprüft.", [])
            case .nachgeprueft:
                (
                    "Die Signatur der Nachricht\(an) wurde nach der Zustellung noch einmal beurteilt, weil die Stelle geantwortet hat.",
                    []
                )
            case .nichtNachgeprueft:
                ("Ob das Zertifikat der Signatur\(an) gesperrt ist, war auch später nicht zu erfahren.", [])
            case .nachgetragen: ("Der spätere Befund liegt bei der Nachricht: \(angaben["ort"] ?? "?").", ["ort"])
            case .nichtNachgetragen: ("Der spätere Befund konnte nicht zu der abgelegten Nachricht gelegt werden.", [])
            case .nichtGeprueft: ("Die Nachricht\(an) konnte nicht geprüft werden.", [])
            case .entschieden: ("\(angaben["entscheidung"] ?? "Über die Nachricht\(an) wurde entschieden.")", ["entscheidung"])
            case .geschuetzt: ("Die Nachricht\(an) wurde geschützt.", [])
            case .gefunden: ("Die Nachricht brachte einen Schlüssel ihres Absenders mit.", [])
            case .nachgesehen: ("Nach einem Schlüssel für \(adresse ?? "den Empfänger") wurde gefragt.", [])
            case .neuBeurteilt: ("Die Nachricht\(an) wurde\(von) den Regeln noch einmal vorgelegt.", ["wer"])
            case .schleife: ("Die Nachricht war schon einmal hier.", [])
            case .freigegeben: ("Die Nachricht\(an) wurde\(von) freigegeben und trotzdem gesendet.", ["wer"])
            case .verworfen: ("Die Nachricht\(an) wurde\(von) verworfen.", ["wer"])
            case .erneut: ("Ein sofortiger Versuch\(an) wurde\(von) verlangt.", ["wer"])
            case .gesendet: ("Die Nachricht\(an) wurde gesendet.", [])
            case .vorgemerkt: ("Die Nachricht\(an) soll zur Akte.", [])
            case .abgelegt: ("Die Nachricht liegt als Dokument \(angaben["dokument"] ?? "?") in der Akte.", ["dokument"])
            case .eingereiht:
                ("Die Nachricht liegt als \(angaben["eingang"] ?? "?") im Posteingang der Poststelle.", ["eingang"])
            case .nichtAbgelegt:
                ("Eine Regel verlangt die Nachricht\(an) in der Akte, aber für das Gateway ist keine Ablage eingerichtet.", [])
            case .unterblieben: ("Die Nachricht kam nicht zur Akte, weil niemand sie bekommen hat.", [])
            case .ausgewertet: ("Der Bericht in der Nachricht wurde ausgewertet.", [])
            case .besiegelt: ("Die Nachricht\(an) wurde für die Server im Haus mit ARC versiegelt.", [])
            case .nichtAusgewertet: ("Der Bericht in der Nachricht wurde nicht ausgewertet.", [])
            case .bereitgestellt: ("Die Nachricht\(an) liegt zur Abholung bereit.", [])
            case .abgeholt: ("Die Nachricht\(an) wurde abgeholt.", [])
            case .beantwortet: ("Wer die Nachricht\(an) abgeholt hat, hat über das Portal geantwortet.", [])
            case .nichtAbgeholt: ("Die Nachricht\(an) kann nicht mehr abgeholt werden.", [])
            case .abholungGewaehlt: ("Die Nachricht\(an) wurde\(von) zur Abholung bestimmt.", ["wer"])
            case .neuerLink: ("Ein neuer Link\(an) wurde\(von) verlangt.", ["wer"])
            case .zurueckgezogen: ("Die Nachricht\(an) wurde\(von) zurückgezogen.", ["wer"])
            case .erinnert: ("Der Empfänger\(adresse.map { " \($0)" } ?? "") wurde an die Nachricht erinnert.", [])
            case .kennwortGezeigt: ("Das Kennwort des PDF\(an) wurde\(angaben["wer"].map { " \($0)" } ?? "") gezeigt.", ["wer"])
            case .kennwortBestellt:
                ("Das Kennwort des PDF\(an) soll gesendet werden, verlangt\(von): \(angaben["weg"] ?? "?").", ["wer", "weg"])
            case .kennwortGesendet: ("Das Kennwort des PDF\(an) ist gesendet: \(angaben["weg"] ?? "?").", ["weg"])
            case .kennwortGescheitert:
                ("Das Kennwort des PDF\(an) ließ sich nicht senden: \(angaben["weg"] ?? "?").", ["weg"])
            case .kennwortGedruckt: ("Der Brief mit dem Kennwort des PDF\(an) wurde\(von) gedruckt.", ["wer"])
            case .abgetrennt: ("Große Anhänge der Nachricht\(an) liegen hinter Links.", [])
            case .ergaenzt: ("Unter die Nachricht\(an) wurde ein Hinweis gesetzt.", [])
            case .geholt: ("Ein Anhang wurde über seinen Link geladen.", [])
            case .linksBeendet: ("Die Links zu den Anhängen wurden\(von) beendet.", ["wer"])
            case .ausAkte: ("Die Nachricht wurde im Vorgang \(angaben["vorgang"] ?? "?") geschrieben.", ["vorgang"])
            case .anAkte: ("Der Vorgang, in dem die Nachricht geschrieben wurde, kennt ihren Stand.", [])
            case .nichtAnAkte:
                ("Der Vorgang hat den Stand der Nachricht nicht mehr angenommen: Der Versand war dort schon beendet.", [])
            case .entschaerft:
                ("HTML der Nachricht\(an) wurde in Text verwandelt, weil ihre Verschlüsselung keine Veränderung anzeigt.", [])
            case .zurueckgekommen:
                (
                    "Die Nachricht\(an) kam nach der Übergabe zurück\(angaben["host"].map { ", gemeldet von \($0)" } ?? "").",
                    ["host"]
                )
            case .zugeordnet:
                (
                    "Die Nachricht ist der Bericht eines anderen Servers über die Nachricht \(angaben["nachricht"] ?? "?").",
                    ["nachricht"]
                )
            case .schonAbgelegt: ("Dieselbe Nachricht war schon zur Akte gegeben worden.", [])
            }
        let weitere = angaben.filter { !genannt.contains($0.key) }.sorted { $0.key < $1.key }
        return ([kern] + weitere.map { Self.angabe($0.key, Self.wort($0.key, $0.value)) }).joined(separator: " ")
    }

    private var host: String { angaben["host"].map { " bei \($0)" } ?? "" }

    private static func angabe(_ name: String, _ wert: String) -> String {
        "\(self.name(name)): \(wert)" + (wert.hasSuffix(".") ? "" : ".")
    }

    /// What the trace keeps by a short word of the program.
    private static func wort(_ angabe: String, _ wert: String) -> String {
        switch angabe {
        case "stand", "stand bei der zustellung": Signaturstand(rawValue: wert)?.deutsch ?? wert
        case "format": Schutzformat(rawValue: wert)?.deutsch ?? wert
        default: wert
        }
    }

    private static func name(_ angabe: String) -> String {
        switch angabe {
        case "adresse": "Von der Adresse"
        case "hallo": "Gegenseite nannte sich"
        case "tls": "TLS"
        case "wkd": "Verzeichnis der Domain (WKD)"
        case "vks": "Schlüsselserver"
        case "dkim": "DKIM-Signatur"
        case "tls-verzicht", "tls-pflicht": "Wunsch des Absenders zu TLS"
        case "kette": "Siegel anderer (ARC)"
        case "viren": "Viren"
        case "teil": "Geprüfter Teil"
        case "spf", "dmarc", "arc": angabe.uppercased()
        case "urteil": "Vorschlag von rspamd"
        case "größe": "Größe in Byte"
        case "empfänger": "Zahl der Empfänger"
        case "über": "Über die Nachricht"
        case "stand bei der zustellung": "Stand bei der Zustellung"
        case "beim eingang": "Beim Eingang"
        case "signiert laut unterzeichner": "Signiert laut Unterzeichner"
        case "verschlüsselte teile": "Verschlüsselte Teile"
        case "adresse des partners": "Adresse des Partners"
        default: angabe.prefix(1).uppercased() + angabe.dropFirst()
        }
    }
}

struct Spursatz: Sendable, Hashable {
    let zeit: Zeitpunkt
    let satz: String
}

/// What happened in one layer.
struct Spurschicht: Sendable, Hashable {
    let schicht: Spureintrag.Schicht
    let zeilen: [Spursatz]
}

extension Mailspur {
    /// The trace in the order of the layers a message passes; within one, in the order of time.
    var schichten: [Spurschicht] {
        let adressen = Dictionary(zustellungen.map { ($0.id, $0.adresse) }) { erste, _ in erste }
        return Spureintrag.Schicht.allCases.map { schicht in
            let hier = eintraege.filter { $0.schicht == schicht }
            return Spurschicht(
                schicht: schicht,
                zeilen: hier.map { eintrag in
                    Spursatz(zeit: eintrag.zeit, satz: eintrag.satz(an: eintrag.zustellung.flatMap { adressen[$0] }))
                })
        }.filter { !$0.zeilen.isEmpty }
    }
}
