// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Vorgänge of a delivery that cannot go now, because one of their files must not leave the house. The others go without them.
struct Rueckhalt: Sendable {
    struct Fall: Sendable {
        /// Names the Dokument by its sign, for the page of the run.
        let warum: String
        /// Somebody has decided that the file stays locked: waiting for it would keep the run open for ever.
        let endgueltig: Bool
    }

    /// By UUID of the Vorgang.
    let faelle: [String: Fall]

    init(_ schriftgut: [Austauschobjekt], _ dienst: Aussonderungsdienst) async throws {
        var faelle: [String: Fall] = [:]
        for vorgang in Self.vorgaenge(schriftgut) { faelle[vorgang.uuid] = try await Self.fall(vorgang, dienst) }
        self.faelle = faelle
    }

    /// At any depth, for some lie in Teilakten.
    private static func vorgaenge(_ objekte: [Austauschobjekt]) -> [Austauschobjekt] {
        objekte.flatMap { $0.art == .vorgang ? [$0] : vorgaenge($0.vorgaenge) }
    }

    private static func fall(_ vorgang: Austauschobjekt, _ dienst: Aussonderungsdienst) async throws -> Fall? {
        for dokument in vorgang.alleDokumente {
            for datei in dokument.versionen.map(\.datei) {
                guard let sha256 = datei.sha256 else { continue }
                do {
                    try await dienst.inhalte.einlassPruefen(Inhalt(sha256: sha256, groesse: datei.groesse))
                } catch AkteError.zurueckgehalten(let grund) {
                    let zustand = try await dienst.store.read { try $0.strecke(sha256)?.strecke.zustand }
                    return Fall(
                        warum: "Nicht abgegeben: Eine Datei des Dokuments \(dokument.zeichen) ist \(grund.kurz).",
                        endgueltig: zustand == .verwahrt)
                }
            }
        }
        return nil
    }

    /// What can go. An Akte whose Vorgänge are all held waits for them.
    func ohneGehaltenes(_ schriftgut: [Austauschobjekt]) -> [Austauschobjekt] {
        schriftgut.compactMap { objekt in
            guard objekt.art == .akte else { return faelle[objekt.uuid] == nil ? objekt : nil }
            var rest = objekt
            rest.vorgaenge = ohneGehaltenes(objekt.vorgaenge)
            return rest.vorgaenge.isEmpty && !objekt.vorgaenge.isEmpty ? nil : rest
        }
    }
}

extension WriteContext {
    /// Says at each held object why it stays, and takes out of the run what would never go.
    func rueckhaltVermerken(_ rueckhalt: Rueckhalt, _ objekte: [Laufobjekt]) throws {
        for objekt in objekte {
            guard let fall = rueckhalt.faelle[objekt.objekt] else { continue }
            vermerke(
                Gegenstand("aus.objekt", objekt.objekt, kennzeichen: objekt.zeichen), feld: "zurueckgehalten", neu: fall.warum)
            if fall.endgueltig {
                try objektZurueckstellen(objekt, fall.warum)
            } else {
                try objektAendern(objekt.id, "fehler = \(fall.warum)")
            }
        }
    }
}
