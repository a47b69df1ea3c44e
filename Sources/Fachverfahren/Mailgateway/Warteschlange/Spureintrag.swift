// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import JsonTree
internal import Store
internal import Synchronization

/// One line of what happened to a message. Holds facts, no content: neither subject nor text.
struct Spureintrag: Sendable, Hashable {
    /// Which part of the way, in the order a message passes them.
    enum Schicht: String, Sendable, CaseIterable, SQLConvertible {
        case annahme, pruefung, oeffnen, richtlinie, schutz, zustellung, bericht, ablage, hand
    }

    enum Ereignis: String, Sendable, CaseIterable, SQLConvertible {
        case angenommen, zugeteilt, gehalten, abgewiesen, versuch, zugestellt, verschoben, gescheitert, verzoegert, gemeldet,
            nichtGemeldet
        case nachgeprueft, nichtNachgeprueft, nachgetragen, nichtNachgetragen
        case entschluesselt, geprueft, nichtGeprueft, entschieden, geschuetzt, gefunden, nachgesehen
        case schleife, freigegeben, verworfen, erneut, neuBeurteilt, gesendet
        case vorgemerkt, abgelegt, eingereiht, schonAbgelegt, nichtAbgelegt, unterblieben
        case ausgewertet, nichtAusgewertet, besiegelt
        case bereitgestellt, abgeholt, beantwortet, nichtAbgeholt, abholungGewaehlt, neuerLink, zurueckgezogen, erinnert
        case ausAkte, anAkte, nichtAnAkte, zurueckgekommen, zugeordnet, entschaerft
        case kennwortBestellt, kennwortGesendet, kennwortGescheitert, kennwortGedruckt
        case kennwortGezeigt, abgetrennt, ergaenzt, geholt, linksBeendet
    }

    let schicht: Schicht
    let ereignis: Ereignis
    var zustellung: ZustellungID?
    /// Short values by German names, such as `host` or `antwort`.
    var angaben: [String: String] = [:]

    func eintragen(_ db: TechnicalContext, _ nachricht: NachrichtID) throws {
        try Self.eintragen([self], db, nachricht)
    }

    /// Several in their order, with one statement.
    static func eintragen(_ alle: [Spureintrag], _ db: TechnicalContext, _ nachricht: NachrichtID) throws {
        try db.insert(
            into: Warteschlange.spuren, ["id", "nachricht", "zustellung", "schicht", "ereignis", "angaben"],
            rows: alle.map {
                [
                    kennung(db.jetzt).sqlValue, nachricht.sqlValue, $0.zustellung.sqlValue, $0.schicht.sqlValue,
                    $0.ereignis.sqlValue, $0.angabentext.sqlValue,
                ]
            })
    }

    /// What somebody did goes into the same trace, in the transaction of the act.
    func eintragen(_ tx: WriteContext, _ nachricht: NachrichtID) throws {
        try tx.execute(
            """
            INSERT INTO mg_spur (id, nachricht, zustellung, schicht, ereignis, angaben)
            VALUES (\(Self.kennung(tx.jetzt)), \(nachricht), \(zustellung), \(schicht), \(ereignis), \(angabentext))
            """)
    }

    private static let folge = Atomic<UInt16>(0)

    /// What happens to a message in one transaction happens in one moment, and is still told in its order.
    private static func kennung(_ jetzt: Zeitpunkt) -> ID<Spureintrag> {
        ID(jetzt, folge: folge.wrappingAdd(1, ordering: .relaxed).newValue)
    }

    private var angabentext: String {
        JsonValue.object(pairs: angaben.sorted { $0.key < $1.key }.map { ($0.key, .string(String($0.value.prefix(1_000)))) }).line
    }
}
