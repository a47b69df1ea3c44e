// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The way of a Vorgang, or of one draft in it, through the house: numbered steps, some of them at the same time.
/// A pure state machine; the files `Geschaeftsgang+….swift` hold one act each.
public struct Geschaeftsgang: Hashable, Sendable {
    public let id: GeschaeftsgangID
    public let vorgang: VorgangID
    public let dokument: DokumentID?
    public let titel: String
    /// The fixed route it was made from.
    public let laufweg: Laufwegbezug?
    /// Where a refused draft goes back to.
    public let ruecklauf: Adressat
    /// `Akteur.kennung` of who started it.
    public let ersteller: String
    public let angelegt: Zeitpunkt
    public internal(set) var zustand: Gangzustand
    public internal(set) var beendet: Zeitpunkt?
    public internal(set) var schritte: [Beteiligungsschritt]
    public let version: Int

    static let hoechstensSchritte = 60

    public var laufende: [Beteiligungsschritt] { schritte.filter { $0.status == .aktuell } }

    /// Index of the last step that cannot move any more, or -1.
    var letzterFester: Int { schritte.lastIndex { $0.status.istFest } ?? -1 }

    var naechsteFolge: Int { (schritte.compactMap { $0.bearbeitung?.folge }.max() ?? 0) + 1 }

    /// The group of steps that run together with the one at `index`.
    func gruppe(_ index: Int) -> Range<Int> {
        var anfang = index, ende = index + 1
        while anfang > 0, schritte[anfang].mitVorigem { anfang -= 1 }
        while ende < schritte.count, schritte[ende].mitVorigem { ende += 1 }
        return anfang..<ende
    }

    func index(_ id: BeteiligungsschrittID) throws(GangError) -> Int {
        guard let index = schritte.firstIndex(where: { $0.id == id }) else { throw .nichtGefunden }
        return index
    }

    /// Gives the turn to the next group when nobody has it, and ends the Geschäftsgang when there is none.
    mutating func weiter(am zeit: Zeitpunkt) {
        schlussNachHinten()
        nummerieren()
        guard zustand == .laufend, laufende.isEmpty else { return }
        guard let naechster = schritte.firstIndex(where: { $0.status == .zukuenftig }) else {
            zustand = .beendet
            beendet = zeit
            return
        }
        anDieReihe(naechster, am: zeit)
        for index in schritte.indices.dropFirst(naechster + 1) {
            guard schritte[index].mitVorigem, schritte[index].status == .zukuenftig else { break }
            anDieReihe(index, am: zeit)
        }
    }

    mutating func anDieReihe(_ index: Int, am zeit: Zeitpunkt) {
        schritte[index].status = .aktuell
        schritte[index].seit = zeit
        if let tage = schritte[index].verfuegung.tage { schritte[index].verfuegung.termin = zeit.tag.plus(tage: tage) }
    }

    mutating func vonDerReihe(_ index: Int) {
        schritte[index].status = .zukuenftig
        schritte[index].seit = nil
        schritte[index].eskaliertAn = nil
        schritte[index].mahnstufe = 0
        if schritte[index].verfuegung.tage != nil { schritte[index].verfuegung.termin = nil }
    }

    /// The final signature waits for every signature that is still open, however the steps came to stand.
    private mutating func schlussNachHinten() {
        guard let schluss = schritte.firstIndex(where: { $0.wirkung == .schlusszeichnung && $0.istOffen }),
            let offen = schritte.lastIndex(where: { $0.wirkung == .mitzeichnung && $0.istOffen })
        else { return }
        // A signature asked for beside a step that is done finds the final one at its turn already.
        if schritte[schluss].status == .aktuell { vonDerReihe(schluss) }
        guard offen > schluss else { return }
        let ziel = gruppe(offen).upperBound
        var schritt = schritte[schluss]
        schritt.mitVorigem = false
        schritte.insert(schritt, at: ziel)
        schritte.remove(at: schluss)
    }

    private mutating func nummerieren() {
        for index in schritte.indices {
            if index == 0 { schritte[0].mitVorigem = false }
            schritte[index].nummer = index + 1
        }
    }
}

/// Who acts on a step, and for whom.
public struct Handelnder: Hashable, Sendable {
    public let person: MitarbeiterID
    public let vertretene: MitarbeiterID?
    public let kennung: String
    public let zeit: Zeitpunkt

    public init(person: MitarbeiterID, vertretene: MitarbeiterID? = nil, kennung: String, zeit: Zeitpunkt) {
        self.person = person
        self.vertretene = vertretene
        self.kennung = kennung
        self.zeit = zeit
    }
}

/// What has to happen outside the Geschäftsgang in the same act.
public enum Gangfolge: Hashable, Sendable {
    /// Freezes the draft on this version.
    case dokumentAbschliessen(Fassung)
    /// - Parameter text: what was written beside the order.
    case wiedervorlage(Kalendertag, text: String?, fuer: Adressat)
    case vorgangSchliessen
}
