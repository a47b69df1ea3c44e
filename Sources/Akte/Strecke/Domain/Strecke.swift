// SPDX-License-Identifier: EUPL-1.2
public import Core

/// How far one content has come in the Dokumentenstrecke. Kept per content, so that the same file is looked at once, however often it is filed.
public struct Strecke: Hashable, Sendable, Codable {
    /// So often a stage may be begun; then the file waits for the operator (the circuit is open).
    public static let hoechstensVersuche = 2
    /// So often the scanner may end without a verdict: more, because a restart of it hits whatever it just looked at.
    public static let hoechstensOhneUrteil = 5

    /// Media type by the bytes; `nil` until somebody looked.
    public internal(set) var typ: String?
    public internal(set) var schritte: [Schritteintrag]
    /// Name of the virus.
    public internal(set) var fund: String?
    public internal(set) var freigabe: Freigabe?
    /// The operator has seen the failure and leaves it at that.
    public internal(set) var belassen = false
    /// Counts the operator's repetitions, so that each orders its own job.
    public internal(set) var runde = 0
    /// Of the row: bytes that were destroyed and filed once more begin anew, with orders of their own. `nil` in rows of an earlier release.
    var kennung: String?

    /// The file had left the house unscanned before, so it is not withheld while a late scan is due.
    public internal(set) var nachpruefung = false

    /// Filed beside a Dokument or as a draft: it is scanned and no more, and meanwhile a program can read back what it just wrote.
    /// Not so any more once the bytes are filed as a Dokument.
    var nebendatei: Bool?

    /// Who let a withheld file through, and why.
    public struct Freigabe: Hashable, Sendable, Codable {
        public let wer: String
        public let grund: String
        public let zeit: Zeitpunkt
    }

    /// - Parameter nachpruefung: of a file that was filed before there was a Dokumentenstrecke.
    public init(nachpruefung: Bool = false) {
        self.nachpruefung = nachpruefung
        schritte = [Schritteintrag(.viren)]
    }

    static var fuerNebendatei: Strecke {
        var strecke = Strecke()
        strecke.nebendatei = true
        return strecke
    }

    public var zustand: Streckenzustand {
        if fund != nil, freigabe == nil { return belassen ? .verwahrt : .quarantaene }
        if schritte.contains(where: { $0.stand == .offen }) { return .wartet }
        return !belassen && schritte.contains { $0.stand == .gescheitert } ? .gescheitert : .fertig
    }

    /// Why the file must not be handed out, if it must not.
    public var haltegrund: Haltegrund? {
        if freigabe != nil { return nil }
        if fund != nil { return .befallen }
        switch eintrag(.viren)?.stand {
        case .offen: return nachpruefung || nebendatei == true ? nil : .ungeprueft
        case .gescheitert: return .nichtPruefbar
        default: return nil
        }
    }

    /// A stage is missing because a tool was.
    public var hatLuecken: Bool { schritte.contains { $0.stand == .ausgelassen } }

    /// Which stages are missing, one bit each, so that only those are made up for whose tool has come; the lowest says that there is one.
    var lueckenbits: Int {
        schritte.filter { $0.stand == .ausgelassen }.reduce(0) { $0 | $1.schritt.lueckenbit | 1 }
    }

    public func eintrag(_ schritt: Streckenschritt) -> Schritteintrag? { schritte.first { $0.schritt == schritt } }

    /// The next stage to do, in the order of the stages. The quick lane leaves to the slow one what is heavy, and what took it too long.
    public func naechster(schwer: Bool) -> Streckenschritt? {
        guard zustand == .wartet, let offen = schritte.first(where: { $0.stand == .offen }) else { return nil }
        if schwer { return offen.schritt }
        return offen.schritt.istSchwer || (offen.schritt == .text && offen.versuche > 0) ? nil : offen.schritt
    }
}

/// Where a content stands as a whole; the column by which lists are cut.
public enum Streckenzustand: String, Hashable, Sendable, CaseIterable, Codable {
    case wartet, fertig, gescheitert
    /// Infected, and nobody has dealt with it yet.
    case quarantaene
    /// Infected, dealt with, and withheld for good.
    case verwahrt
}

/// Why a file is not handed out.
public enum Haltegrund: Int, Hashable, Sendable, Codable, CaseIterable {
    case ungeprueft = 1
    case nichtPruefbar, befallen

    /// As the end of a sentence: "Die Datei ist …".
    public var kurz: String {
        switch self {
        case .ungeprueft: "noch nicht auf Viren geprüft"
        case .nichtPruefbar: "nicht auf Viren prüfbar und deshalb zurückgehalten"
        case .befallen: "wegen eines Virus gesperrt"
        }
    }

    public var meldung: String {
        switch self {
        case .ungeprueft: "Die Datei wird noch auf Viren geprüft. Bitte versuchen Sie es in einer Minute noch einmal."
        case .nichtPruefbar:
            "Die Datei konnte nicht auf Viren geprüft werden und wird deshalb zurückgehalten. Der Systembetrieb sieht sie in seiner Liste und kann sie noch einmal prüfen lassen; freigeben kann sie die Registratur."
        case .befallen:
            "In dieser Datei wurde ein Virus gefunden. Sie ist gesperrt und kann weder angesehen noch heruntergeladen werden. Kam sie von außen, bitten Sie um eine saubere Datei; für einen Fehlalarm wenden Sie sich an die Registratur."
        }
    }
}
