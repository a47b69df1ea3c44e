// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Store

extension BuergerportalModul {
    /// Puts a final Dokument of a Vorgang into the Postfach of whoever applied, inside the act of another module. Rights are the caller's
    /// matter.
    /// - Returns: the message that carries it; `nil` when the Vorgang has no applicant who could read it there.
    public static func dokumentZustellen(_ tx: WriteContext, _ vorgang: VorgangID, _ dokument: DokumentID) throws -> String? {
        guard let antrag = try tx.antrag(vorgang: vorgang), antrag.konto != nil,
            let kopf = try tx.dokument(dokument), kopf.vorgang == vorgang
        else { return nil }
        let nachricht = try tx.nachrichtSenden(
            antrag: antrag.id, text: "Sie haben ein Schreiben erhalten: \(kopf.betreff)", dokumente: [dokument], von: tx.akteur)
        return "Nachricht \(nachricht)"
    }
}
