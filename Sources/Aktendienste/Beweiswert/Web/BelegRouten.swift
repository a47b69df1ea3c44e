// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import EvidenceRecord
import Foundation
import Store
import TimeStamp
import Web

/// What is proved of a Vorgang and of one document; the proof as files.
struct BelegRouten {
    let dienst: Beweisdienst

    var alle: [Route] {
        let lesen = Zugang.recht(AkteRechte.lesen), store = dienst.store
        return [
            .get(
                BeweisURL.vorgangMuster, lesen, "Beweiswert: Dokumente eines Vorgangs",
                Lesespur.vorgang(store).um { anfrage in
                    let id = try anfrage.id("id", VorgangTag.self)
                    return .seite(try await store.read { db in try VorgangBeweisSeite(id, anfrage, db) })
                }),
            .get(
                BeweisURL.dokumentMuster, lesen, "Beweiswert: Nachweis eines Dokuments ansehen",
                Lesespur.dokument(store).um { anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    return .seite(
                        try await store.read { db in
                            DokumentBeweisSeite(try BelegLesen.lesen(db, id, akteur: anfrage.akteur), anfrage)
                        })
                }),
            .get(
                BeweisURL.belegMuster, lesen, "Beweiswert: Evidence Record eines Dokuments herunterladen",
                Lesespur.dokument(store, .datei).um { anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    let beleg = try await store.read { try BelegLesen.lesen($0, id, akteur: anfrage.akteur) }
                    guard let bericht = beleg.bericht else { throw BeweisError.nochNichtBelegt }
                    return Self.datei(try bericht.der(), "application/octet-stream", "\(Self.name(beleg)).ers")
                }),
            .get(
                BeweisURL.stempelMuster, lesen, "Beweiswert: Zeitstempel eines Dokuments herunterladen",
                Lesespur.dokument(store, .datei).um { anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    let beleg = try await store.read { try BelegLesen.lesen($0, id, akteur: anfrage.akteur) }
                    let stempel = beleg.bericht?.chains.flatMap { $0 } ?? []
                    guard let nr = Int(try anfrage.pfadwert("nr")), stempel.indices.contains(nr - 1) else {
                        throw BeweisError.nichtGefunden
                    }
                    return Self.datei(stempel[nr - 1].token.der, "application/octet-stream", "\(Self.name(beleg))-\(nr).tst")
                }),
        ]
    }

    /// The sign without what file systems refuse.
    private static func name(_ beleg: BelegLesen.Beleg) -> String {
        String(
            beleg.dokument.zeichen.text.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "." || $0 == "-" ? $0 : "_" })
    }

    private static func datei(_ bytes: [UInt8], _ typ: String, _ name: String) -> WebResponse {
        .daten(Data(bytes), typ: typ).mitKopf("content-disposition", "attachment; filename=\"\(name)\"")
            .mitKopf("cache-control", "private, no-store")
    }
}
