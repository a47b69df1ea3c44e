// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailschutz
internal import Store

/// That the signature of a delivered message is judged again once its authority has answered. Nothing that was sent is changed.
struct Nachpruefung: Sendable, Hashable {
    enum Zustand: String, Sendable, SQLConvertible {
        /// Nobody has answered yet.
        case offen
        /// The trace has the later verdict; a filed message may not have it yet.
        case beurteilt
        /// All who need to know do.
        case erledigt
        /// Nobody has answered in all the time.
        case aufgegeben
    }

    static let tabelle = TechnicalTable("mg_nachpruefung")

    let zustellung: ZustellungID
    let nachricht: NachrichtID
    /// SHA-256 of their DER, hex.
    let zertifikate: [String]
    /// What the message was delivered with.
    let damals: Signaturstand
    let wennGut: Signaturstand
    let wennGesperrt: Signaturstand
    /// When it came in.
    let angelegt: Zeitpunkt
    let beurteilt: Zeitpunkt?

    init(row: Row) throws {
        zustellung = try row["zustellung"]
        nachricht = try row["nachricht"]
        zertifikate = (try row["zertifikate"] as String).split(separator: " ").map(String.init)
        damals = try row["damals"]
        wennGut = try row["wenn_gut"]
        wennGesperrt = try row["wenn_gesperrt"]
        angelegt = try row["angelegt"]
        beurteilt = try row["beurteilt"]
    }

    /// What is known now.
    /// - Returns: `nil` while something is missing.
    func urteil(_ alle: [String: Widerrufseintrag], jetzt: Zeitpunkt) -> Spaeturteil? {
        let lagen = zertifikate.map { Widerrufslage($0, alle, jetzt: jetzt) }
        // Whoever is revoked for another reason than a stolen key could sign until that day.
        let gesperrt = lagen.first { $0.gesperrt.map { $0.galt(am: angelegt) == false } ?? false }
        if let gesperrt { return Spaeturteil(stand: wennGesperrt, lage: gesperrt) }
        guard lagen.allSatisfy({ $0.gesperrt != nil || $0.stand.istUnbedenklich }) else { return nil }
        return (lagen.first { $0.gesperrt != nil } ?? lagen.first).map { Spaeturteil(stand: wennGut, lage: $0) }
    }
}

/// What was found out after a message was delivered.
struct Spaeturteil: Sendable, Hashable {
    let stand: Signaturstand
    let lage: Widerrufslage

    func spur(_ pruefung: Nachpruefung) -> Spureintrag {
        var angaben = [
            "stand": stand.rawValue, "stand bei der zustellung": pruefung.damals.rawValue, "sperrstand": lage.satz,
            "zertifikat": (lage.eintrag?.fingerabdruck).map { "SHA-256 \($0)" } ?? "", "auskunft von": lage.eintrag?.quelle ?? "",
            "auskunft vom": lage.eintrag?.geprueft?.deutsch ?? "",
        ]
        if lage.gesperrt != nil, stand == pruefung.wennGut { angaben["beim eingang"] = "noch nicht gesperrt" }
        return Spureintrag(
            schicht: .oeffnen, ereignis: .nachgeprueft, zustellung: pruefung.zustellung,
            angaben: angaben.filter { !$0.value.isEmpty })
    }
}

extension Widerrufseintrag {
    /// Whether a revoked certificate held on that day. Of a stolen key nobody knows since when it was used by others.
    func galt(am zeit: Zeitpunkt) -> Bool {
        guard let gesperrtAm, ![1, 2, 10].contains(grund ?? 0) else { return false }
        return zeit < gesperrtAm
    }
}

/// Enters with the decision about its recipients.
struct Nachpruefungswunsch: Beiwerk {
    let zustellung: ZustellungID
    let aussicht: Signaturaussicht
    let damals: Signaturstand

    /// Replaces what was wanted before: the message was decided about anew.
    func eintragen(_ db: TechnicalContext, _ nachricht: NachrichtID, spool: String) throws {
        let zertifikate = Set(aussicht.zertifikate.map(Widerrufseintrag.fingerabdruck)).sorted().joined(separator: " ")
        try db.insert(
            into: Nachpruefung.tabelle,
            [
                "zustellung": zustellung.sqlValue, "nachricht": nachricht.sqlValue, "spool": spool.sqlValue,
                "zertifikate": zertifikate.sqlValue, "damals": damals.sqlValue, "wenn_gut": aussicht.wennGut.sqlValue,
                "wenn_gesperrt": aussicht.wennGesperrt.sqlValue, "angelegt": db.jetzt.sqlValue,
                "zustand": Nachpruefung.Zustand.offen.sqlValue, "beurteilt": Zeitpunkt?.none.sqlValue,
            ], replacing: "zustellung")
    }
}
