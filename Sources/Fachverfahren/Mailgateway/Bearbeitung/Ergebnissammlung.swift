// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Synchronization

/// What comes together while one message is worked on.
struct Ergebnissammlung {
    let nachricht: Nachricht
    /// By which this message is decided about from beginning to end.
    let regeln: Geltendes
    var fassungen: [Fassung] = []
    var gebrauch: [Schluesselgebrauch] = []
    var beiwerk: [any Beiwerk] = []
    /// What is in the spool already: the signatures are the same for most recipients.
    var widerrufsnachweise: Set<Widerrufsnachweis> = []
    /// The message without its large attachments, by the size from which they are large: they are kept once, however many groups get the link.
    var getrennt: [Int: [UInt8]] = [:]
    /// What was found about it, for the rules.
    var pruefung = Pruefergebnis()
    private(set) var ablage: Ablagewunsch?
    private(set) var zuteilungen: [Zuteilung] = []
    private(set) var spur: [Spureintrag] = []

    private(set) var proben: [Probemerkmal] = []

    init(nachricht: Nachricht, regeln: Geltendes) {
        self.nachricht = nachricht
        self.regeln = regeln
    }

    var ergebnis: Bearbeitungsergebnis {
        Bearbeitungsergebnis(fassungen: fassungen, zuteilungen: zuteilungen, spur: spur, ablage: ablage, beiwerk: beiwerk)
    }

    mutating func sende(
        _ zustellungen: [Zustellung], _ fassung: FassungID?, _ forderung: Transportforderung = .beliebig, weg: Weg? = nil
    ) {
        zuteilungen += zustellungen.map { Zuteilung(zustellung: $0.id, ausgang: .senden(fassung, forderung), weg: weg) }
    }

    mutating func halte(_ zustellungen: [Zustellung], _ schicht: Spureintrag.Schicht, _ grund: String, wahl: [Haltwahl] = []) {
        zuteilungen += zustellungen.map { Zuteilung(zustellung: $0.id, ausgang: .halten(grund: grund, wahl: wahl)) }
        merke(zustellungen, schicht, .gehalten, ["grund": grund, "wahl": wahl.map(\.rawValue).joined(separator: ", ")])
    }

    /// Nobody can have it sent all the same.
    mutating func sperre(_ zustellungen: [Zustellung], befall: String) {
        zuteilungen += zustellungen.map { Zuteilung(zustellung: $0.id, ausgang: .sperren(befall: befall)) }
        merke(zustellungen, .pruefung, .gehalten, ["virus": befall])
    }

    mutating func stelleBereit(_ zustellungen: [Zustellung], _ fassung: FassungID?, weg: Weg) {
        zuteilungen += zustellungen.map { Zuteilung(zustellung: $0.id, ausgang: .abholen(fassung), weg: weg) }
    }

    mutating func weiseAb(_ zustellungen: [Zustellung], _ grund: String) {
        zuteilungen += zustellungen.map { Zuteilung(zustellung: $0.id, ausgang: .abweisen(grund: grund)) }
        merke(zustellungen, .richtlinie, .abgewiesen, ["grund": grund])
    }

    /// A message is filed once, however many of its recipients ask for it.
    mutating func legeAb(_ wunsch: Ablagewunsch) {
        ablage = wunsch
        var eintrag = Spureintrag(schicht: .ablage, ereignis: .vorgemerkt, zustellung: wunsch.zustellung)
        eintrag.angaben["grund"] = wunsch.grund
        spur.append(eintrag)
    }

    /// Angaben that are empty are left out.
    mutating func merke(
        _ zustellungen: [Zustellung], _ schicht: Spureintrag.Schicht, _ ereignis: Spureintrag.Ereignis,
        _ angaben: [String: String]
    ) {
        spur += zustellungen.map {
            Spureintrag(schicht: schicht, ereignis: ereignis, zustellung: $0.id, angaben: angaben.filter { !$0.value.isEmpty })
        }
    }

    /// Of the message as a whole.
    mutating func merke(_ schicht: Spureintrag.Schicht, _ ereignis: Spureintrag.Ereignis, _ angaben: [String: String]) {
        spur.append(Spureintrag(schicht: schicht, ereignis: ereignis, angaben: angaben))
    }

    /// Keeps what the rules compared; nothing of mailboxes in which the administration has no business.
    mutating func probe(_ merkmale: Merkmale, _ verfuegbar: Verfuegbar) {
        if let person = merkmale.person, regeln.werk.ausnahme(person) != nil { return }
        proben.append(Probemerkmal(merkmale, verfuegbar, regeln))
    }

    mutating func merke(_ zustellungen: [Zustellung], _ entscheidung: Entscheidung) {
        let regeln = entscheidung.spur.compactMap { zeile in
            if case .regel(let id) = zeile.quelle, zeile.trifft, !zeile.bestimmt.isEmpty { id } else { nil }
        }
        merke(
            zustellungen, .richtlinie, .entschieden,
            [
                "entscheidung": entscheidung.spur.last?.satz ?? "", "regeln": regeln.joined(separator: ", "),
                "regelwerk": self.regeln.name, "schutzbedarf": entscheidung.schutzbedarf ?? "",
                "warnung": entscheidung.warnungen.joined(separator: " "),
            ])
    }
}

/// How often the crypto workers died on a message. In memory: after a restart it has all its tries again.
final class Absturzzaehler: Sendable {
    private static let hoechstens = 3
    private let zahlen = Mutex<[NachrichtID: Int]>([:])

    /// Counts one more.
    func istErschoepft(_ nachricht: NachrichtID) -> Bool {
        zahlen.withLock { zahlen in
            let zahl = (zahlen[nachricht] ?? 0) + 1
            zahlen[nachricht] = zahl < Self.hoechstens ? zahl : nil
            return zahl >= Self.hoechstens
        }
    }

    func vergiss(_ nachricht: NachrichtID) { zahlen.withLock { _ = $0.removeValue(forKey: nachricht) } }
}
