// SPDX-License-Identifier: EUPL-1.2
public import Core

public enum SperreTag {}
/// Identity and token of a lock; WebDAV writes it as `opaquelocktoken:<id>`. Of use only to its holder.
public typealias SperreID = ID<SperreTag>

/// A lock that somebody set.
public struct Sperre: Hashable, Sendable {
    public let id: SperreID
    public let objekt: Sperrobjekt
    public let kanal: Sperrkanal
    public let inhaber: MitarbeiterID
    /// Exclusive; otherwise others may set shared ones beside it.
    public let ausschliesslich: Bool
    /// Counts for everything inside, too (depth infinity).
    public let tief: Bool
    public let grund: String?
    /// What the client says of its owner, kept and given back as it came.
    public let angabe: String?
    public let angelegt: Zeitpunkt
    public let bis: Zeitpunkt

    /// Whether `akteur` may write under this lock. On the pages the session says who one is; other channels show the token,
    /// so that two programs of one person do not overwrite each other.
    func erlaubt(_ akteur: Akteur, marken: Set<SperreID>) -> Bool {
        akteur.mitarbeiter?.id == inhaber && (kanal == .seite || marken.contains(id))
    }
}

/// What is needed to set a lock.
public struct Sperrwunsch: Sendable {
    public var kanal: Sperrkanal
    public var ausschliesslich: Bool
    public var tief: Bool
    /// How long; `nil` takes what is usual for the channel. Longer than its limit is cut.
    public var dauer: Duration?
    public var grund: String?
    public var angabe: String?

    public init(
        kanal: Sperrkanal, ausschliesslich: Bool = true, tief: Bool = false, dauer: Duration? = nil, grund: String? = nil,
        angabe: String? = nil
    ) {
        self.kanal = kanal
        self.ausschliesslich = ausschliesslich
        self.tief = tief
        self.dauer = dauer
        self.grund = grund
        self.angabe = angabe
    }

    /// A person comes back tomorrow, a program that died does not come back at all.
    func ende(ab jetzt: Zeitpunkt) -> Zeitpunkt { jetzt + Self.dauer(kanal, dauer) }

    static func dauer(_ kanal: Sperrkanal, _ gewuenscht: Duration?) -> Duration {
        let (ueblich, hoechstens): (Duration, Duration) =
            switch kanal {
            case .seite, .cmis: (.seconds(7 * 86_400), .seconds(30 * 86_400))
            case .webdav: (.seconds(1_800), .seconds(86_400))
            }
        return max(.seconds(1), min(gewuenscht ?? ueblich, hoechstens))
    }
}

/// Who stands in the way, told to somebody who may see the object.
public struct Sperrhinweis: Hashable, Sendable {
    public let sperre: Sperre
    public let wer: String
    /// The asking person's own lock, held by another program or another draft.
    public let eigene: Bool
}

extension Sperrhinweis {
    var meldung: String {
        if eigene {
            return sperre.kanal == .seite
                ? "Sie haben das Dokument bis \(sperre.bis.deutsch) ausgecheckt. Bitte checken Sie es zuerst ein, oder brechen Sie das Auschecken ab."
                : "Sie selbst bearbeiten das gerade \(sperre.kanal.deutsch), bis \(sperre.bis.deutsch). Bitte schließen Sie es dort zuerst."
        }
        return
            "\(wer) bearbeitet das gerade (\(sperre.kanal.deutsch)), die Sperre gilt bis \(sperre.bis.deutsch). Bitte sprechen Sie sich ab, oder wenden Sie sich an die Schriftgutverwaltung."
    }
}
