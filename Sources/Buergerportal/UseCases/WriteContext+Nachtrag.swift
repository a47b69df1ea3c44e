// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

extension WriteContext {
    /// Files what belongs to a Vorgang even when it was put aside before a job came to it: as a late entry with its reason,
    /// in one commit, after which the Vorgang is closed again. Evidence must not get lost because a clerk was quick.
    /// The act needs a reason in its Vermerk. Retention counts from the late entry, as after every reopening.
    func nachtragen(_ anlage: DokumentAnlage, in id: VorgangID) throws -> DokumentKopf {
        guard let vorgang = try vorgang(id), vorgang.zustand == .zda else { return try dokumentAblegen(anlage, in: id) }
        _ = try vorgangWiederoeffnen(id)
        let dokument = try dokumentAblegen(anlage, in: id)
        try aktenvermerkSchreiben("Nachtrag nach dem Abschluss: \(anlage.betreff). \(vermerk.grund ?? "")", in: id)
        _ = try vorgangSchliessen(id)
        return dokument
    }
}
