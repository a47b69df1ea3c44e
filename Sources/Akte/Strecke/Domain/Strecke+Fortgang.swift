// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Documents

extension Strecke {
    /// Now it is known what the file is, so the stages it needs are known too.
    /// - Parameter behauptet: the media type it was filed under, which decides where the bytes say nothing.
    public mutating func erkenne(_ typ: Dateityp, behauptet: String) {
        nebendatei = nil
        guard self.typ == nil else { return }
        let vage = typ == .unbekannt || typ == .leer
        let art = vage ? Dateityp(medientyp: behauptet) ?? typ : typ
        self.typ = art.medientyp
        schritte += Self.schritte(art).map(Schritteintrag.init)
    }

    static func schritte(_ typ: Dateityp) -> [Streckenschritt] {
        switch typ {
        case .pdf: [.text, .ocr, .archiv]
        case .eml: [.text, .maildruck]
        case .text, .csv, .html, .xml: [.text]
        // A mail of Outlook or an older office file; reading it as the one decides about the other.
        case .ole2: [.text, .umwandlung]
        case _ where Texterkennung.bilder.contains(typ): [.ocr]
        case _ where Officewandler.typen.contains(typ): [.umwandlung]
        default: []
        }
    }

    /// Counts a try before it begins, so that one that takes the server down counts too.
    /// - Returns: whether it may begin; otherwise the stage has failed now.
    public mutating func beginne(_ schritt: Streckenschritt) -> Bool {
        guard let stelle = stelle(schritt) else { return false }
        guard schritte[stelle].versuche < Self.hoechstensVersuche else {
            melde(schritt, .gescheitert("Die Verarbeitung wurde mehrmals ohne Ergebnis abgebrochen.", endgueltig: true))
            return false
        }
        schritte[stelle].versuche += 1
        return true
    }

    public mutating func melde(_ schritt: Streckenschritt, _ ergebnis: Streckenergebnis) {
        switch ergebnis {
        case .fertig: setze(schritt, .fertig, nil)
        case .lueckenhaft(let grund): setze(schritt, .fertig, grund)
        case .abweichend(let grund): setze(schritt, .abweichend, grund)
        case .entfaellt(let grund): setze(schritt, .entfaellt, grund)
        case .ausgelassen(let grund): setze(schritt, .ausgelassen, grund)
        case .gescheitert(let grund, let endgueltig):
            let versuche = eintrag(schritt)?.versuche ?? 0
            setze(schritt, endgueltig || versuche >= Self.hoechstensVersuche ? .gescheitert : .offen, grund)
        }
        folgen(schritt)
    }

    /// The scanner was there and came to no verdict. Counted afterwards, not before: one that is away must not use up the tries.
    public mutating func meldeOhneUrteil(_ grund: String) {
        guard let stelle = stelle(.viren) else { return }
        schritte[stelle].versuche += 1
        setze(.viren, schritte[stelle].versuche >= Self.hoechstensOhneUrteil ? .gescheitert : .offen, grund)
        folgen(.viren)
    }

    /// A virus ends the way: nothing else is done with the file.
    public mutating func melde(fund: String) {
        self.fund = fund
        setze(.viren, .gescheitert, "Gefunden: \(fund)")
        entfallen(Streckenschritt.allCases, "Die Datei ist gesperrt.")
    }

    /// Gives failed and left-out stages another chance, and those that were given up only because an earlier one had failed.
    /// A virus stays one: only a release, with a reason, lets its file through.
    public mutating func wiederhole() {
        guard fund == nil else { return }
        belassen = false
        runde += 1
        if eintrag(.viren)?.stand == .gescheitert { nebendatei = nil }
        // One that still waits for its late scan is no more withheld than before.
        nachpruefung = eintrag(.viren)?.stand == .ausgelassen || (nachpruefung && eintrag(.viren)?.stand == .offen)
        for stelle in schritte.indices {
            let eintrag = schritte[stelle]
            let aufgegeben = eintrag.stand == .entfaellt && Self.aufgegeben.contains(eintrag.grund ?? "")
            guard aufgegeben || eintrag.stand == .gescheitert || eintrag.stand == .ausgelassen else { continue }
            schritte[stelle] = Schritteintrag(eintrag.schritt)
        }
    }

    /// Lets the file through as it is; the other stages begin.
    public mutating func gibFrei(wer: String, grund: String, zeit: Zeitpunkt) {
        freigabe = Freigabe(wer: wer, grund: grund, zeit: zeit)
        belassen = false
        fund = nil
        runde += 1
        schritte = [Schritteintrag(.viren)]
        setze(.viren, .entfaellt, "Freigegeben: \(grund)")
        typ = nil
    }

    public mutating func belasse() { belassen = true }

    /// Words were found, but pages are left that only text recognition can read.
    public var hatSeitenOhneText: Bool { eintrag(.text).map { $0.stand == .fertig && $0.grund != nil } ?? false }

    private static let unlesbar = "Die Datei lässt sich nicht lesen."
    private static let ungeprueft = "Die Datei ist nicht auf Viren geprüft."
    private static let aufgegeben: Set<String> = [unlesbar, ungeprueft]

    /// What one stage's end means for those behind it.
    private mutating func folgen(_ schritt: Streckenschritt) {
        switch (schritt, eintrag(schritt)?.stand) {
        case (.viren, .gescheitert): entfallen(Streckenschritt.allCases, Self.ungeprueft)
        case (.text, .fertig) where typ == Dateityp.ole2.medientyp: entfallen([.umwandlung], "Die Datei ist eine E-Mail.")
        case (.text, .fertig) where hatSeitenOhneText: break
        case (.text, .fertig): entfallen([.ocr], "Die Datei hat Text.")
        case (.text, .gescheitert): entfallen([.ocr, .archiv, .maildruck], Self.unlesbar)
        case (.ocr, .fertig) where typ == Dateityp.pdf.medientyp: setze(.archiv, .fertig, nil)
        case (.ocr, .abweichend) where typ == Dateityp.pdf.medientyp: setze(.archiv, .abweichend, eintrag(.ocr)?.grund)
        default: break
        }
    }

    private mutating func entfallen(_ weitere: [Streckenschritt], _ grund: String) {
        for schritt in weitere where eintrag(schritt)?.stand == .offen { setze(schritt, .entfaellt, grund) }
    }

    private mutating func setze(_ schritt: Streckenschritt, _ stand: Schrittstand, _ grund: String?) {
        guard let stelle = stelle(schritt) else { return }
        schritte[stelle].stand = stand
        schritte[stelle].grund = grund
    }

    private func stelle(_ schritt: Streckenschritt) -> Int? { schritte.firstIndex { $0.schritt == schritt } }
}
