// SPDX-License-Identifier: EUPL-1.2

/// For how many days technical residue is kept. What has run out by itself (sessions, links) goes at once.
public struct Aufraeumfristen: Sendable, Hashable {
    /// Finished jobs; their data are gone already, the key still keeps an order from being carried out twice.
    public var auftraege = 30
    /// Jobs that an operator has not repeated.
    public var gescheiterte = 180
    /// Events that every consumer has seen.
    public var ereignisse = 7
    /// Mails in the folder, where no relay is configured.
    public var mails = 30
    /// Messages and files of an exchange with an archive or another authority that has ended.
    public var austausch = 90

    /// What the mail gateway knows of messages that are done.
    public var laufwege = 90
    /// The same for messages that became a part of a file.
    public var abgelegte = 1_096

    public enum Fehler: Error, Equatable {
        /// The part that cannot be read.
        case unlesbar(String)
    }

    public init() {}

    /// Reads `auftraege=30,mails=7`; what is not named keeps its default.
    /// - Throws: `Fehler.unlesbar` for an unknown name or less than one day.
    public init(_ text: String) throws(Fehler) {
        for teil in text.split(separator: ",") {
            let paar = teil.split(separator: "=", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
            guard paar.count == 2, let tage = Int(paar[1]), (1...36_500).contains(tage) else { throw .unlesbar(String(teil)) }
            switch paar[0] {
            case "auftraege": auftraege = tage
            case "gescheiterte": gescheiterte = tage
            case "ereignisse": ereignisse = tage
            case "mails": mails = tage
            case "austausch": austausch = tage
            case "laufwege": laufwege = tage
            case "abgelegte": abgelegte = tage
            default: throw .unlesbar(String(teil))
            }
        }
    }
}
