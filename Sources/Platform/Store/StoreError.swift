// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What can go wrong below the records. `meldung` is safe to show; details go to the log only.
public enum StoreError: Error, Hashable, Sendable {
    /// A unique constraint refused the row. `name` is the constraint or `table.column`.
    case eindeutigkeit(String)
    /// Another constraint (foreign key, check, not null) refused the row.
    case bedingung(String)
    /// The row was changed since it was read.
    case veraltet
    /// Serialization conflicts did not end within the bounded number of tries.
    case konflikt
    /// The database was written by a newer release.
    case zuNeu(modul: String, nr: Int)
    /// A migration that has run differs from the one in the code.
    case migrationVeraendert(modul: String, nr: Int)
    /// A row does not hold what its record expects.
    case spalte(String, String)
    /// The engine refused or failed; the text is for the log.
    case maschine(String)
    /// The connection broke during COMMIT, so nobody knows whether the act happened.
    case ungewiss(String)
    /// A stored content does not have the hash that names it, or is missing.
    case inhaltBeschaedigt(String)
    case inhaltZuGross(grenze: Int64)
    /// The place of the contents does not answer or refuses; the text is for the log and the operator.
    case ablage(String)
    /// A text holds U+0000, which PostgreSQL cannot store; refused on both engines alike.
    case nullzeichen
    /// More acts wait to be written than the node takes on; this one was not begun.
    case ueberlastet
    /// The asking task was cancelled; nothing was written.
    case unterbrochen
    /// A backup or restore was refused; the text is for the operator.
    case sicherung(String)
}

extension StoreError: Fachfehler {
    public var code: String {
        switch self {
        case .eindeutigkeit: "speicher.schon-vorhanden"
        case .bedingung: "speicher.bedingung"
        case .veraltet: "speicher.veraltet"
        case .konflikt: "speicher.konflikt"
        case .zuNeu: "speicher.zu-neu"
        case .migrationVeraendert: "speicher.migration-veraendert"
        case .spalte, .maschine: "speicher.stoerung"
        case .ungewiss: "speicher.ungewiss"
        case .inhaltBeschaedigt: "speicher.inhalt-beschaedigt"
        case .inhaltZuGross: "speicher.inhalt-zu-gross"
        case .ablage: "speicher.ablage"
        case .nullzeichen: "speicher.nullzeichen"
        case .ueberlastet: "speicher.ueberlastet"
        case .unterbrochen: "speicher.unterbrochen"
        case .sicherung: "speicher.sicherung"
        }
    }

    public var meldung: String {
        switch self {
        case .eindeutigkeit: "Das gibt es schon. Bitte prüfen Sie Ihre Eingabe."
        case .bedingung: "Die Daten passen nicht zusammen. Es wurde nichts gespeichert."
        case .veraltet:
            "Jemand anderes hat diese Daten inzwischen geändert. Bitte laden Sie die Seite neu und prüfen Sie die Änderung."
        case .konflikt, .ueberlastet:
            "Gerade greifen sehr viele gleichzeitig zu. Es wurde nichts gespeichert. Bitte versuchen Sie es noch einmal."
        case .zuNeu: "Die Datenbank stammt von einer neueren Version. Bitte aktualisieren Sie Rathaus."
        case .migrationVeraendert: "Die Datenbank passt nicht zu dieser Version. Bitte wenden Sie sich an den Betrieb."
        case .spalte, .maschine: "Ein technischer Fehler ist aufgetreten. Es wurde nichts gespeichert."
        case .ungewiss:
            "Die Verbindung zur Datenbank brach ab. Bitte prüfen Sie, ob Ihre Änderung schon zu sehen ist, bevor Sie es erneut versuchen."
        case .inhaltBeschaedigt: "Die gespeicherte Datei ist beschädigt oder fehlt. Der Betrieb muss sie wiederherstellen."
        case .inhaltZuGross(let grenze): "Die Datei ist zu groß. Erlaubt sind höchstens \(grenze / 1_048_576) MB."
        case .ablage:
            "Die Ablage der Dateien antwortet gerade nicht. Es wurde nichts gespeichert. Bitte versuchen Sie es in einigen Minuten noch einmal."
        case .nullzeichen:
            "Ihre Eingabe enthält ein unsichtbares Zeichen, das nicht gespeichert werden kann. Bitte entfernen Sie es."
        case .unterbrochen: "Der Vorgang wurde abgebrochen. Es wurde nichts gespeichert."
        case .sicherung(let text): text
        }
    }

    public var art: Fehlerart {
        switch self {
        case .eindeutigkeit, .veraltet, .konflikt, .bedingung: .konflikt
        case .inhaltZuGross: .zuGross
        case .nullzeichen: .eingabe
        case .zuNeu, .migrationVeraendert, .spalte, .maschine, .ungewiss, .inhaltBeschaedigt, .ablage: .ausfall
        case .ueberlastet, .unterbrochen, .sicherung: .ausfall
        }
    }
}
